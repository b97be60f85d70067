import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

/** Decisions of the council, and what each allows for which convention. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('deliberations')
    .addColumn('authority_id', 'text', (column) => column.notNull().references('authorities.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('reference', 'text', (column) => column.notNull())
    // A day, a month or a year; null while not known.
    .addColumn('session_on', 'text')
    .addColumn('session_id', 'text')
    .addColumn('number', 'text')
    .addColumn('object', 'text', (column) => column.notNull())
    .addColumn('rapporteur', 'text')
    .addColumn('commissions', 'text')
    .addColumn('decisions', 'text')
    .addColumn('matter_code', 'text')
    .addColumn('act_identifier', 'text')
    .addColumn('sent_on', 'text')
    .addColumn('received_on', 'text')
    .addColumn('completed_on', 'text')
    .addColumn('published_on', 'text')
    .addColumn('votes_for', 'integer')
    .addColumn('votes_against', 'integer')
    .addColumn('votes_abstained', 'integer')
    .addColumn('replaces_id', 'text')
    .addColumn('source', 'text')
    .addColumn('note', 'text')
    .addColumn('facts', 'text', (column) =>
      column.notNull().defaultTo('real').check(sql`facts in ('real', 'fictional')`),
    )
    .addColumn('search_text', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('deliberations_pk', ['authority_id', 'id'])
    .addUniqueConstraint('deliberations_reference', ['authority_id', 'reference'])
    .addForeignKeyConstraint('deliberations_session', ['authority_id', 'session_id'], 'sessions', [
      'authority_id',
      'id',
    ])
    .addForeignKeyConstraint('deliberations_replaces', ['authority_id', 'replaces_id'], 'deliberations', [
      'authority_id',
      'id',
    ])
    .execute()

  await db.schema
    .createIndex('deliberations_by_session')
    .on('deliberations')
    .columns(['authority_id', 'session_on'])
    .execute()

  await db.schema
    .createTable('authorisations')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('deliberation_id', 'text', (column) => column.notNull())
    .addColumn('convention_id', 'text', (column) => column.notNull())
    .addColumn('approves', 'text', yesOrNo)
    .addColumn('signs', 'text', yesOrNo)
    .addColumn('changes_of_detail', 'text', yesOrNo)
    .addColumn('acts_of_application', 'text', yesOrNo)
    .addColumn('whom', 'text')
    .addPrimaryKeyConstraint('authorisations_pk', ['authority_id', 'id'])
    .addUniqueConstraint('authorisations_once', ['authority_id', 'deliberation_id', 'convention_id'])
    .addForeignKeyConstraint('authorisations_deliberation', ['authority_id', 'deliberation_id'], 'deliberations', [
      'authority_id',
      'id',
    ])
    .addForeignKeyConstraint('authorisations_convention', ['authority_id', 'convention_id'], 'conventions', [
      'authority_id',
      'id',
    ])
    .execute()
  await db.schema
    .createIndex('authorisations_by_convention')
    .on('authorisations')
    .columns(['authority_id', 'convention_id'])
    .execute()
}

function yesOrNo(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column.notNull().defaultTo('no')
}

import type { Kysely } from 'kysely'

/** The steps of each convention's standing and of its findings, made by the rules and by nothing else. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('standing_spans')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('convention_id', 'text', (column) => column.notNull())
    .addColumn('from_on', 'text', (column) => column.notNull())
    .addColumn('until_on', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('renewal_status', 'text', (column) => column.notNull())
    .addColumn('term_ends_on', 'text')
    .addColumn('ends_on', 'text')
    .addColumn('deadline_kind', 'text')
    .addColumn('deadline_on', 'text')
    .addPrimaryKeyConstraint('standing_spans_pk', ['authority_id', 'convention_id', 'from_on'])
    .addForeignKeyConstraint('standing_spans_convention', ['authority_id', 'convention_id'], 'conventions', [
      'authority_id',
      'id',
    ])
    .execute()
  await db.schema
    .createIndex('standing_spans_by_status')
    .on('standing_spans')
    .columns(['authority_id', 'status', 'from_on', 'until_on', 'convention_id'])
    .execute()

  await db.schema
    .createTable('finding_spans')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('convention_id', 'text', (column) => column.notNull())
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('from_on', 'text', (column) => column.notNull())
    .addColumn('until_on', 'text', (column) => column.notNull())
    .addColumn('severity', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('finding_spans_pk', ['authority_id', 'convention_id', 'rule', 'from_on'])
    .addForeignKeyConstraint('finding_spans_convention', ['authority_id', 'convention_id'], 'conventions', [
      'authority_id',
      'id',
    ])
    .execute()
  await db.schema
    .createIndex('finding_spans_by_rule')
    .on('finding_spans')
    .columns(['authority_id', 'rule', 'from_on', 'until_on', 'convention_id'])
    .execute()
}

import { type Kysely, sql } from 'kysely'

/**
 * What the State's representative sent back of an act, and what became of it. The day on which a deliberation was
 * completed is one of these events from now on. People and mandates get a note.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('review_events')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    // The act: one of the two.
    .addColumn('deliberation_id', 'text')
    .addColumn('convention_id', 'text')
    .addColumn('kind', 'text', (column) =>
      column
        .notNull()
        .check(sql`kind in ('pieces-asked', 'pieces-received', 'observations', 'answer', 'referral', 'judgment')`),
    )
    // A day, a month or a year; null where nobody knows.
    .addColumn('happened_on', 'text')
    .addColumn('entered_on', 'text', (column) => column.notNull())
    .addColumn('said', 'text')
    .addColumn('answer_due_on', 'text')
    .addColumn('outcome', 'text', (column) =>
      column.check(sql`outcome in ('annulled', 'partly-annulled', 'rejected', 'withdrawn')`),
    )
    .addColumn('source', 'text')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('review_events_pk', ['authority_id', 'id'])
    .addCheckConstraint('review_events_of_one_act', sql`(deliberation_id is null) <> (convention_id is null)`)
    .addUniqueConstraint('review_events_of_deliberation', ['authority_id', 'deliberation_id', 'kind', 'happened_on'])
    .addUniqueConstraint('review_events_of_convention', ['authority_id', 'convention_id', 'kind', 'happened_on'])
    .addForeignKeyConstraint('review_events_deliberation', ['authority_id', 'deliberation_id'], 'deliberations', [
      'authority_id',
      'id',
    ])
    .addForeignKeyConstraint('review_events_convention', ['authority_id', 'convention_id'], 'conventions', [
      'authority_id',
      'id',
    ])
    .execute()
  await moveCompletions(db as Kysely<Tables>)
  await db.schema.alterTable('deliberations').dropColumn('completed_on').execute()
  for (const table of ['people', 'mandates']) await db.schema.alterTable(table).addColumn('note', 'text').execute()
}

interface Tables {
  deliberations: { authority_id: string; id: string; completed_on: string | null; created_at: string }
  review_events: {
    authority_id: string
    id: string
    deliberation_id: string
    kind: string
    happened_on: string
    entered_on: string
  }
}

/** Each was one of its deliberation: it takes its id. */
async function moveCompletions(db: Kysely<Tables>): Promise<void> {
  await db
    .insertInto('review_events')
    .columns(['authority_id', 'id', 'deliberation_id', 'kind', 'happened_on', 'entered_on'])
    .expression((build) =>
      build
        .selectFrom('deliberations')
        .select(['authority_id', 'id', 'id as deliberation_id', sql.lit('pieces-received').as('kind')])
        .select(['completed_on as happened_on', sql<string>`substr(created_at, 1, 10)`.as('entered_on')])
        .where('completed_on', 'is not', null),
    )
    .execute()
}

import { type Kysely, sql } from 'kysely'

/** Lines of work that somebody put off until a day, with a reason; and what a day's work is counted by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('postponements')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('record_kind', 'text', (column) =>
      column.notNull().check(sql`record_kind in ('convention', 'partnership')`),
    )
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('line_kind', 'text', (column) => column.notNull())
    // The line's own day: with another one it is another line, which nobody has put off.
    .addColumn('line_on', 'text', (column) => column.notNull())
    .addColumn('until_on', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    // The day on which it was put off: before it the line stands where it stood.
    .addColumn('postponed_on', 'text', (column) => column.notNull())
    .addColumn('postponed_at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('postponements_pk', ['authority_id', 'id'])
    .addUniqueConstraint('postponements_once', ['authority_id', 'record_kind', 'record_id', 'line_kind'])
    .execute()
  // Counts over all conventions of a day read this index and no row.
  await db.schema
    .createIndex('standing_spans_of_day')
    .on('standing_spans')
    .columns([
      'authority_id',
      'until_on',
      'from_on',
      'status',
      'renewal_status',
      'deadline_kind',
      'deadline_on',
      'term_ends_on',
      'convention_id',
    ])
    .execute()
}

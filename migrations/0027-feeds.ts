import type { Kysely } from 'kysely'

/** Calendars that a person's own program reads at a secret address, and what they have told so far. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('feeds')
    .addColumn('authority_id', 'text', (column) => column.notNull().references('authorities.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    // The filter as an address has it.
    .addColumn('filter', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('secret_hash', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('revoked_at', 'text')
    .addPrimaryKeyConstraint('feeds_pk', ['authority_id', 'id'])
    .execute()

  // A day that moves keeps its event, and one that falls away is told to be cancelled: that takes knowing what was told.
  await db.schema
    .createTable('feed_events')
    .addColumn('authority_id', 'text', (column) => column.notNull().references('authorities.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('occurrence', 'integer', (column) => column.notNull())
    .addColumn('happens_on', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('years', 'integer')
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('cancelled_at', 'text')
    .addPrimaryKeyConstraint('feed_events_pk', ['authority_id', 'id'])
    .addUniqueConstraint('feed_events_once', ['authority_id', 'kind', 'record_id', 'occurrence'])
    .execute()
}

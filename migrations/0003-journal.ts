import type { Kysely } from 'kysely'

/** Append-only: one hash chain an authority; its head is a row of its own, taken with a lock by whoever writes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('journal')
    .addColumn('authority_id', 'text', (column) => column.notNull().references('authorities.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text')
    .addColumn('record_kind', 'text', (column) => column.notNull())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addColumn('previous_hash', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('journal_pk', ['authority_id', 'id'])
    .addUniqueConstraint('journal_seq', ['authority_id', 'seq'])
    .execute()
  await db.schema
    .createIndex('journal_record')
    .on('journal')
    .columns(['authority_id', 'record_kind', 'record_id', 'seq'])
    .execute()
  await db.schema
    .createTable('journal_heads')
    .addColumn('authority_id', 'text', (column) => column.primaryKey().references('authorities.id'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute()
}

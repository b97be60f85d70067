import type { Kysely } from 'kysely'

/** People met at a partner, and where the journal keeps their words, which an erasure empties. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('contacts')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('partner_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('office', 'text')
    .addColumn('email', 'text')
    .addColumn('telephone', 'text')
    // ISO 639-1 codes with a space between them.
    .addColumn('languages', 'text')
    .addColumn('note', 'text')
    // The last day on which it may be kept.
    .addColumn('kept_until', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('contacts_pk', ['authority_id', 'id'])
    .addForeignKeyConstraint('contacts_partner', ['authority_id', 'partner_id'], 'partners', ['authority_id', 'id'])
    .execute()
  await db.schema.createIndex('contacts_of_partner').on('contacts').columns(['authority_id', 'partner_id']).execute()
  await createPersonalWords(db)
}

/** The words behind the fingerprints of a journal's line; once they are erased, the salt is gone with them. */
async function createPersonalWords(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('journal_personal')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('journal_id', 'text', (column) => column.notNull())
    .addColumn('record_kind', 'text', (column) => column.notNull())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('salt', 'text')
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addPrimaryKeyConstraint('journal_personal_pk', ['authority_id', 'journal_id'])
    .execute()
  await db.schema
    .createIndex('journal_personal_of_record')
    .on('journal_personal')
    .columns(['authority_id', 'record_kind', 'record_id'])
    .execute()
}

import type { Kysely } from 'kysely'

/** Which language of a convention prevails, where its signed original is kept, and which service follows it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const conventions = db.schema.alterTable('conventions')
  // An ISO 639-1 code, or 'all' where every version is equally authentic.
  await conventions.addColumn('prevailing_language', 'text').execute()
  await conventions.addColumn('place_kept', 'text').execute()
  await conventions.addColumn('service', 'text').execute()
  // The service folded: the list is filtered and grouped by it however its name was typed.
  await conventions.addColumn('service_key', 'text').execute()
  await db.schema
    .createIndex('conventions_of_service')
    .on('conventions')
    .columns(['authority_id', 'service_key'])
    .execute()
  // What somebody changed last is read from the journal.
  await db.schema
    .createIndex('journal_of_account')
    .on('journal')
    .columns(['authority_id', 'account_id', 'seq'])
    .execute()
}

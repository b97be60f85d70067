import { type Kysely, sql } from 'kysely'

/** The council's sessions become records that people keep: their kind, a note, and a version for whoever edits them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const sessions = db.schema.alterTable('sessions')
  // SQLite adds one column at a time.
  await sessions
    .addColumn('kind', 'text', (column) => column.check(sql`kind in ('ordinary', 'extraordinary', 'installation')`))
    .execute()
  await sessions.addColumn('note', 'text').execute()
  await sessions.addColumn('version', 'integer', (column) => column.notNull().defaultTo(1)).execute()
  await db.schema
    .createIndex('deliberations_of_session')
    .on('deliberations')
    .columns(['authority_id', 'session_id'])
    .execute()
}

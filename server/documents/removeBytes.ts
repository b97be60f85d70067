import { PostgresAdapter, sql, type Transaction } from 'kysely'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { erase } from './fileStore.ts'
import { isNeeded } from './store.ts'

/**
 * Takes bytes off the disk that no document has any more. To be called after the commit of whoever removed one: whoever
 * adds the same file meanwhile waits here until the bytes are gone, and then brings them again.
 */
export async function removeBytes(db: Db, dataDir: string, sha256: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockDocuments(trx)
    if (!(await isNeeded(trx, sha256))) await erase(dataDir, sha256)
  })
}

/** A row that is being added is waited for, and none is added until the end. */
async function lockDocuments(trx: Transaction<Schema>): Promise<void> {
  if (trx.getExecutor().adapter instanceof PostgresAdapter) {
    await sql`lock table documents in share row exclusive mode`.execute(trx)
    return
  }
  // A write that changes nothing: SQLite gives its one writer's place at once.
  await trx.updateTable('documents').set({ version: 1 }).where('id', '=', '').execute()
}

import { sql, type Transaction } from 'kysely'
import { isPostgres } from './isPostgres.ts'
import type { Schema } from './schema.ts'

/** A row of the table that is being written is waited for, and nobody else writes one until the transaction ends. */
export async function lockTable(trx: Transaction<Schema>, table: 'authorities' | 'documents'): Promise<void> {
  if (isPostgres(trx)) {
    await sql`lock table ${sql.table(table)} in share row exclusive mode`.execute(trx)
    return
  }
  // A write that changes nothing: SQLite gives its one writer's place at once.
  await trx.updateTable(table).set({ version: 1 }).where('id', '=', '').execute()
}

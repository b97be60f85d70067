import type { Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/**
 * To be called first in a transaction that looks at several records before it writes one: whoever else does so for the
 * authority is waited for, so that what is then read stays as it is.
 */
export async function takeTurn(trx: Transaction<Schema>, authorityId: string): Promise<void> {
  // Updating the row takes its lock on PostgreSQL, before any other that the transaction will need.
  await trx
    .updateTable('authorities')
    .set((row) => ({ version: row.ref('version') }))
    .where('id', '=', authorityId)
    .execute()
}

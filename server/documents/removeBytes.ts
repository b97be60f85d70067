import { lockTable } from '../database/lockTable.ts'
import type { Db } from '../database/open.ts'
import { erase } from './fileStore.ts'
import { isNeeded } from './store.ts'

/**
 * Takes bytes off the disk that no document has any more. To be called after the commit of whoever removed one: whoever
 * adds the same file meanwhile waits here until the bytes are gone, and then brings them again.
 */
export async function removeBytes(db: Db, dataDir: string, sha256: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockTable(trx, 'documents')
    if (!(await isNeeded(trx, sha256))) await erase(dataDir, sha256)
  })
}

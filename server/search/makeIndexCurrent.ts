import type { Db } from '../database/open.ts'
import { rewriteWholeIndex } from './rewriteIndex.ts'

/** To be raised where records are found by other words than before: they are then indexed anew at the next start. */
export const searchVersion = 3

/** Indexes the authorities whose index is not of this making, each in a transaction of its own. */
export async function makeIndexCurrent(db: Db): Promise<void> {
  const behind = await db.selectFrom('authorities').select('id').where('search_version', '<', searchVersion).execute()
  for (const { id } of behind) {
    await db.transaction().execute(async (trx) => {
      await rewriteWholeIndex(trx, id)
      await trx.updateTable('authorities').set({ search_version: searchVersion }).where('id', '=', id).execute()
    })
  }
}

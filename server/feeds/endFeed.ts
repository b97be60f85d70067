import type { Db } from '../database/open.ts'

/** From now on the address opens nothing. @returns 'unknown' where the person has no such calendar */
export async function endFeed(
  db: Db,
  { authorityId, accountId }: { authorityId: string; accountId: string },
  id: string,
  at: string,
): Promise<'done' | 'unknown'> {
  const { numUpdatedRows } = await db
    .updateTable('feeds')
    .set({ revoked_at: at })
    .where('authority_id', '=', authorityId)
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 0n ? 'unknown' : 'done'
}

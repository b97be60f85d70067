import { createAuthority, lockAuthorities, type NewAuthority } from '../authorities/createAuthority.ts'
import type { Db } from '../database/open.ts'
import { loadDemo } from '../demo/loadDemo.ts'
import { addMember, administratorExists } from './members.ts'
import { findAccountByEmail, insertAccount, type NewAccount } from './store.ts'

export type FirstVisitEnd = { authorityId: string } | 'over' | 'email-taken'

/**
 * The authority, where there is none yet, its first administrator and, where it is asked for, the sample: all or
 * nothing, and once.
 * @throws DemoConflict where records of the authority's own have references of the sample
 */
export async function makeFirstVisit(
  db: Db,
  authority: NewAuthority | null,
  administrator: NewAccount,
  { at, sample, dataDir }: { at: string; sample: boolean; dataDir?: string },
): Promise<FirstVisitEnd> {
  return db.transaction().execute(async (trx) => {
    await lockAuthorities(trx)
    const known = await oldestAuthority(trx)
    if ((await administratorExists(trx)) || (known === null) !== (authority !== null)) return 'over'
    if (await findAccountByEmail(trx, administrator.email)) return 'email-taken'
    const accountId = await insertAccount(trx, administrator, at)
    const by = { accountId, at }
    const authorityId = known?.id ?? (await createAuthority(trx, authority as NewAuthority, by))
    await addMember(trx, { authorityId, accountId, role: 'administrator' }, by)
    if (sample) await loadDemo(trx, authorityId, by, dataDir)
    return { authorityId }
  })
}

/** The authority that the first administrator joins: one made by a command that made no administrator. */
export async function oldestAuthority(db: Db) {
  const authority = await db.selectFrom('authorities').select(['id', 'name']).orderBy('id').limit(1).executeTakeFirst()
  return authority ?? null
}

import type { Db } from '../database/open.ts'
import { remembered } from '../database/remembered.ts'
import type { Day } from '../rules/facts.ts'

interface Visitor {
  authorityId: string
  accountId: string
}

/**
 * Keeps that a member came to the home page on a true day, once a day. @returns the day of the visit before this day's,
 * the same all day long; null on a first one
 */
export async function recordVisit(db: Db, visitor: Visitor, today: Day): Promise<Day | null> {
  const known = await visitsOf(db, visitor)
  // A clock that was set back moves nothing.
  if (known.last !== null && known.last >= today) return known.previous
  await db
    .updateTable('memberships')
    .set((build) => ({ previous_visit_on: build.ref('last_visit_on'), last_visit_on: today }))
    .where('authority_id', '=', visitor.authorityId)
    .where('account_id', '=', visitor.accountId)
    .where((build) => build.or([build('last_visit_on', 'is', null), build('last_visit_on', '<', today)]))
    .execute()
  return (await visitsOf(db, visitor)).previous
}

async function visitsOf(db: Db, { authorityId, accountId }: Visitor) {
  return remembered(db, `visits ${authorityId} ${accountId}`, async () => {
    const row = await db
      .selectFrom('memberships')
      .select(['last_visit_on', 'previous_visit_on'])
      .where('authority_id', '=', authorityId)
      .where('account_id', '=', accountId)
      .executeTakeFirst()
    return { last: row?.last_visit_on ?? null, previous: row?.previous_visit_on ?? null }
  })
}

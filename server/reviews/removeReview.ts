import type { By } from '../accounts/members.ts'
import type { Db } from '../database/open.ts'
import { takeTurn } from '../database/turn.ts'
import { type ReviewedKind, reviewValues } from './record.ts'
import { findReviewed } from './store.ts'
import { type ReviewEnd, writeReview } from './writeReview.ts'

/** A step of an act's review that was recorded by mistake goes. */
export async function removeReview(
  db: Db,
  authorityId: string,
  { kind, reference, id }: { kind: ReviewedKind; reference: string; id: string },
  version: number,
  by: By,
): Promise<ReviewEnd> {
  return db.transaction().execute(async (trx): Promise<ReviewEnd> => {
    await takeTurn(trx, authorityId)
    const act = await findReviewed(trx, authorityId, kind, reference)
    const before = act?.events.find((one) => one.id === id)
    if (!act || !before) return { end: 'unknown' }
    if (before.version !== version) return { end: 'stale' }
    await trx.deleteFrom('review_events').where('authority_id', '=', authorityId).where('id', '=', id).execute()
    const change = { before: { id, ...reviewValues(before) }, after: null }
    await writeReview(trx, authorityId, act, { act: 'remove-review', ...change }, by)
    return { end: 'done' }
  })
}

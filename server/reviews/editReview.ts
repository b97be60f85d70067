import type { By } from '../accounts/members.ts'
import type { Db } from '../database/open.ts'
import { takeTurn } from '../database/turn.ts'
import { misplaced } from './misplaced.ts'
import { type ReviewedKind, type ReviewValues, reviewValues } from './record.ts'
import { findReviewed, reviewColumns } from './store.ts'
import { type ReviewEnd, writeReview } from './writeReview.ts'

/** A step of an act's review becomes what the form says. */
export async function editReview(
  db: Db,
  authorityId: string,
  { kind, reference, id }: { kind: ReviewedKind; reference: string; id: string },
  { version, ...values }: ReviewValues & { version: number },
  by: By,
): Promise<ReviewEnd> {
  return db.transaction().execute(async (trx): Promise<ReviewEnd> => {
    await takeTurn(trx, authorityId)
    const act = await findReviewed(trx, authorityId, kind, reference)
    const before = act?.events.find((one) => one.id === id)
    if (!act || !before) return { end: 'unknown' }
    if (before.version !== version) return { end: 'stale' }
    const others = act.events.filter((one) => one !== before)
    const why = misplaced(values, act, others)
    if (why) return { end: 'misplaced', why }
    await trx
      .updateTable('review_events')
      .set({ ...reviewColumns(values), version: version + 1 })
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .execute()
    const change = { before: { id, ...reviewValues(before) }, after: { id, ...values } }
    await writeReview(trx, authorityId, act, { act: 'edit-review', ...change }, by)
    return { end: 'done' }
  })
}

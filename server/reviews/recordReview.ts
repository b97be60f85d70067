import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import type { Db } from '../database/open.ts'
import { takeTurn } from '../database/turn.ts'
import type { Day } from '../rules/facts.ts'
import { misplaced } from './misplaced.ts'
import type { ReviewedKind, ReviewValues } from './record.ts'
import { findReviewed, reviewColumns } from './store.ts'
import { type ReviewEnd, writeReview } from './writeReview.ts'

/** What the State's representative sent back of an act, or what followed. */
export async function recordReview(
  db: Db,
  authorityId: string,
  { kind, reference }: { kind: ReviewedKind; reference: string },
  { enteredOn, ...values }: ReviewValues & { enteredOn: Day },
  by: By,
): Promise<ReviewEnd> {
  return db.transaction().execute(async (trx): Promise<ReviewEnd> => {
    await takeTurn(trx, authorityId)
    const act = await findReviewed(trx, authorityId, kind, reference)
    if (!act) return { end: 'unknown' }
    const why = misplaced(values, act, act.events)
    if (why) return { end: 'misplaced', why }
    const owner = kind === 'deliberation' ? { deliberation_id: act.id } : { convention_id: act.id }
    const id = newId()
    await trx
      .insertInto('review_events')
      .values({ authority_id: authorityId, id, ...owner, entered_on: enteredOn, ...reviewColumns(values) })
      .execute()
    const after = { id, ...values, enteredOn }
    await writeReview(trx, authorityId, act, { act: 'record-review', before: null, after }, by)
    return { end: 'done' }
  })
}

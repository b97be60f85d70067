import { v7 as newId } from 'uuid'
import { reviewColumns } from '../reviews/store.ts'
import type { DeliberationEntry } from './entries.ts'
import { type Loading, writeLine } from './loading.ts'

/** What the State's representative sent back of a deliberation of the sample. */
export async function insertReviews(loading: Loading, deliberationId: string, { reviews }: DeliberationEntry) {
  const { trx, authorityId, today: enteredOn } = loading
  for (const { kind, on: happenedOn, said = null, answerDueOn = null, outcome = null, source = null } of reviews) {
    const id = newId()
    const values = { kind, happenedOn, said, answerDueOn, outcome, source }
    const owner = { authority_id: authorityId, id, deliberation_id: deliberationId }
    await trx
      .insertInto('review_events')
      .values({ ...owner, entered_on: enteredOn, ...reviewColumns(values) })
      .execute()
    await writeLine(loading, 'record-review', 'deliberation', deliberationId, { id, ...values, enteredOn })
  }
}

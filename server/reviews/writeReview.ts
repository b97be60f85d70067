import type { Transaction } from 'kysely'
import type { By } from '../accounts/members.ts'
import { rewriteSpans } from '../conventions/rewriteSpans.ts'
import type { Schema } from '../database/schema.ts'
import { conventionIdsOf } from '../deliberations/store.ts'
import { writeJournal } from '../journal/journal.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import type { Misplaced } from './misplaced.ts'
import type { ReviewedAct } from './record.ts'

/** How the writing of a step of a review ended. */
export type ReviewEnd = { end: 'done' } | { end: 'unknown' } | { end: 'stale' } | { end: 'misplaced'; why: Misplaced }

interface Change {
  act: 'record-review' | 'edit-review' | 'remove-review'
  before: object | null
  after: object | null
}

/** The line in the act's journal, its words and the findings made again, within the transaction of whoever wrote a step. */
export async function writeReview(
  trx: Transaction<Schema>,
  authorityId: string,
  { kind, id }: Pick<ReviewedAct, 'kind' | 'id'>,
  change: Change,
  by: By,
): Promise<void> {
  const conventions = kind === 'deliberation' ? await conventionIdsOf(trx, authorityId, [id]) : [id]
  await rewriteSpans(trx, authorityId, conventions)
  await rewriteIndex(trx, authorityId, kind, [id])
  const record = kind === 'deliberation' ? { recordKind: 'deliberation' } : { recordKind: 'convention' }
  await writeJournal(trx, { authorityId, ...by, ...record, recordId: id, ...change })
}

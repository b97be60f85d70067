import type { By } from '../accounts/members.ts'
import { rewriteSpans } from '../conventions/rewriteSpans.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import type { Acceptance } from './acceptanceStore.ts'

/** An answer to a finding is taken back: the finding stands again. */
export async function withdrawAcceptance(
  db: Db,
  authorityId: string,
  convention: { id: string; reference: string },
  { id, rule, reason }: Acceptance,
  by: By,
): Promise<'done' | 'unknown'> {
  return db.transaction().execute(async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('acceptances')
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .executeTakeFirst()
    if (numDeletedRows === 0n) return 'unknown'
    await rewriteSpans(trx, authorityId, [convention.id])
    const before = { convention: convention.reference, rule, reason }
    await writeJournal(trx, {
      authorityId,
      ...by,
      recordKind: 'acceptance',
      recordId: id,
      act: 'remove',
      before,
      after: null,
    })
    return 'done'
  })
}

import type { By } from '../accounts/members.ts'
import { rewriteSpans } from '../conventions/rewriteSpans.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { mandateValues, toldMandate } from './record.ts'
import { conventionIdsSignedBy, findMandate } from './store.ts'

/** A mandate that was recorded by mistake goes. */
export async function removeMandate(db: Db, authorityId: string, id: string, by: By): Promise<'done' | 'unknown'> {
  return db.transaction().execute(async (trx) => {
    const before = await findMandate(trx, authorityId, id)
    if (before === null) return 'unknown'
    await trx.deleteFrom('mandates').where('authority_id', '=', authorityId).where('id', '=', id).execute()
    const { personId } = before
    await rewriteSpans(trx, authorityId, await conventionIdsSignedBy(trx, authorityId, [personId]))
    await rewriteIndex(trx, authorityId, 'person', [personId])
    await writeJournal(trx, {
      authorityId,
      accountId: by.accountId,
      at: by.at,
      recordKind: 'person',
      recordId: personId,
      act: 'remove-mandate',
      before: toldMandate(mandateValues(before)),
      after: null,
    })
    return 'done'
  })
}

import type { By } from '../accounts/members.ts'
import { rewriteSpans } from '../conventions/rewriteSpans.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import type { MandateForm } from './form.ts'
import { mandateValues, toldMandate } from './record.ts'
import { conventionIdsSignedBy, findMandate, mandateColumns } from './store.ts'

export type MandateChange = 'done' | 'unknown' | 'stale'

/** A mandate becomes this, and what its person signed is judged anew. */
export async function changeMandate(
  db: Db,
  authorityId: string,
  id: string,
  { values, version }: MandateForm,
  by: By,
): Promise<MandateChange> {
  return db.transaction().execute(async (trx): Promise<MandateChange> => {
    const before = await findMandate(trx, authorityId, id)
    if (before === null) return 'unknown'
    const { numUpdatedRows } = await trx
      .updateTable('mandates')
      .set({ ...mandateColumns(values), version: version + 1 })
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return 'stale'
    const { personId } = before
    await rewriteSpans(trx, authorityId, await conventionIdsSignedBy(trx, authorityId, [personId]))
    await writeJournal(trx, {
      authorityId,
      accountId: by.accountId,
      at: by.at,
      recordKind: 'person',
      recordId: personId,
      act: 'edit-mandate',
      before: toldMandate(mandateValues(before)),
      after: toldMandate(values),
    })
    return 'done'
  })
}

import type { By } from '../accounts/members.ts'
import { rewriteSpans } from '../conventions/rewriteSpans.ts'
import type { Db } from '../database/open.ts'
import { takeTurn } from '../database/turn.ts'
import { writeJournal } from '../journal/journal.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { type MandateForm, overlapping } from './form.ts'
import { mandateValues, toldMandate } from './record.ts'
import type { MandateEnd } from './recordMandate.ts'
import { conventionIdsSignedBy, findMandate, mandateColumns, mandatesOfPerson } from './store.ts'

/** A mandate becomes this, and what its person signed is judged anew. */
export async function changeMandate(
  db: Db,
  authorityId: string,
  id: string,
  { values, version }: MandateForm,
  by: By,
): Promise<MandateEnd> {
  return db.transaction().execute(async (trx): Promise<MandateEnd> => {
    await takeTurn(trx, authorityId)
    const before = await findMandate(trx, authorityId, id)
    if (before === null) return { end: 'unknown' }
    if (before.version !== version) return { end: 'stale' }
    const { personId } = before
    const others = (await mandatesOfPerson(trx, authorityId, personId)).filter((one) => one.id !== id)
    const same = overlapping(values, others)
    if (same) return { end: 'overlaps', capacity: same.capacity }
    const { numUpdatedRows } = await trx
      .updateTable('mandates')
      .set({ ...mandateColumns(values), version: version + 1 })
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return { end: 'stale' }
    await rewriteSpans(trx, authorityId, await conventionIdsSignedBy(trx, authorityId, [personId]))
    await rewriteIndex(trx, authorityId, 'person', [personId])
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
    return { end: 'done' }
  })
}

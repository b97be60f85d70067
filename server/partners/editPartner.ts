import type { By } from '../accounts/members.ts'
import { rewriteSpansOfPartner } from '../conventions/rewriteOfPartner.ts'
import { rewriteSearchTexts } from '../conventions/searchTexts.ts'
import { conventionIdsOfPartner } from '../conventions/store.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import { rewriteIndexOfPartner } from '../search/rewriteIndex.ts'
import { findPartnerById, namesOf, type PartnerValues, partnerColumns, partnerValues } from './store.ts'

export type PartnerEdit = Omit<PartnerValues, 'reference'> & { reference: string | null; version: number }
export type PartnerChange = { reference: string } | 'unknown' | 'stale' | 'reference-taken'

/** A partner becomes this; the conventions with it are found by its new names from then on. */
export async function editPartner(db: Db, authorityId: string, id: string, edit: PartnerEdit, by: By) {
  try {
    return await edited(db, authorityId, id, edit, by)
  } catch (error) {
    if (conflictOf(error)?.kind === 'duplicate') return 'reference-taken'
    throw error
  }
}

async function edited(db: Db, authorityId: string, id: string, { version, ...edit }: PartnerEdit, by: By) {
  return db.transaction().execute(async (trx): Promise<PartnerChange> => {
    const before = await findPartnerById(trx, authorityId, id)
    if (before === null) return 'unknown'
    const values = { ...edit, reference: edit.reference ?? before.reference }
    const { numUpdatedRows } = await trx
      .updateTable('partners')
      .set({ ...partnerColumns(values), version: version + 1 })
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return 'stale'
    if (namesOf(before).join('\n') !== namesOf(values).join('\n')) {
      await rewriteSearchTexts(trx, authorityId, await conventionIdsOfPartner(trx, authorityId, id))
    }
    if (judgedBy(before) !== judgedBy(values)) await rewriteSpansOfPartner(trx, authorityId, id)
    await rewriteIndexOfPartner(trx, authorityId, id)
    await writeJournal(trx, {
      authorityId,
      accountId: by.accountId,
      at: by.at,
      recordKind: 'partner',
      recordId: id,
      act: 'edit',
      before: partnerValues(before),
      after: values,
    })
    return { reference: values.reference }
  })
}

/** What the rules know of a partner, as text: its names too, by which a deliberation may name it. */
function judgedBy(values: PartnerValues): string {
  const { nature, recognition, recognitionFrom, recognitionUntil, sanctionsNote, sanctionsFrom, sanctionsUntil } =
    values
  const status = [nature, recognition, recognitionFrom, recognitionUntil, sanctionsNote, sanctionsFrom, sanctionsUntil]
  return JSON.stringify([values.reference, values.ownLanguage, namesOf(values), status])
}

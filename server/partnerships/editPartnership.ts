import type { By } from '../accounts/members.ts'
import { rewriteSpansOfPartner } from '../conventions/rewriteOfPartner.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import { findPartner } from '../partners/store.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { partnershipColumns, partnershipValues, replaceDomains } from './rows.ts'
import { findPartnershipById, type PartnershipValues } from './store.ts'

export type PartnershipEdit = Omit<PartnershipValues, 'reference'> & { reference: string | null; version: number }
export type PartnershipChange = { reference: string } | 'unknown' | 'stale' | 'reference-taken' | 'partner-gone'

/** What is known of a partnership becomes this; its events are acts of their own. */
export async function editPartnership(db: Db, authorityId: string, id: string, edit: PartnershipEdit, by: By) {
  try {
    return await edited(db, authorityId, id, edit, by)
  } catch (error) {
    if (conflictOf(error)?.kind === 'duplicate') return 'reference-taken'
    if (conflictOf(error)?.kind === 'in-use') return 'partner-gone'
    throw error
  }
}

async function edited(db: Db, authorityId: string, id: string, { version, ...edit }: PartnershipEdit, by: By) {
  return db.transaction().execute(async (trx): Promise<PartnershipChange> => {
    const before = await findPartnershipById(trx, authorityId, id)
    if (before === null) return 'unknown'
    const partner = await findPartner(trx, authorityId, edit.partner)
    if (partner === null) return 'partner-gone'
    const values = { ...edit, reference: edit.reference ?? before.reference }
    const { numUpdatedRows } = await trx
      .updateTable('partnerships')
      .set({ ...partnershipColumns(values, partner.id), version: version + 1 })
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return 'stale'
    await replaceDomains(trx, authorityId, id, values.domains)
    // Its events go along to the other partner.
    const moved = partner.id !== before.partner.id && before.events.length > 0
    for (const id of moved ? [before.partner.id, partner.id] : []) await rewriteSpansOfPartner(trx, authorityId, id)
    await rewriteIndex(trx, authorityId, 'partnership', [id])
    await writeJournal(trx, {
      authorityId,
      accountId: by.accountId,
      at: by.at,
      recordKind: 'partnership',
      recordId: id,
      act: 'edit',
      before: partnershipValues(before),
      after: values,
    })
    return { reference: values.reference }
  })
}

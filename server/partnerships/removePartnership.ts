import type { By } from '../accounts/members.ts'
import { rewriteSpansOfPartner } from '../conventions/rewriteOfPartner.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import { dependantsOfPartner } from '../partners/dependants.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { partnershipValues, replaceDomains } from './rows.ts'
import { findPartnershipById } from './store.ts'

export type PartnershipRemoval = 'done' | 'unknown' | 'in-use'

/** A partnership goes with its events, unless it is the last one with a partner with which there are conventions, or has documents. */
export async function removePartnership(db: Db, authorityId: string, id: string, by: By): Promise<PartnershipRemoval> {
  try {
    return await removed(db, authorityId, id, by)
  } catch (error) {
    if (conflictOf(error)?.kind === 'in-use') return 'in-use'
    throw error
  }
}

async function removed(db: Db, authorityId: string, id: string, by: By): Promise<PartnershipRemoval> {
  return db.transaction().execute(async (trx): Promise<PartnershipRemoval> => {
    const before = await findPartnershipById(trx, authorityId, id)
    if (before === null) return 'unknown'
    const { conventions, partnerships } = await dependantsOfPartner(trx, authorityId, before.partner.id)
    if (conventions.length > 0 && partnerships.length === 1) return 'in-use'
    await replaceDomains(trx, authorityId, id, [])
    await trx
      .deleteFrom('partnership_events')
      .where('authority_id', '=', authorityId)
      .where('partnership_id', '=', id)
      .execute()
    await trx.deleteFrom('postponements').where('authority_id', '=', authorityId).where('record_id', '=', id).execute()
    await trx.deleteFrom('partnerships').where('authority_id', '=', authorityId).where('id', '=', id).execute()
    if (before.events.length > 0) await rewriteSpansOfPartner(trx, authorityId, before.partner.id)
    await rewriteIndex(trx, authorityId, 'partnership', [id])
    await writeJournal(trx, {
      authorityId,
      accountId: by.accountId,
      at: by.at,
      recordKind: 'partnership',
      recordId: id,
      act: 'remove',
      before: { ...partnershipValues(before), events: before.events },
      after: null,
    })
    return 'done'
  })
}

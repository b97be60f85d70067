import type { By } from '../accounts/members.ts'
import { rewriteSpansOfPartner } from '../conventions/rewriteOfPartner.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { findPartnershipById } from './store.ts'

/** An event that was recorded by mistake goes. */
export async function removeEvent(
  db: Db,
  authorityId: string,
  partnershipId: string,
  eventId: string,
  by: By,
): Promise<'done' | 'unknown'> {
  return db.transaction().execute(async (trx) => {
    const partnership = await findPartnershipById(trx, authorityId, partnershipId)
    const event = partnership?.events.find(({ id }) => id === eventId)
    if (!partnership || !event) return 'unknown'
    await trx
      .deleteFrom('partnership_events')
      .where('authority_id', '=', authorityId)
      .where('id', '=', eventId)
      .execute()
    await rewriteSpansOfPartner(trx, authorityId, partnership.partner.id)
    await rewriteIndex(trx, authorityId, 'partnership', [partnership.id])
    await writeJournal(trx, {
      authorityId,
      accountId: by.accountId,
      at: by.at,
      recordKind: 'partnership',
      recordId: partnershipId,
      act: 'remove-event',
      before: event,
      after: null,
    })
    return 'done'
  })
}

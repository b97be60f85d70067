import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import { rewriteSpansOfPartner } from '../conventions/rewriteOfPartner.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import type { Partnership, RecordedEvent } from './store.ts'

/** Something happened to a partnership. @returns the event's id, or that the partnership was removed in the meantime */
export async function recordEvent(
  db: Db,
  authorityId: string,
  partnership: Pick<Partnership, 'id' | 'partner'>,
  event: Omit<RecordedEvent, 'id'>,
  by: By,
): Promise<{ id: string } | 'unknown'> {
  const id = newId()
  const { kind, happenedOn, enteredOn, reason, source } = event
  try {
    await db.transaction().execute(async (trx) => {
      await trx
        .insertInto('partnership_events')
        .values({
          authority_id: authorityId,
          id,
          partnership_id: partnership.id,
          kind,
          happened_on: happenedOn,
          entered_on: enteredOn,
          reason,
          source,
        })
        .execute()
      await rewriteSpansOfPartner(trx, authorityId, partnership.partner.id)
      await rewriteIndex(trx, authorityId, 'partnership', [partnership.id])
      await writeJournal(trx, {
        authorityId,
        accountId: by.accountId,
        at: by.at,
        recordKind: 'partnership',
        recordId: partnership.id,
        act: 'record-event',
        before: null,
        after: { id, ...event },
      })
    })
    return { id }
  } catch (error) {
    if (conflictOf(error)?.kind === 'in-use') return 'unknown'
    throw error
  }
}

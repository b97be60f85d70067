import { v7 as newId } from 'uuid'
import type { Db } from '../database/open.ts'

/** A mail that this process alone may send for a while. */
export interface ClaimedMail {
  authorityId: string
  id: string
  accountId: string
  claim: string
  /** How many attempts have failed. */
  attempts: number
  messageId: string
  subject: string
  text: string
  html: string
}

const minuteMs = 60_000
/** Longer than any sending: whoever holds a claim for longer is dead, and another one sends. */
const claimMinutes = 10
/** No claim is as long as that, even by a clock that is well ahead of ours: it was set by one that was wrong. */
const longestClaimMinutes = claimMinutes + 60
/** How long after a failure the next attempt is made; after the last one none is. */
export const waitMinutes: readonly number[] = [1, 5, 30, 120, 720]
/** No wait is as long as that: a day beyond it was set by a clock that was wrong. */
const longestMinutes = 13 * 60

/** The next mail whose time has come, taken; null where none is left. */
export async function claimNextMail(db: Db, now: string): Promise<ClaimedMail | null> {
  for (;;) {
    const next = await free(db, now)
    if (!next) return null
    const claim = newId()
    const { numUpdatedRows } = await db
      .updateTable('mails')
      .set({ claim, claimed_until: after(now, claimMinutes) })
      .where('authority_id', '=', next.authorityId)
      .where('id', '=', next.id)
      .where('state', '=', 'waiting')
      .where('claim', next.claim === null ? 'is' : '=', next.claim)
      .executeTakeFirst()
    // Another process was quicker: it sends that one.
    if (numUpdatedRows > 0n) return { ...next, claim }
  }
}

function free(db: Db, now: string) {
  return db
    .selectFrom('mails')
    .select(['authority_id as authorityId', 'id', 'account_id as accountId', 'claim', 'attempts'])
    .select(['message_id as messageId', 'subject', 'text', 'html'])
    .where('state', '=', 'waiting')
    .where((build) => build.or([build('due_at', '<=', now), build('due_at', '>', after(now, longestMinutes))]))
    .where((build) =>
      build.or([
        build('claimed_until', 'is', null),
        build('claimed_until', '<=', now),
        build('claimed_until', '>', after(now, longestClaimMinutes)),
      ]),
    )
    .orderBy('due_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

export function after(now: string, minutes: number): string {
  return new Date(Date.parse(now) + minutes * minuteMs).toISOString()
}

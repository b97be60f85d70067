import type { Db } from '../database/open.ts'
import { after, type ClaimedMail, waitMinutes } from './claimMail.ts'
import type { MailState } from './store.ts'

/** What became of a mail, noted by whoever has its claim. */

export type Outcome =
  | { kind: 'sent' }
  /** Nobody wants it any more. */
  | { kind: 'withdrawn' }
  /** The server will never take it for this address. */
  | { kind: 'refused'; error: string }
  /** Another time it may. */
  | { kind: 'failed'; error: string }

export async function endMail(db: Db, mail: ClaimedMail, outcome: Outcome, now: string): Promise<void> {
  const wait = waitMinutes[mail.attempts]
  if (outcome.kind === 'failed' && wait !== undefined) return waitAgain(db, mail, outcome.error, after(now, wait))
  const state = outcome.kind === 'failed' ? 'given-up' : outcome.kind
  await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('mails')
      .set({ ...ended(state, now), attempts: mail.attempts + 1, last_error: 'error' in outcome ? outcome.error : null })
      .where('authority_id', '=', mail.authorityId)
      .where('id', '=', mail.id)
      .where('claim', '=', mail.claim)
      .executeTakeFirst()
    if (numUpdatedRows === 0n || (state !== 'given-up' && state !== 'withdrawn')) return
    // What nobody was told after all is told by the next mail.
    await trx
      .deleteFrom('reminders')
      .where('authority_id', '=', mail.authorityId)
      .where('mail_id', '=', mail.id)
      .execute()
  })
}

/** What it said is kept no longer than it takes to send it. */
export function ended(state: Exclude<MailState, 'waiting'>, now: string) {
  return { state, ended_at: now, text: '', html: '', claim: null, claimed_until: null }
}

async function waitAgain(
  db: Db,
  { authorityId, id, claim, attempts }: ClaimedMail,
  error: string,
  dueAt: string,
): Promise<void> {
  await db
    .updateTable('mails')
    .set({ attempts: attempts + 1, due_at: dueAt, last_error: error, claim: null, claimed_until: null })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('claim', '=', claim)
    .execute()
}

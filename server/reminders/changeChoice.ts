import type { Transaction } from 'kysely'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { ended } from './endMail.ts'
import type { ChoiceForm } from './form.ts'

interface Membership {
  authorityId: string
  accountId: string
}

/** From now on mails come as one chose; where none is wanted, those that wait are not sent either. */
export async function changeChoice(db: Db, membership: Membership, choice: ChoiceForm, at: string): Promise<void> {
  const { authorityId, accountId } = membership
  const { frequency, weekday, locale } = choice
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('memberships')
      .set({ reminders: frequency, reminder_weekday: weekday })
      .where('authority_id', '=', authorityId)
      .where('account_id', '=', accountId)
      .execute()
    await trx.updateTable('accounts').set({ locale }).where('id', '=', accountId).execute()
    if (frequency === 'none') await withdrawWaiting(trx, membership, at)
  })
}

/** The same, by whoever has a mail in hand. */
export async function endReminders(db: Db, membership: Membership, at: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('memberships')
      .set({ reminders: 'none' })
      .where('authority_id', '=', membership.authorityId)
      .where('account_id', '=', membership.accountId)
      .execute()
    await withdrawWaiting(trx, membership, at)
  })
}

/** What nobody was told is told again once mails are wanted. */
async function withdrawWaiting(trx: Transaction<Schema>, { authorityId, accountId }: Membership, at: string) {
  const mails = await trx
    .updateTable('mails')
    .set(ended('withdrawn', at))
    .where('authority_id', '=', authorityId)
    .where('account_id', '=', accountId)
    .where('state', '=', 'waiting')
    .returning('id')
    .execute()
  for (const { id } of mails) {
    await trx.deleteFrom('reminders').where('authority_id', '=', authorityId).where('mail_id', '=', id).execute()
  }
}

import type { Transaction } from 'kysely'
import { dayIn, timeIn } from '../clock.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { addDays } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { type Due, dueOn } from './choice.ts'
import { composeDigest } from './composeDigest.ts'
import type { ToldLine } from './digest.ts'
import { insertMail } from './insertMail.ts'
import type { Reminder } from './leads.ts'
import { type AuthorityTold, listAuthoritiesTold, toldLinesOnce } from './lineStore.ts'
import type { Mailing } from './mailing.ts'
import { findToldKeys, listRecipients, type Recipient } from './store.ts'

/** From this time of day on, in the authority's time zone, the day's mails are written. */
export const settledTime = '06:30'

/**
 * The mails that are due wait in the queue from now on, each once however many processes ask: what was missed while none
 * ran comes afterwards. Where no mail goes out nothing is written: it is all new once one does.
 */
export async function writeDigests(db: Db, mailing: Mailing): Promise<void> {
  if (mailing.config.mail === null) return
  const now = mailing.clock.now()
  const failed: unknown[] = []
  for (const { timeZone, ...authority } of await listAuthoritiesTold(db)) {
    if (timeIn(timeZone, now) < settledTime) continue
    // What fails for one authority keeps nobody else from being told.
    await writeDigestsOf(db, mailing, authority, dayIn(timeZone, now)).catch((error) => failed.push(error))
  }
  if (failed.length > 0) throw failed[0]
}

async function writeDigestsOf(db: Db, mailing: Mailing, authority: AuthorityTold, on: Day): Promise<void> {
  const lines = toldLinesOnce(db, authority)
  const all = await listRecipients(db, authority.id)
  const asked = all.flatMap((recipient) => {
    const due = dueOn(recipient.choice, on, recipient.remindedOn)
    return due ? [{ recipient, due }] : []
  })
  if (asked.length === 0) return
  for (const { recipient, due } of asked) {
    const told = await lines(recipient.locale, on)
    await db.transaction().execute(async (trx) => {
      if (await takeDay(trx, authority.id, recipient, on)) {
        await writeDigest(trx, mailing, { authority, recipient, due, on, lines: told })
      }
    })
  }
  await forgetOldMails(db, authority.id, on)
}

/** Whoever takes the day writes its mail: another process, which wanted it too, finds it taken. */
async function takeDay(trx: Transaction<Schema>, authorityId: string, { accountId, remindedOn }: Recipient, on: Day) {
  const { numUpdatedRows } = await trx
    .updateTable('memberships')
    .set({ reminded_on: on })
    .where('authority_id', '=', authorityId)
    .where('account_id', '=', accountId)
    .where('reminded_on', remindedOn === null ? 'is' : '=', remindedOn)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

interface ToWrite {
  authority: AuthorityTold
  recipient: Recipient
  due: Due
  on: Day
  lines: ToldLine[]
}

/** The mail with what is new, and what is told by it; nothing where nothing is new and none is expected. */
async function writeDigest(trx: Transaction<Schema>, mailing: Mailing, asked: ToWrite): Promise<void> {
  const { authority, recipient, due } = asked
  const { accountId } = recipient
  const key = `digest ${due.forOn}`
  if (await isWritten(trx, authority.id, accountId, key)) return
  const known = await findToldKeys(trx, authority.id, accountId)
  const composed = composeDigest(mailing, { ...asked, known })
  if (composed === null) return
  const { model, reminders } = composed
  const mailId = await insertMail(trx, mailing, { authorityId: authority.id, recipient, key, forOn: due.forOn, model })
  await insertReminders(trx, authority.id, accountId, mailId, reminders)
}

async function isWritten(trx: Transaction<Schema>, authorityId: string, accountId: string, key: string) {
  const row = await trx
    .selectFrom('mails')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirst()
  return row !== undefined
}

/** So many rows go in at once: a thousand lines are more than a statement takes. */
const batch = 400

async function insertReminders(
  trx: Transaction<Schema>,
  authorityId: string,
  accountId: string,
  mailId: string,
  reminders: Reminder[],
): Promise<void> {
  const rows = reminders.map(({ record, kind, on, lead }) => {
    return { authority_id: authorityId, account_id: accountId, record, kind, deadline_on: on, lead, mail_id: mailId }
  })
  for (let first = 0; first < rows.length; first += batch) {
    const some = rows.slice(first, first + batch)
    await trx
      .insertInto('reminders')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

const keptDays = 400

/** A year and a little is shown; what was told longer ago and still stands is told again. */
async function forgetOldMails(db: Db, authorityId: string, on: Day): Promise<void> {
  await db
    .deleteFrom('mails')
    .where('authority_id', '=', authorityId)
    .where('state', '!=', 'waiting')
    .where('for_on', '<', addDays(on, -keptDays))
    .execute()
}

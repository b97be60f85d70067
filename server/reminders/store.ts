import type { Db } from '../database/open.ts'
import type { Locale } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import { type Choice, usualFrequency } from './choice.ts'
import { keyOf, type Reminder } from './leads.ts'

/** A member of an authority, with what was chosen about mails. */
export interface Recipient {
  membershipId: string
  accountId: string
  name: string
  email: string
  locale: Locale
  choice: Choice
  /** The last day on which what there is to tell was looked at. */
  remindedOn: Day | null
}

export async function listRecipients(db: Db, authorityId: string): Promise<Recipient[]> {
  const rows = await recipients(db)
    .where('memberships.authority_id', '=', authorityId)
    .orderBy('memberships.id')
    .execute()
  return rows.map(recipientOf)
}

export async function findOwnRecipient(db: Db, authorityId: string, accountId: string): Promise<Recipient | null> {
  const row = await recipients(db)
    .where('memberships.authority_id', '=', authorityId)
    .where('memberships.account_id', '=', accountId)
    .executeTakeFirst()
  return row ? recipientOf(row) : null
}

/** The one whose membership it is, with its authority: for whoever has only a mail. */
export async function findRecipient(db: Db, membershipId: string) {
  const row = await recipients(db)
    .select('memberships.authority_id')
    .where('memberships.id', '=', membershipId)
    .executeTakeFirst()
  return row ? { authorityId: row.authority_id, ...recipientOf(row) } : null
}

function recipients(db: Db) {
  return db
    .selectFrom('memberships')
    .innerJoin('accounts', 'accounts.id', 'memberships.account_id')
    .select(['memberships.id as membershipId', 'accounts.id as accountId', 'accounts.name', 'accounts.email'])
    .select(['accounts.locale', 'memberships.role', 'memberships.reminders'])
    .select(['memberships.reminder_weekday', 'memberships.reminded_on'])
}

type Row = Awaited<ReturnType<ReturnType<typeof recipients>['execute']>>[number]

function recipientOf({
  role,
  reminders,
  reminder_weekday: weekday,
  reminded_on: remindedOn,
  ...person
}: Row): Recipient {
  const { membershipId, accountId, name, email, locale } = person
  const choice = { frequency: reminders ?? usualFrequency(role), weekday }
  return { membershipId, accountId, name, email, locale, choice, remindedOn }
}

/** The keys of what somebody was told. */
export async function findToldKeys(db: Db, authorityId: string, accountId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('reminders')
    .select(['record', 'kind', 'deadline_on as on', 'lead'])
    .where('authority_id', '=', authorityId)
    .where('account_id', '=', accountId)
    .execute()
  return new Set(rows.map((row) => keyOf(row as Reminder)))
}

export type MailState = 'waiting' | 'sent' | 'refused' | 'given-up' | 'withdrawn'

/** A mail as the page tells of it. */
export interface ListedMail {
  id: string
  forOn: Day
  subject: string
  name: string
  state: MailState
  attempts: number
  createdAt: string
  endedAt: string | null
  dueAt: string
  lastError: string | null
}

interface AskedMails {
  authorityId: string
  /** Null: everybody's. */
  accountId: string | null
  since: string
  /** Only those that failed and did not arrive since. */
  lost?: true
}

export async function countMails(db: Db, asked: AskedMails): Promise<number> {
  const { count } = await askedMails(db, asked)
    .select((build) => build.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The latest first. */
export async function listMails(
  db: Db,
  asked: AskedMails,
  page: { from: number; size: number },
): Promise<ListedMail[]> {
  return askedMails(db, asked)
    .innerJoin('accounts', 'accounts.id', 'mails.account_id')
    .select(['mails.id', 'mails.for_on as forOn', 'mails.subject', 'accounts.name', 'mails.state', 'mails.attempts'])
    .select(['mails.created_at as createdAt', 'mails.ended_at as endedAt', 'mails.due_at as dueAt'])
    .select('mails.last_error as lastError')
    .orderBy('mails.created_at', 'desc')
    .orderBy('mails.id', 'desc')
    .limit(page.size)
    .offset(page.from)
    .execute()
}

function askedMails(db: Db, { authorityId, accountId, since, lost }: AskedMails) {
  return db
    .selectFrom('mails')
    .where('mails.authority_id', '=', authorityId)
    .where('mails.created_at', '>=', since)
    .$if(lost === true, (asked) =>
      asked
        .where('mails.state', '!=', 'sent')
        .where('mails.state', '!=', 'withdrawn')
        .where('mails.last_error', 'is not', null),
    )
    .$if(accountId !== null, (asked) => asked.where('mails.account_id', '=', accountId ?? ''))
}

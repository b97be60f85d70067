import type { Generated } from 'kysely'

/** Mails about deadlines: who wants them, what was told, what waits. */

export interface RemindedColumns {
  /** Null: as the role has it. */
  reminders: 'none' | 'daily' | 'weekly' | null
  /** Monday is 1, Sunday 7. */
  reminder_weekday: Generated<number>
  /** The last day on which what there is to tell was looked at. */
  reminded_on: string | null
}

export interface MailsTable {
  authority_id: string
  id: string
  account_id: string
  /** Which mail it is of the account's: of each there is one. */
  key: string
  for_on: string
  subject: string
  text: string
  html: string
  message_id: string
  state: 'waiting' | 'sent' | 'refused' | 'given-up' | 'withdrawn'
  attempts: Generated<number>
  due_at: string
  claim: string | null
  claimed_until: string | null
  last_error: string | null
  created_at: string
  ended_at: string | null
}

export interface RemindersTable {
  authority_id: string
  account_id: string
  record: string
  kind: string
  deadline_on: string
  lead: 'window' | 'month' | 'week' | 'missed'
  mail_id: string
}

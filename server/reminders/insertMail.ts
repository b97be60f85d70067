import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Schema } from '../database/schema.ts'
import type { Day } from '../rules/facts.ts'
import { type Mailing, messageIdOf } from './mailing.ts'
import { type MailModel, mailText } from './mailText.ts'
import type { Recipient } from './store.ts'

interface NewMail {
  authorityId: string
  recipient: Recipient
  /** Which mail it is of the account's; null: one of its own. */
  key: string | null
  forOn: Day
  model: MailModel
}

/** A mail waits in the queue from now on. @returns its id */
export async function insertMail(trx: Transaction<Schema>, mailing: Mailing, mail: NewMail): Promise<string> {
  const { authorityId, recipient, forOn, model } = mail
  const { accountId, locale } = recipient
  const { clock, config, views } = mailing
  const id = newId()
  const key = mail.key ?? `trial ${id}`
  const now = clock.now()
  await trx
    .insertInto('mails')
    .values({
      authority_id: authorityId,
      id,
      account_id: accountId,
      key,
      for_on: forOn,
      subject: model.subject,
      text: mailText(model),
      html: views.render('reminders/mail', model, { locale, day: null }),
      message_id: messageIdOf(config.baseUrl, authorityId, accountId, key),
      state: 'waiting',
      due_at: now,
      created_at: now,
    })
    .execute()
  return id
}

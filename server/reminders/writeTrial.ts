import type { Db } from '../database/open.ts'
import type { Day } from '../rules/facts.ts'
import { trialModel } from './digest.ts'
import { insertMail } from './insertMail.ts'
import { addressesOf, type Mailing } from './mailing.ts'
import type { Recipient } from './store.ts'

interface Trial {
  authority: { id: string; name: string }
  recipient: Recipient
  on: Day
}

/** A mail to oneself that only shows that mails arrive. */
export async function writeTrial(db: Db, mailing: Mailing, { authority, recipient, on }: Trial): Promise<void> {
  const addresses = addressesOf(mailing, recipient.membershipId)
  const model = trialModel(recipient.locale, { authority: authority.name, ...addresses })
  const mail = { authorityId: authority.id, recipient, key: null, forOn: on, model }
  await db.transaction().execute((trx) => insertMail(trx, mailing, mail))
}

import type { Db } from '../database/open.ts'
import { addDays } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { type Choice, weeklyDay } from './choice.ts'
import { type Composed, composeDigest } from './composeDigest.ts'
import { keyOf, remindersOf } from './leads.ts'
import { type AuthorityTold, toldLinesOnce } from './lineStore.ts'
import type { Mailing } from './mailing.ts'
import { findToldKeys, listRecipients, type Recipient } from './store.ts'

interface DryRun {
  authority: AuthorityTold
  on: Day
  today: Day
}

/** The mails that would go out on a day, as far as is recorded now; nothing is written. */
export async function findDigestsOn(db: Db, mailing: Pick<Mailing, 'config'>, { authority, on, today }: DryRun) {
  const toldLines = toldLinesOnce(db, authority)
  const digests: { recipient: Recipient; composed: Composed }[] = []
  for (const recipient of await listRecipients(db, authority.id)) {
    const { choice, locale, accountId } = recipient
    const heartbeat = weeklyDay(choice, on) === on
    if (choice.frequency === 'none' || (choice.frequency === 'weekly' && !heartbeat)) continue
    const lines = await toldLines(locale, on)
    const known = await findToldKeys(db, authority.id, accountId)
    const before = mailBefore(choice, on)
    // By then the mail before it will have told its own.
    if (before >= today) {
      for (const told of await toldLines(locale, before)) {
        for (const reminder of remindersOf(told, before, choice.frequency)) known.add(keyOf(reminder))
      }
    }
    const composed = composeDigest(mailing, { authority, recipient, due: { forOn: on, heartbeat }, on, lines, known })
    if (composed) digests.push({ recipient, composed })
  }
  return digests
}

function mailBefore({ frequency }: Choice, on: Day): Day {
  return addDays(on, frequency === 'weekly' ? -7 : -1)
}

import type { Day } from '../rules/facts.ts'
import type { Due } from './choice.ts'
import { digestModel, type ToldLine } from './digest.ts'
import { keyOf, pressing, type Reminder, remindersOf } from './leads.ts'
import { addressesOf, type Mailing } from './mailing.ts'
import type { MailModel } from './mailText.ts'
import type { Recipient } from './store.ts'

interface ToCompose {
  authority: { name: string }
  recipient: Recipient
  due: Due
  on: Day
  lines: readonly ToldLine[]
  /** What was told before. */
  known: ReadonlySet<string>
}

export interface Composed {
  model: MailModel
  /** What is told by it for the first time. */
  reminders: Reminder[]
}

/** Somebody's mail of a day; null where nothing is new and none is expected. */
export function composeDigest(mailing: Pick<Mailing, 'config'>, asked: ToCompose): Composed | null {
  const { authority, recipient, due, on, lines, known } = asked
  const { choice, locale } = recipient
  const news = newsIn(lines, (told) => remindersOf(told, on, choice.frequency), known)
  if (news.size === 0 && !due.heartbeat) return null
  const model = digestModel(locale, {
    on,
    frequency: choice.frequency,
    authority: authority.name,
    lines,
    newsOf: (told) => pressing(news.get(told) ?? []),
    ...addressesOf(mailing, recipient.membershipId),
  })
  return { model, reminders: [...news.values()].flat() }
}

/** Of each line what was not told yet; lines of which all was told are left out. */
function newsIn(lines: readonly ToldLine[], of: (told: ToldLine) => Reminder[], known: ReadonlySet<string>) {
  const news = new Map<ToldLine, Reminder[]>()
  for (const line of lines) {
    const fresh = of(line).filter((reminder) => !known.has(keyOf(reminder)))
    if (fresh.length > 0) news.set(line, fresh)
  }
  return news
}

import { addDays, dayAfter, stretches } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { WorkLine } from '../rules/workReason.ts'
import { type Choice, weekdayOf } from './choice.ts'
import { keyOf, type Lead, pressing, type Reminder, remindersOf } from './leads.ts'

/** A line of work with the days through which it stands, as far as is recorded now. */
export interface Stretch {
  from: Day
  until: Day
  line: WorkLine
  backOn: Day | null
  title: string
  href: string
}

/** The days on which a record's line may become another one, and its line on each: as stretches. */
export function stretchesOf<L>(days: readonly Day[], until: Day, lineOn: (on: Day) => L | null) {
  return stretches(days, until).flatMap((stretch) => {
    const line = lineOn(stretch.from)
    return line === null ? [] : [{ ...stretch, line }]
  })
}

/** What one mail will tell of a line. */
export interface News {
  stretch: Stretch
  lead: Lead
}

/** A mail to come, to all who will get the same. */
export interface MailAhead {
  on: Day
  to: { accountId: string; name: string }[]
  news: News[]
}

interface Listener {
  accountId: string
  name: string
  choice: Choice
  /** What was told before. */
  known: ReadonlySet<string>
  /** The first day whose mail is still to be written. */
  from: Day
  /** Whether a mail is due on that day, whatever its weekday: the week's own was missed. */
  owed: boolean
}

/** The mails to come by day: those with news, and one a week in any case. */
export function mailsAhead(stretches: readonly Stretch[], listeners: readonly Listener[], until: Day): MailAhead[] {
  const mails = new Map<string, MailAhead>()
  for (const listener of listeners) {
    for (const { on, news } of mailsOf(stretches, listener, until)) {
      const key = `${on} ${news.map(({ stretch, lead }) => `${stretch.href} ${lead}`).join()}`
      const { accountId, name } = listener
      const alike = mails.get(key)
      if (alike) alike.to.push({ accountId, name })
      else mails.set(key, { on, news, to: [{ accountId, name }] })
    }
  }
  return [...mails.values()].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

function mailsOf(stretches: readonly Stretch[], { choice, known, from, owed }: Listener, until: Day) {
  if (choice.frequency === 'none') return []
  const told = new Set(known)
  const mails: { on: Day; news: News[] }[] = []
  for (let on = from; on <= until; on = dayAfter(on)) {
    const weekly = weekdayOf(on) === choice.weekday || (owed && on === from)
    if (choice.frequency === 'weekly' && !weekly) continue
    const news = stretches.flatMap((stretch) => {
      if (on < stretch.from || on > stretch.until) return []
      const lead = pressing(remindersOf(stretch, on, choice.frequency).filter((one) => isNew(told, one)))
      return lead ? [{ stretch, lead }] : []
    })
    if (news.length > 0 || weekly) mails.push({ on, news })
  }
  return mails
}

function isNew(told: Set<string>, reminder: Reminder): boolean {
  const key = keyOf(reminder)
  if (told.has(key)) return false
  told.add(key)
  return true
}

/** A year from a day on. */
export function yearAhead(today: Day): Day {
  return addDays(today, 365)
}

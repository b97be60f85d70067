import { eventText } from '../feeds/calendar.ts'
import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import { type CalendarEvent, type EventKind, eventKinds, isOfSession } from './events.ts'
import type { Place } from './filter.ts'
import { weekdayOf } from './weeks.ts'

/** "Fin : Convention-cadre (si elle est reconduite d’ici là)" */
export function wholeText(locale: Locale, event: CalendarEvent): string {
  const text = eventText(locale, event)
  return event.ahead ? `${text} (${translate(locale, 'calendar.ahead')})` : text
}

/** The same where a mark says what happens: the convention, who meets; of an anniversary all. */
export function nameText(locale: Locale, event: CalendarEvent): string {
  if (event.kind === 'anniversary') return eventText(locale, event)
  return isOfSession(event) ? translate(locale, `session.body.${event.title as 'council'}`) : event.title
}

/** "septembre 2026", "2026" */
export function periodText(locale: Locale, { year, month }: Pick<Place, 'year' | 'month'>): string {
  return dayText(locale, month ?? year)
}

export function countText(locale: Locale, count: number): string {
  return translate(locale, 'calendar.count', { count })
}

/** The kinds that there are among events, in their order; those that only a renewal brings apart. */
export function kindsIn(events: readonly CalendarEvent[]): { kinds: EventKind[]; ahead: EventKind | null } {
  const kinds = eventKinds.filter((kind) => events.some((event) => event.kind === kind))
  return { kinds, ahead: events.find(({ ahead }) => ahead)?.kind ?? null }
}

/** A weekday: "lundi", "lun.", "L". */
export function weekdayText(locale: Locale, day: Day, length: 'long' | 'short' = 'long'): string {
  return names[locale][length][weekdayOf(day)]!
}

/** The heads of the week's columns, Monday first. */
export function weekdayHeads(locale: Locale): { name: string; letter: string }[] {
  return names[locale].long.map((name) => ({ name, letter: name.charAt(0).toLocaleUpperCase(locale) }))
}

const names = { fr: namesOf('fr'), en: namesOf('en') }

function namesOf(locale: Locale) {
  const each = (weekday: 'long' | 'short') => {
    const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' })
    // 1 January 2001 was a Monday.
    return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2001, 0, 1 + day)))
  }
  return { long: each('long'), short: each('short') }
}

import { eventText } from '../feeds/calendar.ts'
import { dayText, distanceText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { capital } from '../locale/phrases.ts'
import { closing } from '../rules/calendar.ts'
import type { Day, PartialDay } from '../rules/facts.ts'
import { pageSize } from '../web/listing.ts'
import type { WorkFilter } from '../work/filter.ts'
import { type CalendarEvent, isDated } from './events.ts'
import { weekdayText } from './eventWords.ts'
import { addressAt } from './filter.ts'
import { markDrawing } from './marks.ts'

/** The same days in words: every event once, by month and day. */

export interface ListSettings {
  on: Day
  today: Day
  filter: WorkFilter
  /** So many of a day are told; the rest is in the agenda. */
  most: number
  /** What is to be done, by the record and its day. */
  sentenceOf: (event: CalendarEvent) => string
}

export function eventModel(locale: Locale, event: CalendarEvent, sentence = '') {
  return {
    drawing: markDrawing(locale, event),
    text: eventText(locale, event),
    href: event.path,
    ahead: event.ahead ? translate(locale, 'calendar.ahead') : '',
    sentence,
  }
}

/** Of events in their order: the months, each with its days. What is known to its year alone stands before them. */
export function listPart(locale: Locale, events: readonly CalendarEvent[], settings: ListSettings) {
  const ofYear = events.filter(({ when }) => when.length === 4)
  const rest = events.filter(({ when }) => when.length > 4)
  return {
    year: ofYear[0] ? translate(locale, 'calendar.in-year', { year: dayText(locale, ofYear[0].when) }) : '',
    ofYear: ofYear.map((event) => eventModel(locale, event, settings.sentenceOf(event))),
    months: [...grouped(rest, ({ on }) => on.slice(0, 7))].map(([month, own]) => ({
      id: `m-${month}`,
      name: capital(dayText(locale, month)),
      days: monthDays(own).map(([when, all]) => dayModel(locale, when, all, own, settings)),
    })),
  }
}

/** First what is known to the month alone, then day by day. */
function monthDays(own: CalendarEvent[]): [PartialDay, CalendarEvent[]][] {
  const whole = own.filter((event) => !isDated(event))
  return [...grouped([...whole, ...own.filter(isDated)], ({ when }) => when)]
}

function dayModel(
  locale: Locale,
  when: PartialDay,
  all: CalendarEvent[],
  month: CalendarEvent[],
  { on, today, filter, most, sentenceOf }: ListSettings,
) {
  const isDay = when.length === 10
  const rest = all.length - most
  return {
    id: isDay ? idOf(when) : '',
    when,
    weekday: isDay ? weekdayText(locale, when) : translate(locale, 'calendar.no-day'),
    distance: isDay ? distanceText(locale, when, on) : '',
    note: when === on && on !== today ? translate(locale, 'calendar.day.shown') : '',
    past: closing(when) < on,
    events: all.slice(0, most).map((event) => eventModel(locale, event, sentenceOf(event))),
    more:
      rest > 0
        ? { text: translate(locale, 'calendar.more', { count: rest }), href: placeInAgenda(all[most]!, month, filter) }
        : null,
  }
}

/** The agenda's page on which an event of a month stands. */
export function placeInAgenda(event: CalendarEvent, month: readonly CalendarEvent[], filter: WorkFilter): string {
  const page = Math.floor(month.indexOf(event) / pageSize) + 1
  const { when } = event
  const at = addressAt({ view: 'agenda', year: when.slice(0, 4), month: when.slice(0, 7) }, filter)
  return `${at}${page > 1 ? `&page=${page}` : ''}`
}

export function idOf(day: Day): string {
  return `d-${day}`
}

function grouped<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const value of values) {
    const known = groups.get(keyOf(value))
    if (known) known.push(value)
    else groups.set(keyOf(value), [value])
  }
  return groups
}

import { z } from 'zod'
import { type FormRead, line, optionalChoice, readForm, wrong } from '../locale/fields.ts'
import { readPartialDay } from '../locale/readDay.ts'
import { addDays, firstDay, lastDay } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { addressOf, type Parameter, pageNumber } from '../web/listing.ts'
import { filterFields, filterParameters, type OwnWords, type WorkFilter } from '../work/filter.ts'
import type { Period } from './events.ts'
import { lastOf } from './weeks.ts'

export const calendarViews = ['year', 'month', 'agenda'] as const
export type CalendarView = (typeof calendarViews)[number]

const calendarForm = (words: OwnWords) =>
  z.object({
    view: optionalChoice(calendarViews),
    year: line({ max: 40 }).transform((text, context): string | null => {
      if (text === null) return null
      if (!/^\d{1,4}$/.test(text) || Number(text) < 1) wrong(context, 'calendar.wrong.year')
      return text.padStart(4, '0')
    }),
    month: line({ max: 40 }).transform((text, context): string | null => {
      const read = text === null ? null : readPartialDay(text)
      if (text !== null && read?.length !== 7) wrong(context, 'calendar.wrong.month')
      return read
    }),
    ...filterFields(words),
    page: pageNumber(),
  })

/** What the calendar's address asks for. */
export interface CalendarFilter {
  view: CalendarView
  year: string
  /** "2026-09"; null where the whole year is shown. */
  month: string | null
  filter: WorkFilter
  page: number
}

/** The address read; without a year or a month the ones of the day shown are meant. */
export function readCalendar(query: unknown, words: OwnWords, on: Day): FormRead<CalendarFilter> {
  const read = readForm(calendarForm(words), query)
  if (!read.ok) return read
  const { view: asked, year: named, month: told, page, ...filter } = read.value
  const view = asked ?? 'year'
  const year = (view === 'year' ? (named ?? told?.slice(0, 4)) : (told?.slice(0, 4) ?? named)) ?? on.slice(0, 4)
  const month = view === 'year' ? null : (told ?? (view === 'month' ? monthIn(year, on) : null))
  return { ok: true, value: { view, year, month, filter, page } }
}

/** The month of the day shown where it lies in the year, else the year's first one. */
export function monthIn(year: string, on: Day): string {
  return on.startsWith(year) ? on.slice(0, 7) : `${year}-01`
}

export function periodOf({ year, month }: Pick<CalendarFilter, 'year' | 'month'>): Period {
  if (month) return { from: `${month}-01`, until: lastOf(month) }
  return { from: `${year}-01-01`, until: `${year}-12-31` }
}

export type Place = Pick<CalendarFilter, 'view' | 'year' | 'month'>

/** The place whose picture goes with a place: the agenda is drawn as its year or month. */
export function pictured({ year, month }: Place): Place {
  return { view: month ? 'month' : 'year', year, month }
}

/** A place of the calendar under a filter, as links keep it. */
export function parametersAt({ view, year, month }: Place, filter: WorkFilter): Parameter[] {
  return [
    ...(view === 'year' ? [] : [['view', view] as const]),
    month && view !== 'year' ? ['month', month] : ['year', String(Number(year))],
    ...filterParameters(filter),
  ]
}

/** The same filter, at another place of the calendar. */
export function addressAt(place: Place, filter: WorkFilter, ending = ''): string {
  return addressOf(`/calendar${ending}`, parametersAt(place, filter))
}

/** The month or year before and after, null where the calendar has none. */
export function beside(place: Place): { before: Place | null; after: Place | null } {
  const { from, until } = periodOf(place)
  const at = (day: Day): Place => ({ ...place, year: day.slice(0, 4), month: place.month && day.slice(0, 7) })
  return {
    before: from === firstDay ? null : at(addDays(from, -1)),
    after: until === lastDay ? null : at(addDays(until, 1)),
  }
}

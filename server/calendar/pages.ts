import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { capital } from '../locale/phrases.ts'
import { fileLinks } from '../pictures/fileLinks.ts'
import type { Day } from '../rules/facts.ts'
import { choiceField, type FormModel, field } from '../web/fields.ts'
import { chip, type Parameter, pageOf, pager } from '../web/listing.ts'
import { everything, filterParameters, isWhole } from '../work/filter.ts'
import { chipText, filterPart, type WorkChoices } from '../work/filterPart.ts'
import { type CalendarEvent, isWithin } from './events.ts'
import { countText, kindsIn, periodText } from './eventWords.ts'
import {
  addressAt,
  beside,
  type CalendarFilter,
  calendarViews,
  monthIn,
  type Place,
  parametersAt,
  periodOf,
  pictured,
} from './filter.ts'
import { monthGrid, yearGrid } from './gridPart.ts'
import { listPart } from './listPart.ts'
import { markDrawing } from './marks.ts'
import type { NearestYears } from './nearestStore.ts'

/** What the template of the calendar shows. */

export interface CalendarShown {
  asked: CalendarFilter
  on: Day
  today: Day
  /** The last day that the status rows reach. */
  spansUntilOn: Day
  /** Of the year, under the filter. */
  events: readonly CalendarEvent[]
  /** All that the year has, whatever the filter. */
  all: readonly CalendarEvent[]
  unfollowed: number
  /** Where the year has nothing: those that have. */
  nearest: NearestYears | null
  choices: WorkChoices
  sentenceOf: (event: CalendarEvent) => string
}

/** So many of a day stand below the year's months. */
const mostOfDay = 12

export function calendarPage(locale: Locale, shown: CalendarShown) {
  const { asked, choices } = shown
  const events = eventsShown(shown)
  const typed = { ...asked.filter, year: String(Number(asked.year)), month: asked.month ?? '', view: asked.view }
  return {
    ...framePart({ locale, typed, errors: {} }, choices),
    title: titleText(locale, asked),
    chips: chipsOf(locale, choices, asked),
    views: viewLinks(locale, asked, shown.on),
    around: aroundPart(locale, asked, shown),
    files: fileLinks(locale, '/calendar', parametersAt(pictured(asked), asked.filter)),
    sentence: events.length > 0 ? leadText(locale, events.length, shown) : '',
    notes: notesOf(locale, shown, events),
    hidden: hiddenPart(locale, shown, events),
    legend: legendOf(locale, events),
    empty: events.length === 0 ? emptyPart(locale, shown) : null,
    ...contentOf(locale, shown, events),
  }
}

/** The page again where its address says what is unknown: 422. */
export function refusedCalendarPage(form: FormModel, choices: WorkChoices) {
  return {
    ...framePart(form, choices),
    title: translate(form.locale, 'calendar.title.wrong'),
    ...{ chips: [], views: [], around: null, files: [], sentence: '', notes: [], hidden: null, legend: [] },
    ...{ empty: null, grid: null, monthly: null, list: null, pager: null },
  }
}

export function titleText(locale: Locale, asked: Place): string {
  if (asked.view === 'agenda') {
    return translate(locale, 'calendar.title.agenda', { period: periodText(locale, asked) })
  }
  return asked.month
    ? translate(locale, 'calendar.title.month', { month: dayText(locale, asked.month) })
    : translate(locale, 'calendar.title.year', { year: dayText(locale, asked.year) })
}

function framePart(form: FormModel, choices: WorkChoices) {
  const { locale, typed, errors } = form
  const view = String(typed.view || 'year')
  const words: readonly string[] = calendarViews
  const views = calendarViews.map((one) => ({ value: one as string, text: translate(locale, `calendar.view.${one}`) }))
  // A view that there is not stands among them as it was typed.
  const typedViews = words.includes(view) ? views : [...views, { value: view, text: view }]
  const isYear = view === 'year'
  return {
    ...filterPart(form, choices),
    view: choiceField({ ...form, typed: { ...typed, view } }, 'view', 'calendar.view', typedViews),
    year: isYear || errors.year ? field(form, 'year', 'calendar.year', { size: 'short', inputMode: 'numeric' }) : null,
    month: !isYear || errors.month ? field(form, 'month', 'calendar.month', { hint: 'calendar.month.hint' }) : null,
  }
}

/** Of the year or of the month; the agenda pages through them. */
function eventsShown({ asked, events }: CalendarShown): readonly CalendarEvent[] {
  if (!asked.month) return events
  const period = periodOf(asked)
  return events.filter((event) => event.when.length > 4 && isWithin(event, period))
}

function contentOf(locale: Locale, shown: CalendarShown, events: readonly CalendarEvent[]) {
  const { asked, on, today, sentenceOf } = shown
  const { filter } = asked
  const settings = { on, today, filter, sentenceOf, most: mostOfDay }
  const nothing = { grid: null, monthly: null, list: null, pager: null }
  if (asked.view === 'month') {
    const undated = events.filter(({ when }) => when.length < 10)
    const list = undated.length > 0 ? listPart(locale, undated, settings) : null
    return { ...nothing, monthly: monthGrid(locale, asked.month!, events, { on, today, filter }), list }
  }
  if (events.length === 0 && asked.view === 'agenda') return nothing
  if (asked.view === 'agenda') {
    const page = pageOf(events, asked.page)
    return {
      ...nothing,
      list: listPart(locale, page, { ...settings, most: Infinity }),
      pager: pager(locale, '/calendar', parametersAt(asked, filter), { page: asked.page, count: events.length }),
    }
  }
  const list = events.length > 0 ? listPart(locale, events, settings) : null
  return { ...nothing, grid: yearGrid(locale, asked.year, events, { on, today, filter }), list }
}

function chipsOf(locale: Locale, choices: WorkChoices, asked: CalendarFilter) {
  const all = parametersAt(asked, asked.filter)
  const own = filterParameters(asked.filter)
  return own.map((parameter: Parameter) => chip('/calendar', all, parameter, chipText(locale, choices, parameter)))
}

function viewLinks(locale: Locale, { view, year, month, filter }: CalendarFilter, on: Day) {
  return calendarViews.map((one) => ({
    text: translate(locale, `calendar.view.${one}`),
    href: addressAt({ view: one, year, month: one === 'month' ? (month ?? monthIn(year, on)) : month }, filter),
    current: one === view,
  }))
}

function aroundPart(locale: Locale, asked: CalendarFilter, { on, today }: CalendarShown) {
  const { before, after } = beside(asked)
  const link = (place: Place | null) =>
    place && { text: capital(periodText(locale, place)), href: addressAt(place, asked.filter) }
  const here: Place = { view: asked.view, year: on.slice(0, 4), month: asked.month && on.slice(0, 7) }
  const isHere = here.year === asked.year && here.month === asked.month
  const key = on === today ? 'calendar.to-today' : 'calendar.to-shown'
  return {
    before: link(before),
    after: link(after),
    here: isHere ? null : { text: translate(locale, key), href: addressAt(here, asked.filter) },
  }
}

/** How much there is, and by which knowledge. */
export function leadText(locale: Locale, count: number, { asked, on }: Pick<CalendarShown, 'asked' | 'on'>): string {
  const key = periodOf(asked).from < on ? 'calendar.lead.past' : 'calendar.lead'
  return capital(translate(locale, key, { count: countText(locale, count), day: dayText(locale, on) }))
}

export function notesOf(
  locale: Locale,
  { asked, spansUntilOn, unfollowed }: Pick<CalendarShown, 'asked' | 'spansUntilOn' | 'unfollowed'>,
  events: readonly CalendarEvent[],
): string[] {
  return [
    events.some(({ ahead }) => ahead) ? translate(locale, 'calendar.ahead.note') : '',
    periodOf(asked).until > spansUntilOn
      ? translate(locale, 'calendar.beyond', { day: dayText(locale, spansUntilOn) })
      : '',
    unfollowed > 0 ? translate(locale, 'calendar.unfollowed', { count: unfollowed }) : '',
  ].filter(Boolean)
}

/** What the filter hides of the period, and the way to all of it. */
function hiddenPart(locale: Locale, shown: CalendarShown, events: readonly CalendarEvent[]) {
  const { asked, all } = shown
  if (isWhole(asked.filter)) return null
  const count = eventsShown({ ...shown, events: all }).length - events.length
  const stay = translate(locale, 'calendar.sessions-stay')
  const text = count > 0 ? `${translate(locale, 'calendar.hidden', { count })} ${stay}` : ''
  return text ? { text, href: addressAt(asked, everything) } : null
}

export function legendOf(locale: Locale, events: readonly CalendarEvent[]) {
  const { kinds, ahead } = kindsIn(events)
  return [
    ...kinds.map((kind) => ({
      drawing: markDrawing(locale, { kind, ahead: false }),
      text: translate(locale, `calendar.kind.${kind}`),
    })),
    ...(ahead
      ? [{ drawing: markDrawing(locale, { kind: ahead, ahead: true }), text: translate(locale, 'calendar.kind.ahead') }]
      : []),
  ]
}

/** Why there is nothing. */
export function emptyText(locale: Locale, asked: CalendarFilter): string {
  const period = periodText(locale, asked)
  const key = asked.month ? 'calendar.nothing.month' : 'calendar.nothing.year'
  return isWhole(asked.filter)
    ? translate(locale, key, { month: period, year: period })
    : translate(locale, 'calendar.nothing.filtered', { period })
}

/** The same, and where there is something. */
function emptyPart(locale: Locale, { asked, events, nearest }: CalendarShown) {
  const yearLink = (year: string, name: 'before' | 'after' | 'year') => ({
    text: translate(locale, `calendar.nearest.${name}`, { year: dayText(locale, year) }),
    href: addressAt({ view: asked.view === 'agenda' ? 'agenda' : 'year', year, month: null }, asked.filter),
  })
  const links = [
    ...(events.length > 0 ? [yearLink(asked.year, 'year')] : []),
    ...(nearest?.before ? [yearLink(nearest.before, 'before')] : []),
    ...(nearest?.after ? [yearLink(nearest.after, 'after')] : []),
  ]
  const nothing = links.length === 0 ? translate(locale, 'calendar.nearest.none') : ''
  return { text: emptyText(locale, asked), links, nothing }
}

import { onSheet } from '../drawing/textWidth.ts'
import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { LegendEntry, Picture } from '../pictures/picture.ts'
import { withDay } from '../web/address.ts'
import { filterParameters } from '../work/filter.ts'
import { chipText } from '../work/filterPart.ts'
import type { CalendarEvent } from './events.ts'
import { isWithin } from './events.ts'
import { countText, kindsIn, periodText, wholeText } from './eventWords.ts'
import { addressAt, type Place, periodOf, pictured } from './filter.ts'
import { markShapes } from './marks.ts'
import { drawMonth } from './monthDrawing.ts'
import { type CalendarShown, emptyText, leadText, notesOf, titleText } from './pages.ts'
import { drawYear } from './yearDrawing.ts'

interface Shown extends Omit<CalendarShown, 'sentenceOf'> {
  authority: string
  baseUrl: string
}

/** The year or a month as a picture to be hung on the wall: a sheet of A3. */
export function calendarPicture(locale: Locale, shown: Shown): Picture {
  const { asked, on, today, authority, baseUrl } = shown
  const place = pictured(asked)
  const events = shown.events.filter(
    (event) => (!asked.month || event.when.length > 4) && isWithin(event, periodOf(asked)),
  )
  const drawn = { events, on, measure: onSheet }
  const drawing = asked.month ? drawMonth(locale, asked.month, drawn) : drawYear(locale, asked.year, drawn)
  const count = countText(locale, events.length)
  const address = `${baseUrl}${withDay(addressAt(place, asked.filter), on === today ? null : on)}`
  const source = { authority, on: dayText(locale, on), today: dayText(locale, today), address }
  return {
    ...drawing,
    name: `${translate(locale, 'calendar.picture.name')}-${asked.month ?? asked.year}`,
    locale,
    title: `${titleText(locale, place)} · ${authority}`,
    lines: linesOf(locale, shown, events),
    source: translate(locale, 'calendar.picture.source', source),
    alt: translate(locale, 'calendar.picture.alt', { period: periodText(locale, asked), count, address }),
    // What stands among the words above has no mark.
    legend: legendOf(
      locale,
      events.filter(({ when }) => when.length > (asked.month ? 7 : 4)),
    ),
    paper: 'a3',
  }
}

/** What is counted, under which filter, and what the drawing has no day for. */
function linesOf(locale: Locale, shown: Shown, events: readonly CalendarEvent[]): string[] {
  const { asked, choices } = shown
  const filter = filterParameters(asked.filter).map((parameter) => chipText(locale, choices, parameter))
  const undated = events.filter(({ when }) => when.length === 4 || (asked.month !== null && when.length === 7))
  return [
    events.length > 0 ? leadText(locale, events.length, shown) : emptyText(locale, asked),
    filter.length > 0 ? translate(locale, 'calendar.picture.filter', { filter: filter.join(', ') }) : '',
    ...notesOf(locale, shown, events),
    undated.length > 0 ? undatedText(locale, asked, undated) : '',
  ].filter(Boolean)
}

/** So many are named; more would push the months off the sheet. */
const mostNamed = 6

function undatedText(locale: Locale, { month, year }: Place, events: readonly CalendarEvent[]): string {
  const named = events.slice(0, mostNamed).map((event) => wholeText(locale, event))
  const rest = events.length - named.length
  const more = rest > 0 ? [translate(locale, 'calendar.more.dates', { count: rest })] : []
  const when = month
    ? translate(locale, 'calendar.in-month', { month: dayText(locale, month) })
    : translate(locale, 'calendar.in-year', { year: dayText(locale, year) })
  return translate(locale, 'calendar.picture.undated', { when, what: [...named, ...more].join(' ; ') })
}

function legendOf(locale: Locale, events: readonly CalendarEvent[]): LegendEntry[] {
  const { kinds, ahead } = kindsIn(events)
  const entry = (marked: { kind: CalendarEvent['kind']; ahead: boolean }, text: string) => ({
    shapes: markShapes(locale, marked, 14, 0, 0.84),
    text,
  })
  return [
    ...kinds.map((kind) => entry({ kind, ahead: false }, translate(locale, `calendar.kind.${kind}`))),
    ...(ahead ? [entry({ kind: ahead, ahead: true }, translate(locale, 'calendar.kind.ahead'))] : []),
  ]
}

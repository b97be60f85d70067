import { n } from '../drawing/geometry.ts'
import { box, diamond, dot, level, type Shape, upLine } from '../drawing/shapes.ts'
import { pageSvg } from '../drawing/svg.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { add, daysBetween } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { shortMonth } from './words.ts'

/** What a year holds, day by day: each sort in a row of its own above one axis of twelve months. */
export interface Year {
  from: Day
  /** Included. */
  until: Day
  sessions: { on: Day; closesOn: Day }[]
  notices: Day[]
  ends: Day[]
  anniversaries: Day[]
}

const bandWidth = 300
const edge = 5
const rowHeight = 34
const markAt = 22
const axisHeight = 20

/** The year's band as it is drawn: for the eye alone, since the same stands beside it as a table. */
export function drawYear(locale: Locale, year: Year): string {
  const x = (day: Day) => edge + (daysBetween(year.from, day) / days(year)) * (bandWidth - 2 * edge)
  const rows = [
    row(translate(locale, 'work.band.sessions'), sessionShapes(year, x)),
    row(translate(locale, 'work.band.notices'), marks(year.notices, 'band notice', x, triangleDown)),
    row(
      translate(locale, 'work.band.ends'),
      marks(year.ends, 'band end', x, (at, y) => dot(at, y, 3.4)),
    ),
    row(translate(locale, 'work.band.anniversaries'), marks(year.anniversaries, 'band feast', x, feast)),
  ]
  const bottom = rows.length * rowHeight
  const shapes = [
    ...axis(locale, year, x, bottom),
    ...rows.flatMap((make, place) => make(place * rowHeight)),
    { look: 'today', d: upLine(edge, [{ from: 0, until: bottom + 4 }]) },
  ]
  return pageSvg(shapes, bottom + axisHeight, bandWidth)
}

type Place = (day: Day) => number
/** Shapes at some height. */
type Row = (top: number) => Shape[]

function days({ from, until }: Year): number {
  return Math.max(daysBetween(from, until), 1)
}

function row(name: string, make: Row): Row {
  return (top) => [
    { look: 'axis', text: name, x: edge + 5, y: top + 11, anchor: 'start' },
    { look: 'tick', d: level(edge, bandWidth - edge, top + markAt, []) },
    ...make(top),
  ]
}

/** A session as an upright line, and before it the days through which its files are closed. */
function sessionShapes({ sessions, from, until }: Year, x: Place): Row {
  return (top) =>
    sessions.flatMap(({ on, closesOn }) => {
      const [left, right] = [x(closesOn < from ? from : closesOn), x(on > until ? until : on)]
      const y = top + markAt
      const closed = { look: 'band closed', d: box(left, y - 2.5, right, y + 2.5) }
      const held = { look: 'band session', d: upLine(x(on), [{ from: y - 7, until: y + 7 }]) }
      return on > until ? [closed] : [closed, held]
    })
}

/** One mark a day, however many fall on it. */
function marks(all: Day[], look: string, x: Place, draw: (x: number, y: number) => string): Row {
  const path = [...new Set(all)].map((day) => (y: number) => draw(x(day), y))
  return (top) => (path.length > 0 ? [{ look, d: path.map((make) => make(top + markAt)).join('') }] : [])
}

/** What has to be said by a day points down at it. */
function triangleDown(x: number, y: number): string {
  return `M${n(x - 4)} ${n(y - 6)}h8l-4 7z`
}

function feast(x: number, y: number): string {
  return diamond(x, y, 4.4)
}

/** The months' first days, every third one by name. */
function axis(locale: Locale, year: Year, x: Place, bottom: number): Shape[] {
  const first = `${year.from.slice(0, 7)}-01`
  const months = Array.from({ length: 13 }, (_, count) => add(first, { months: count, days: 0 }))
  return months
    .filter((day) => day >= year.from && day <= year.until)
    .flatMap((day, place): Shape[] => {
      const month = Number(day.slice(5, 7))
      const text = month === 1 ? day.slice(0, 4) : shortMonth(locale, month)
      const tick: Shape = { look: 'tick', d: upLine(x(day), [{ from: 0, until: bottom + 3 }]) }
      const isNamed = place % 3 === 0 && x(day) < bandWidth - 24
      // A name at the very edge would be cut.
      const at = Math.max(x(day), 16)
      return isNamed ? [tick, { look: 'axis', text, x: at, y: bottom + 15, anchor: 'middle' }] : [tick]
    })
}

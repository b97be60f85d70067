import type { Box } from '../drawing/geometry.ts'
import { type Shape, torn, upLine, upright } from '../drawing/shapes.ts'
import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { daysBetween } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { Ground } from './row.ts'
import { type Island, marginRight, type Scale } from './scale.ts'
import { shortMonth } from './words.ts'

interface Tick {
  x: number
  text: string
  /** Whether a line goes down from it. */
  line: boolean
}

const months = [1, 2, 3, 6]
const years = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
const air = 16
/** An island narrower than this is named, not measured. */
const narrow = 40
const baseline = 12
/** Where the years' lines begin. */
export const axisBottom = 19

/** Years across, or months where the stretch is short: never so many that their names would touch. */
export function ticksOf({ locale, measure, scale }: Ground): Tick[] {
  const all = scale.islands.flatMap((island) => {
    const ticks = ticksIn(island, scale.x, locale, measure)
    return ticks.length > 0 ? ticks : [nameOf(island)]
  })
  const kept: (Tick & { box: { left: number; right: number } })[] = []
  for (const tick of all.sort((one, other) => one.x - other.x)) {
    const half = measure(tick.text) / 2
    const x = Math.min(Math.max(tick.x, half), edgeOf(scale) - half)
    const box = { left: x - half, right: x + half }
    const last = kept.at(-1)
    if (!last || box.left - last.box.right >= air) kept.push({ ...tick, box })
  }
  return kept
}

/** An island too small for a tick is named by its year. */
function nameOf({ from, until, left, right }: Island): Tick {
  const [first, last] = [yearOf(from), yearOf(until)]
  return { x: (left + right) / 2, text: first === last ? String(first) : `${first}–${last}`, line: false }
}

function ticksIn(island: Island, x: (day: Day) => number, locale: Locale, measure: Ground['measure']): Tick[] {
  const days = daysBetween(island.from, island.until)
  const rate = (island.right - island.left) / Math.max(days, 1)
  if (island.right - island.left < narrow) return []
  const month = months.find((step) => step * 30.4 * rate >= measure('sept. 2000') + air)
  if (month) return monthTicks(island, month, x, locale)
  const step = years.find((one) => one * 365.25 * rate >= measure('2000') + air) ?? 10_000
  const ticks: Tick[] = []
  for (let year = Math.ceil(yearOf(island.from) / step) * step; year <= yearOf(island.until); year += step) {
    const day = `${String(year).padStart(4, '0')}-01-01`
    if (year > 0 && day >= island.from) ticks.push({ x: x(day), text: String(year), line: true })
  }
  return ticks
}

function monthTicks({ from, until }: Island, step: number, x: (day: Day) => number, locale: Locale): Tick[] {
  const ticks: Tick[] = []
  for (let year = yearOf(from), month = 1; year <= yearOf(until); month += step) {
    if (month > 12) {
      year += 1
      month = 1
    }
    const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
    if (day < from || day > until) continue
    const name =
      month === 1
        ? String(year)
        : ticks.length === 0
          ? `${shortMonth(locale, month)} ${year}`
          : shortMonth(locale, month)
    ticks.push({ x: x(day), text: name, line: true })
  }
  return ticks
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** The axis: the years' names and lines, and where it is torn. Lines give way to texts. */
export function axisShapes(ground: Ground, bottom: number, boxes: Box[]): Shape[] {
  const shapes: Shape[] = []
  const names: Box[] = []
  for (const { x, text, line } of ticksOf(ground)) {
    const half = ground.measure(text) / 2
    const at = Math.min(Math.max(x, half), edgeOf(ground.scale) - half)
    names.push(boxAt(at - half, 2 * half, baseline))
    if (line) shapes.push({ look: 'tick', d: upLine(x, upright(x, axisBottom, bottom, boxes)) })
    shapes.push({ look: 'axis', text, x: at, y: baseline, anchor: 'middle' })
  }
  return [...shapes, ...ground.scale.tears.map((x) => tearShape(x, bottom, [...names, ...boxes]))]
}

function tearShape(x: number, bottom: number, boxes: Box[]): Shape {
  const edges = [x - 3, x + 3].flatMap((edge) =>
    upright(edge, axisBottom - 12, bottom, boxes).map(({ from, until }) => torn(edge, from, until)),
  )
  return { look: 'gap', d: edges.join('') }
}

/** Where the picture ends at the right. */
function edgeOf({ right }: Scale): number {
  return right + marginRight
}

export interface DayLabel {
  shapes: Shape[]
  boxes: Box[]
}

/** The day shown: its name in a band of its own, and from it to the right what comes after it. */
export function dayLabel({ locale, measure, scale, on }: Ground, y: number, hasLater: boolean): DayLabel {
  const x = scale.x(on)
  const text = dayText(locale, on)
  const wide = measure(text, true)
  const after = translate(locale, 'drawing.after')
  const isRight = x + 6 + wide <= edgeOf(scale)
  const shapes: Shape[] = [
    { look: 'label today', text, x: isRight ? x + 6 : x - 6, y, anchor: isRight ? 'start' : 'end' },
  ]
  const from = isRight ? x + 6 + wide + 12 : x + 6
  const boxes = [boxAt(isRight ? x + 6 : x - 6 - wide, wide, y)]
  if (hasLater && from + measure(after) <= edgeOf(scale)) {
    shapes.push({ look: 'label soft', text: after, x: from, y, anchor: 'start' })
    boxes.push(boxAt(from, measure(after), y))
  }
  return { shapes, boxes }
}

function boxAt(left: number, wide: number, y: number): Box {
  return { left, right: left + wide, top: y - 10.5, bottom: y + 3.5 }
}

/** The day's own line, from its name down. */
export function dayLine({ scale, on }: Ground, top: number, bottom: number, boxes: Box[]): Shape {
  const x = scale.x(on)
  return { look: 'today', d: upLine(x, upright(x, top, bottom, boxes)) }
}

import { n } from '../drawing/geometry.ts'
import type { Shape } from '../drawing/shapes.ts'
import type { Measure } from '../drawing/textWidth.ts'
import { dayText } from '../locale/format.ts'
import type { Locale } from '../locale/locale.ts'
import { add, addDays } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { DayScale } from './dayScale.ts'
import { shortMonth } from './words.ts'

/** The axis of the timelines: years or months across, the council's sessions as ticks, the day shown. */

export interface AxisGround {
  locale: Locale
  measure: Measure
  scale: DayScale
  on: Day
  /** The picture's whole width. */
  width: number
  /** Days of council sessions. */
  sessions: readonly Day[]
}

interface Tick {
  x: number
  text: string
}

export const axisHeight = 40
const nameAt = 30
const dayAt = 11
const steps = [1, 2, 5, 10, 20, 50, 100]
const monthSteps = [1, 2, 3]
const air = 14
/** From a year's line to its name. */
const beside = 3
/** Sessions nearer to each other than this would be a grey bar. */
const sessionAir = 3.5

/** The marks of the axis: never so many that their names would touch. */
export function axisTicks({ locale, measure, scale, width }: AxisGround): Tick[] {
  const monthly = monthSteps.find((step) => step * 30.4 * scale.rate >= measure('sept. 2000') + air)
  const all = !monthly
    ? yearTicks(scale, measure)
    : 31 * scale.rate > 300
      ? weekTicks(locale, scale)
      : monthTicks(locale, scale, monthly)
  let last = Number.NEGATIVE_INFINITY
  return all.filter(({ x, text }) => {
    const wide = measure(text)
    if (x < last || x + beside + wide > width) return false
    last = x + beside + wide + air / 2
    return true
  })
}

function yearTicks(scale: DayScale, measure: Measure): Tick[] {
  const step = steps.find((years) => years * 365.25 * scale.rate >= measure('2000') + air) ?? 500
  const [first, last] = [scale.from, scale.until].map((day) => Number(day.slice(0, 4))) as [number, number]
  const ticks: Tick[] = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const day = `${String(year).padStart(4, '0')}-01-01`
    if (year > 0 && day >= scale.from) ticks.push({ x: scale.x(day), text: String(year) })
  }
  return ticks
}

function monthTicks(locale: Locale, scale: DayScale, step: number): Tick[] {
  const ticks: Tick[] = []
  for (let day = `${scale.from.slice(0, 4)}-01-01`; day <= scale.until; day = add(day, { months: step, days: 0 })) {
    const month = Number(day.slice(5, 7))
    const named =
      month === 1 || ticks.length === 0 ? `${shortMonth(locale, month)} ${day.slice(0, 4)}` : shortMonth(locale, month)
    if (day >= scale.from) ticks.push({ x: scale.x(day), text: named })
    if (day > '9999-06-01') break
  }
  return ticks
}

/** The first and middle days of months, where a month is wide. */
function weekTicks(locale: Locale, scale: DayScale): Tick[] {
  const ticks: Tick[] = []
  for (let month = `${scale.from.slice(0, 7)}-01`; month <= scale.until; month = add(month, { months: 1, days: 0 })) {
    for (const day of [month, addDays(month, 14)]) {
      if (day >= scale.from && day <= scale.until) ticks.push({ x: scale.x(day), text: dayText(locale, day) })
    }
    if (month > '9999-11-01') break
  }
  return ticks
}

/** Upright lines through everything, behind all else. */
export function gridShapes(ground: AxisGround, height: number): Shape[] {
  const lines = axisTicks(ground).map(({ x }) => `M${n(x)} ${axisHeight - 6}V${n(height)}`)
  return lines.length > 0 ? [{ look: 'tick', d: lines.join('') }] : []
}

/** The names of years or months and the sessions under them, at some height. */
export function axisShapes(ground: AxisGround, y: number): Shape[] {
  const { scale } = ground
  const names = axisTicks(ground)
    .filter((tick) => !isCrossed(tick, ground))
    .map(({ x, text }): Shape => ({ look: 'axis', text, x: x + beside, y: y + nameAt, anchor: 'start' }))
  const base: Shape = { look: 'tick', d: `M${n(scale.left)} ${n(y + axisHeight - 6)}H${n(scale.right)}` }
  const held = sessionPath(ground, y + axisHeight - 6)
  return [base, ...names, ...(held === '' ? [] : [{ look: 'session', d: held }])]
}

/** Whether the line of the day shown would go through a name. */
function isCrossed({ x, text }: Tick, { scale, on, measure }: AxisGround): boolean {
  const today = scale.x(on)
  return today >= x && today <= x + 2 * beside + measure(text)
}

/** Where sessions would be nearer to each other than can be told apart, none is drawn. */
function sessionPath({ scale, sessions }: AxisGround, y: number): string {
  const shown = sessions.filter((day) => day >= scale.from && day <= scale.until).map((day) => scale.x(day))
  const isCrowded = shown.length > 1 && (shown.at(-1)! - shown[0]!) / (shown.length - 1) < sessionAir
  return isCrowded ? '' : shown.map((x) => `M${n(x)} ${n(y)}v5`).join('')
}

/** The day shown, its line behind the conventions and its name above the axis; nothing where it is out of sight. */
export function dayShapes(
  { locale, measure, scale, on, width }: AxisGround,
  height: number,
): { line: Shape[]; name: Shape[] } {
  if (on < scale.from || on > scale.until) return { line: [], name: [] }
  const x = scale.x(on)
  const text = dayText(locale, on)
  const isRight = x + 6 + measure(text, true) <= width
  return {
    line: [{ look: 'today', d: `M${n(x)} 4V${n(height)}` }],
    name: [{ look: 'label today', text, x: isRight ? x + 6 : x - 6, y: dayAt, anchor: isRight ? 'start' : 'end' }],
  }
}

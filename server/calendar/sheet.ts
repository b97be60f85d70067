import { box, level, type Shape } from '../drawing/shapes.ts'
import type { Measure } from '../drawing/textWidth.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import { type DayLine, fitted, ofSize, shared } from './dayLines.ts'
import type { CalendarEvent } from './events.ts'
import { nameText, wholeText } from './eventWords.ts'
import { markShapes } from './marks.ts'
import { isWeekend } from './weeks.ts'

/** What the pictures of a year and of a month have in common: a sheet of A3 on its long side. */

export interface Sheet {
  width: number
  height: number
  shapes: Shape[]
}

export interface Drawn {
  events: readonly CalendarEvent[]
  on: Day
  measure: Measure
}

export const sheetWidth = 1480
/** What a sheet of A3 leaves below the title and above the legend. */
export const mostHeight = 830
export const lineHeight = 16
/** Where a line's words begin, after its mark. */
export const markRoom = 21
const textSize = 11.5
const markScale = 0.84

/** How the words of days are measured. */
export function wordMeasure(measure: Measure): Measure {
  return ofSize(measure, textSize)
}

/** How long the words may be: with what happens in words, or by its mark alone; on so many lines. */
export interface Length {
  most: number
  isWhole: boolean
}

/** From the longest on: the first with which everything fits is taken, the last one is cut. */
export const lengths: readonly Length[] = [
  { most: 4, isWhole: true },
  { most: 3, isWhole: true },
  { most: 3, isWhole: false },
  { most: 2, isWhole: false },
  { most: 1, isWhole: false },
]

export function eventWords(locale: Locale, { isWhole }: Length): (event: CalendarEvent) => string {
  return (event) => (isWhole ? wholeText(locale, event) : nameText(locale, event))
}

/** Words that fit some lines altogether: what each part wants, and what it is given. */
export interface Told {
  lines: Map<string, DayLine[]>
  given: number[]
}

/** The longest words with which all rows fit, each row as high as its fullest part. */
export function longestThatFit(
  rows: readonly (readonly string[])[],
  room: number,
  of: (length: Length) => Map<string, DayLine[]>,
): Told {
  for (const length of lengths) {
    const lines = of(length)
    const wanted = rows.map((row) => Math.max(0, ...row.map((part) => lines.get(part)?.length ?? 0)))
    const fits = wanted.reduce((sum, one) => sum + one, 0) <= room
    if (fits) return { lines, given: wanted }
    if (length === lengths.at(-1)) return { lines, given: shared(wanted, room) }
  }
  throw new Error('the last length is always taken')
}

/** Lines one under the other, as many as there is room for. */
export function lineShapes(
  locale: Locale,
  lines: readonly DayLine[],
  room: number,
  at: { x: number; y: number; label: number },
) {
  const kept = fitted(lines, room)
  const textAt = at.x + at.label + markRoom
  const baseOf = (place: number) => at.y + place * lineHeight + 12
  const shapes = kept.lines.flatMap(({ text, event, label }, place): Shape[] => [
    ...(label ? [{ look: 'day text soft', text: label, x: at.x, y: baseOf(place), anchor: 'start' } as const] : []),
    ...(event ? markShapes(locale, event, at.x + at.label + 8.5, at.y + place * lineHeight + 8, markScale) : []),
    { look: 'day text', text, x: textAt, y: baseOf(place), anchor: 'start' },
  ])
  if (kept.left === 0) return shapes
  const text = translate(locale, 'calendar.more.dates', { count: kept.left })
  return [...shapes, { look: 'day text soft', text, x: textAt, y: baseOf(kept.lines.length), anchor: 'start' } as const]
}

/** A day's number, its ground where it is a day of rest, and its frame where it is the day shown. */
export function numberShapes(
  day: Day,
  on: Day,
  cell: { left: number; right: number; top: number; bottom: number },
): Shape[] {
  const { left, right, top, bottom } = cell
  const look = day === on ? 'day number shown' : isWeekend(day) ? 'day number soft' : 'day number'
  return [
    ...(isWeekend(day) ? [{ look: 'day rest', d: box(left, top, right, bottom) }] : []),
    ...(day === on ? [{ look: 'day ring', d: box(left + 1.5, top + 1.5, right - 1.5, bottom - 1.5) }] : []),
    { look, text: String(Number(day.slice(8))), x: left + 18, y: top + 12.5, anchor: 'end' },
  ]
}

export function rule(left: number, right: number, y: number): Shape {
  return { look: 'day rule', d: level(left, right, y, []) }
}

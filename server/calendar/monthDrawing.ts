import { n } from '../drawing/geometry.ts'
import type { Shape } from '../drawing/shapes.ts'
import type { Locale } from '../locale/locale.ts'
import { capital } from '../locale/phrases.ts'
import { type DayLine, levelled, linesOf } from './dayLines.ts'
import { byDay } from './events.ts'
import { weekdayHeads } from './eventWords.ts'
import {
  type Drawn,
  eventWords,
  lineHeight,
  lineShapes,
  longestThatFit,
  markRoom,
  numberShapes,
  rule,
  type Sheet,
  wordMeasure,
} from './sheet.ts'
import { type Week, weeksOf } from './weeks.ts'

/** Fewer words than a year has, in larger letters. */
const sheetWidth = 1280
export const mostMonthHeight = 715
const weekRoom = 40
const cellWidth = (sheetWidth - weekRoom) / 7
const headHeight = 26
/** A day's number above its words. */
const numberHeight = 20
const padding = 8

/** A month's weeks, the words of what falls on a day within it. */
export function drawMonth(locale: Locale, month: string, { events, on, measure }: Drawn): Sheet {
  const weeks = weeksOf(month)
  const frame = headHeight + weeks.length * (numberHeight + padding)
  const room = Math.floor((mostMonthHeight - frame) / lineHeight)
  const { lines, given } = wordsOf(locale, weeks, { events, on, measure }, room)
  // What is left is for what people write by hand.
  const heights = levelled(
    given.map((lines) => numberHeight + lines * lineHeight + padding),
    mostMonthHeight - headHeight,
  )
  const shapes = headShapes(locale)
  let top = headHeight
  for (const [row, week] of weeks.entries()) {
    const height = heights[row]!
    shapes.push(...weekShapes(locale, week, { lines, on, top, height, room: given[row]! }))
    top += height
  }
  return { width: sheetWidth, height: top, shapes: [...shapes, rule(0, sheetWidth, top)] }
}

function wordsOf(locale: Locale, weeks: readonly Week[], { events, measure }: Drawn, room: number) {
  const days = byDay(events)
  const parts = weeks.map((week) => week.days.filter((day) => day !== null))
  return longestThatFit(parts, room, (length) => {
    const setting = {
      width: cellWidth - markRoom - 12,
      most: length.most,
      measure: wordMeasure(measure),
      textOf: eventWords(locale, length),
      labelOf: () => '',
    }
    return new Map([...days].map(([day, own]) => [day, linesOf(own, setting)]))
  })
}

function headShapes(locale: Locale): Shape[] {
  return weekdayHeads(locale).map(({ name }, weekday): Shape => {
    return { look: 'day text soft', text: capital(name), x: xOf(weekday) + 5, y: 15, anchor: 'start' }
  })
}

function xOf(weekday: number): number {
  return weekRoom + weekday * cellWidth
}

interface Place {
  lines: ReadonlyMap<string, DayLine[]>
  on: string
  top: number
  height: number
  room: number
}

function weekShapes(locale: Locale, { number, days }: Week, { lines, on, top, height, room }: Place): Shape[] {
  const cells = days.flatMap((day, weekday) => {
    if (day === null) return []
    const left = xOf(weekday)
    const cell = { left, right: left + cellWidth, top, bottom: top + height }
    const words = { x: left + 4, y: top + numberHeight, label: 0 }
    const sides = { look: 'day rule', d: `M${n(cell.left)} ${n(top)}v${n(height)}m${n(cellWidth)} 0v${n(-height)}` }
    return [...numberShapes(day, on, cell), sides, ...lineShapes(locale, lines.get(day) ?? [], room, words)]
  })
  return [
    ...cells,
    rule(0, sheetWidth, top),
    { look: 'day name', text: String(number), x: 20, y: top + 13, anchor: 'end' },
  ]
}

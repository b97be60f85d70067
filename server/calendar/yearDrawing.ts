import type { Shape } from '../drawing/shapes.ts'
import { dayText } from '../locale/format.ts'
import type { Locale } from '../locale/locale.ts'
import { capital } from '../locale/phrases.ts'
import { linesOf } from './dayLines.ts'
import { byDay, type CalendarEvent, isDated } from './events.ts'
import { weekdayHeads, weekdayText } from './eventWords.ts'
import { markShape } from './marks.ts'
import {
  type Drawn,
  eventWords,
  lineHeight,
  lineShapes,
  longestThatFit,
  markRoom,
  mostHeight,
  numberShapes,
  rule,
  type Sheet,
  sheetWidth,
  wordMeasure,
} from './sheet.ts'
import { monthsOf, weeksOf } from './weeks.ts'

const columns = 4
const gap = 30
const rowGap = 20
const monthWidth = (sheetWidth - (columns - 1) * gap) / columns
const cellWidth = (monthWidth - 26) / 7
const leastCell = 17
const mostCell = 25
/** The month's name and the weekdays. */
const headHeight = 42
const belowGrid = 8
/** "lun. 28" */
const labelRoom = 46
const mostMarks = 2

/** The twelve months of a year, each with its days in words below. */
export function drawYear(locale: Locale, year: string, drawn: Drawn): Sheet {
  const months = monthsOf(year)
  const rows = Array.from({ length: months.length / columns }, (_, row) => {
    const own = months.slice(row * columns, (row + 1) * columns)
    return { months: own, weeks: Math.max(...own.map((month) => weeksOf(month).length)) }
  })
  const frame = rows.reduce((sum, { weeks }) => sum + headHeight + weeks * leastCell + belowGrid + rowGap, -rowGap)
  const room = Math.floor((mostHeight - frame) / lineHeight)
  const { lines, given } = wordsOf(locale, rows, drawn, room)
  const weeks = rows.reduce((sum, row) => sum + row.weeks, 0)
  const spare = mostHeight - frame - given.reduce((sum, one) => sum + one * lineHeight, 0)
  const cell = Math.min(leastCell + Math.floor(Math.max(spare, 0) / weeks), mostCell)
  const days = byDay(drawn.events)
  const shapes: Shape[] = []
  let top = 0
  for (const [place, row] of rows.entries()) {
    const wordsTop = top + headHeight + row.weeks * cell + belowGrid
    for (const [column, month] of row.months.entries()) {
      const left = column * (monthWidth + gap)
      shapes.push(...monthShapes(locale, month, { days, on: drawn.on, left, top, cell }))
      shapes.push(...lineShapes(locale, lines.get(month)!, given[place]!, { x: left, y: wordsTop, label: labelRoom }))
    }
    top = wordsTop + given[place]! * lineHeight + rowGap
  }
  return { width: sheetWidth, height: top - rowGap, shapes }
}

interface Row {
  months: string[]
  weeks: number
}

function wordsOf(locale: Locale, rows: readonly Row[], { events, measure }: Drawn, room: number) {
  const known = events.filter(({ when }) => when.length > 4)
  const parts = rows.map(({ months }) => months)
  return longestThatFit(parts, room, (length) => {
    const setting = {
      width: monthWidth - labelRoom - markRoom,
      most: length.most,
      measure: wordMeasure(measure),
      textOf: eventWords(locale, length),
      labelOf: (event: CalendarEvent) => labelOf(locale, event),
    }
    return new Map(parts.flat().map((month) => [month, linesOf(inMonth(known, month), setting)]))
  })
}

function inMonth(events: readonly CalendarEvent[], month: string): CalendarEvent[] {
  const own = events.filter(({ on }) => on.startsWith(month))
  return [...own.filter((event) => !isDated(event)), ...own.filter(isDated)]
}

/** "lun. 28"; a dash where the day is not known. */
function labelOf(locale: Locale, event: CalendarEvent): string {
  return isDated(event) ? `${weekdayText(locale, event.on, 'short')} ${Number(event.on.slice(8))}` : '–'
}

interface Place {
  days: ReadonlyMap<string, CalendarEvent[]>
  on: string
  left: number
  top: number
  /** A day's height. */
  cell: number
}

function monthShapes(locale: Locale, month: string, { days, on, left, top, cell: height }: Place): Shape[] {
  const right = left + monthWidth
  const name = capital(dayText(locale, month).replace(/ \d+$/, ''))
  const xOf = (weekday: number) => left + 26 + weekday * cellWidth
  const heads = weekdayHeads(locale).map(({ letter }, weekday): Shape => {
    return { look: 'day name', text: letter, x: xOf(weekday) + 18, y: top + 36, anchor: 'end' }
  })
  const weeks = weeksOf(month).flatMap(({ number, days: own }, row): Shape[] => {
    const y = top + headHeight + row * height
    const cells = own.flatMap((day, weekday) => {
      if (day === null) return []
      const cell = { left: xOf(weekday), right: xOf(weekday) + cellWidth, top: y, bottom: y + height }
      return [...numberShapes(day, on, cell), ...smallMarks(days.get(day) ?? [], cell)]
    })
    return [{ look: 'day name', text: String(number), x: left + 15, y: y + 12.5, anchor: 'end' }, ...cells]
  })
  return [
    { look: 'day month', text: name, x: left, y: top + 14, anchor: 'start' },
    rule(left, right, top + 21),
    ...heads,
    ...weeks,
  ]
}

/** Beside a day's number the shapes of what falls on it; more than two are counted in words below. */
function smallMarks(events: CalendarEvent[], { left, top }: { left: number; top: number }): Shape[] {
  const isMany = events.length > mostMarks
  const shown = events.slice(0, isMany ? 1 : mostMarks)
  const marks = shown.map((event, place) => markShape(event, left + 24.5 + place * 11, top + 8.5, 0.55))
  if (!isMany) return marks
  const text = events.length > 99 ? '+' : `+${events.length - 1}`
  return [...marks, { look: 'day name', text, x: left + 30, y: top + 12.5, anchor: 'start' }]
}

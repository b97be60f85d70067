import type { Shape } from '../drawing/shapes.ts'
import { type Measure, textSize, wrapped } from '../drawing/textWidth.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { axisBottom, axisShapes, dayLabel, dayLine } from './axis.ts'
import { bottomOf, boxesOf, type Ground, type Row, rowShapes, topOf } from './row.ts'

const titles = ['council', 'signatures', 'terms', 'relations'] as const
const detailedTitles = [...titles, 'windows', 'sessions'] as const
/** A row's title is set on two lines rather than wider than this. */
const widestTitle = 160
const titleLine = 14
const dayBand = 31
const between = 7

/** The room that the rows' titles take at the left. */
export function gutterFor(locale: Locale, measure: Measure, detailed = false): number {
  const lines = (detailed ? detailedTitles : titles).flatMap((row) =>
    wrapped(translate(locale, `drawing.row.${row}`), widestTitle, measure),
  )
  return Math.ceil(Math.max(...lines.map((line) => measure(line)))) + 6
}

/** The rows one under the other, with the axis behind them and the day shown before them. */
export function stacked(rows: Row[], ground: Ground, hasLater: boolean): { shapes: Shape[]; height: number } {
  const places: { row: Row; y: number }[] = []
  let free = dayBand + 6
  for (const row of rows) {
    const lines = wrapped(row.title, widestTitle, ground.measure).length
    const y = free + between - Math.min(topOf(row), -4 - (lines - 1) * titleLine * 0.5)
    places.push({ row, y })
    free = y + Math.max(bottomOf(row), (lines - 1) * titleLine * 0.5 + 4)
  }
  const height = Math.ceil(free + 6)
  const day = dayLabel(ground, dayBand, hasLater)
  const boxes = [...places.flatMap(({ row, y }) => boxesOf(row, y)), ...day.boxes]
  const shapes = [
    ...axisShapes(ground, height, boxes),
    dayLine(ground, axisBottom, height, boxes.slice(0, -day.boxes.length)),
    ...places.flatMap(({ row, y }) => [...titleShapes(row.title, y, ground.measure), ...rowShapes(row, y, boxes)]),
    ...day.shapes,
  ]
  return { shapes, height }
}

function titleShapes(title: string, y: number, measure: Measure): Shape[] {
  const lines = wrapped(title, widestTitle, measure)
  const first = y + textSize * 0.34 - ((lines.length - 1) * titleLine) / 2
  return lines.map((text, place) => ({
    look: 'axis',
    text,
    x: 0,
    y: first + place * titleLine,
    anchor: 'start' as const,
  }))
}

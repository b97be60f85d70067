import { type Shape, upLine } from '../drawing/shapes.ts'
import { wrapped } from '../drawing/textWidth.ts'
import { numberText } from '../locale/format.ts'
import type { BarFigure, Row, Series } from './figure.ts'
import { filled } from './fills.ts'
import type { Drawn, Place } from './place.ts'

/** Bars lie under each other, in proportion, each with its number; the names stand before them. */

const thickness = 13
const between = 3
const rowAir = 11
const lineHeight = 15
const afterName = 10
const afterBar = 6
/** The part of the width that names may take. */
const namesPart = 0.42

export function drawBars(figure: BarFigure, place: Place): Drawn {
  const { left, top, width, measure } = place
  const lines = figure.rows.map(({ name }) => wrapped(name, width * namesPart, measure, 2))
  const names = Math.max(...lines.flat().map((line) => measure(line)))
  const base = left + names + afterName
  const scale = scaleOf(figure.rows, left + width - base, place)
  const head = figure.named ? seriesNames(figure.series, place) : { shapes: [], height: 0 }
  let y = top + head.height
  const shapes = figure.rows.flatMap((row, at) => {
    const height = rowHeight(row, lines[at]!)
    const drawn = rowShapes(row, lines[at]!, { figure, place, base, scale, top: y, height })
    y += height + rowAir
    return drawn
  })
  const bottom = y - rowAir
  const line: Shape = { look: 'bar base', d: upLine(base, [{ from: top + head.height - 3, until: bottom + 3 }]) }
  return { shapes: [...head.shapes, ...shapes, line], height: bottom + 6 - top }
}

/** How long a bar is for each that it counts: the longest leaves room for its number. */
function scaleOf(rows: Row[], room: number, { locale, measure }: Place): number {
  const scales = rows.flatMap(({ parts }) =>
    parts.map(({ count }) => (room - afterBar - measure(numberText(locale, count))) / count),
  )
  return Math.min(...scales)
}

function rowHeight({ parts }: Row, lines: string[]): number {
  const bars = Math.max(parts.length, 1)
  return Math.max(bars * thickness + (bars - 1) * between, lines.length * lineHeight)
}

interface RowPlace {
  figure: BarFigure
  place: Place
  base: number
  scale: number
  top: number
  height: number
}

function rowShapes({ parts }: Row, lines: string[], at: RowPlace): Shape[] {
  const { figure, place, base, scale, top, height } = at
  const middle = top + height / 2
  const first = middle - (lines.length * lineHeight) / 2
  const name = lines.map((text, line): Shape => {
    return { look: 'label', text, x: base - afterName, y: first + line * lineHeight + 11.5, anchor: 'end' }
  })
  const barsTop = middle - (parts.length * thickness + (parts.length - 1) * between) / 2
  const bars = parts.map(({ series, count, href, told }, place_): Shape => {
    const y = barsTop + place_ * (thickness + between)
    const right = base + Math.max(count * scale, 1)
    const { fill } = figure.series.find(({ key }) => key === series)!
    const number = {
      look: 'label',
      text: numberText(place.locale, count),
      x: right + afterBar,
      y: y + 11,
      anchor: 'start',
    } as const
    return { href, told, shapes: [...filled(fill, { left: base, right, top: y, bottom: y + thickness }), number] }
  })
  return [...name, ...bars]
}

/** The series' names over the bars, side by side, or under each other where that is too wide. */
function seriesNames(series: Series[], { left, top, width, measure }: Place): Drawn {
  const shapes: Shape[] = []
  let [x, y] = [left, top + 6]
  for (const { name, fill } of series) {
    const needed = 23 + measure(name)
    if (x > left && x + needed > left + width) [x, y] = [left, y + 18]
    shapes.push(...filled(fill, { left: x, right: x + 16, top: y - 5, bottom: y + 5 }))
    shapes.push({ look: 'label', text: name, x: x + 23, y: y + 4.3, anchor: 'start' })
    x += needed + 22
  }
  return { shapes, height: y - top + 20 }
}

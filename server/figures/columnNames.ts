import { n } from '../drawing/geometry.ts'
import type { Shape } from '../drawing/shapes.ts'
import { spread } from '../drawing/spread.ts'
import { type Measure, wrapped } from '../drawing/textWidth.ts'
import { numberText } from '../locale/format.ts'
import { translate } from '../locale/locale.ts'
import type { ColumnFigure, Series } from './figure.ts'
import { filled } from './fills.ts'
import { layersOf } from './layers.ts'
import type { Place } from './place.ts'
import type { Plot } from './plot.ts'

/** The names of the series beside the last column, each with its fill, at the height of its part. */

const leader = 26
const swatch = { width: 16, height: 10 }
const lineHeight = 19
const headingHeight = 16
const afterSwatch = 7
const widestHeading = 170

interface Named {
  series: Series
  text: string
  /** Where its part of the last column lies, null where it has none. */
  at: number | null
}

export function drawSeriesNames(figure: ColumnFigure, heading: string[], plot: Plot, place: Place): Shape[] {
  const left = plot.right + leader
  const names = namesOf(figure, plot, place)
  const from = plot.top + heading.length * headingHeight + 4
  const until = Math.max(plot.bottom, plot.base) - 4
  const heights = spread(
    wantedHeights(names, from, until).map((x) => ({ x, half: lineHeight / 2 - 0.75 })),
    from,
    until,
  )
  return [
    ...heading.map((text, line) => headingShape(text, left, plot.top - 4 + line * headingHeight)),
    ...names.flatMap((name, at) => nameShapes(name, heights[at]!, left, plot)),
  ]
}

/** How wide the names are, with what leads to them. */
export function namesWidth(figure: ColumnFigure, heading: string[], { locale, measure }: Place): number {
  const counts = figure.columns.at(-1)!.parts.map(({ count }) => count)
  const longest = figure.stock ? Math.max(0, ...counts) : null
  const names = figure.series.map(({ name }) => measure(textOf(locale, name, longest)))
  return (
    leader + Math.max(swatch.width + afterSwatch + Math.max(0, ...names), ...heading.map((line) => measure(line, true)))
  )
}

/** How high all of them are, one under the other. */
export function namesHeight({ series }: ColumnFigure, heading: string[]): number {
  return series.length * lineHeight + heading.length * headingHeight + 14
}

/** The heading of the names, on lines. */
export function headingLines(text: string, measure: Measure): string[] {
  return wrapped(text, widestHeading, (line) => measure(line, true), 3)
}

/** The highest first, as they are stacked; what hangs last. */
function namesOf(figure: ColumnFigure, plot: Plot, { locale }: Place): Named[] {
  const layers = figure.stock ? layersOf(figure, figure.columns.at(-1)!) : []
  const stacked = [
    ...figure.series.filter(({ hangs }) => !hangs).toReversed(),
    ...figure.series.filter(({ hangs }) => hangs),
  ]
  return stacked.map((series) => {
    const layer = layers.find((one) => one.series === series.key)
    const text = textOf(locale, series.name, layer ? layer.count : null)
    return { series, text, at: layer ? plot.at((layer.from + layer.until) / 2) : null }
  })
}

function textOf(locale: Place['locale'], name: string, count: number | null): string {
  return count === null ? name : translate(locale, 'figure.sum', { name, number: numberText(locale, count) })
}

/** What has no part stands right over the next one that has; where none has, all stand under the heading. */
function wantedHeights(names: Named[], from: number, until: number): number[] {
  if (names.every(({ at }) => at === null)) return names.map((_, place) => from + place * lineHeight)
  const heights: number[] = []
  let next = names.findLast(({ at }) => at !== null)?.at ?? until
  for (const { at } of names.toReversed()) {
    next = at ?? next
    heights.unshift(Math.min(Math.max(next, from), until))
  }
  return heights
}

function headingShape(text: string, x: number, y: number): Shape {
  return { look: 'heading', text, x, y, anchor: 'start' }
}

function nameShapes({ series, text, at }: Named, y: number, left: number, plot: Plot): Shape[] {
  const top = y - swatch.height / 2
  const box = { left, right: left + swatch.width, top, bottom: top + swatch.height }
  const shapes: Shape[] = [
    ...filled(series.fill, box),
    { look: 'label', text, x: box.right + afterSwatch, y: y + 4.3, anchor: 'start' },
  ]
  if (at === null) return shapes
  const from = plot.right - plot.pitch / 2 + plot.half + 2
  return [{ look: 'leader', d: `M${n(from)} ${n(at)}H${n(plot.right + 8)}L${n(left - 5)} ${n(y)}` }, ...shapes]
}

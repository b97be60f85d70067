import { type Box, overlaps } from '../drawing/geometry.ts'
import type { Shape } from '../drawing/shapes.ts'
import { numberText } from '../locale/format.ts'
import { labelledYears } from './axis.ts'
import type { ColumnFigure } from './figure.ts'
import { reachOf } from './layers.ts'
import type { Place } from './place.ts'
import type { Plot } from './plot.ts'

/** The numbers on the columns: on the last one, the highest, those whose year is written, and where the number changes. */

/** Between two numbers, and between a number and a column beside its own. */
const air = 2
/** Where columns stand closer than this, a number is not said again on each column that has the same. */
const roomy = 12

export function numberShapes(figure: ColumnFigure, plot: Plot, { locale, measure }: Place): Shape[] {
  const { columns } = figure
  const tops = columns.map((column) => plot.at(reachOf(figure, column).until))
  const boxes = columns.map(({ total }, at) => {
    const half = measure(numberText(locale, total.count)) / 2
    const [x, y] = [plot.middle(at), tops[at]!]
    return { left: x - half, right: x + half, top: y - 15, bottom: y - 2 }
  })
  const shown: number[] = []
  for (const at of inOrder(figure, plot, measure)) {
    const isFree =
      shown.every((other) => !overlaps(boxes[at]!, boxes[other]!, air)) && !isOnColumn(boxes[at]!, at, tops, plot)
    if (columns[at]!.total.count > 0 && isFree) shown.push(at)
  }
  return shown
    .sort((one, other) => one - other)
    .map((at) => {
      const { href, told, count } = columns[at]!.total
      const text = numberText(locale, count)
      return { href, told, shapes: [{ look: 'label', text, x: plot.middle(at), y: tops[at]! - 5, anchor: 'middle' }] }
    })
}

function inOrder({ columns }: ColumnFigure, plot: Plot, measure: Place['measure']): number[] {
  const years = columns.map(({ from }) => from)
  const countAt = (at: number) => columns[at]?.total.count
  const most = Math.max(...columns.map(({ total }) => total.count))
  const labelled = labelledYears(years, plot.pitch, measure)
  const rank = (at: number) => {
    if (at === columns.length - 1) return 0
    if (countAt(at) === most) return 1
    return labelled.has(years[at]!) ? 2 : 3
  }
  return columns
    .map((_, at) => at)
    .filter((at) => rank(at) < 3 || plot.pitch > roomy || countAt(at) !== countAt(at - 1))
    .sort((one, other) => rank(one) - rank(other) || countAt(other)! - countAt(one)! || one - other)
}

/** Whether a number would lie on a column beside its own. */
function isOnColumn(number: Box, own: number, tops: number[], plot: Plot): boolean {
  const reach = Math.ceil((number.right - number.left) / plot.pitch) + 1
  const near = tops.slice(Math.max(0, own - reach), own + reach + 1)
  return near.some((top, place) => {
    const at = Math.max(0, own - reach) + place
    const x = plot.middle(at)
    const isBeside = at !== own && x - plot.half < number.right + air && x + plot.half > number.left - air
    return isBeside && top < number.bottom
  })
}

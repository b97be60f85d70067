import { level, type Shape } from '../drawing/shapes.ts'
import type { Measure } from '../drawing/textWidth.ts'
import { numberText } from '../locale/format.ts'
import { labelledYears } from './axis.ts'
import { drawSeriesNames, headingLines, namesHeight, namesWidth } from './columnNames.ts'
import { numberShapes } from './columnNumbers.ts'
import type { Column, ColumnFigure } from './figure.ts'
import { filled } from './fills.ts'
import { layersOf } from './layers.ts'
import type { Drawn, Place } from './place.ts'
import { type Plot, plotOf, ticksOf } from './plot.ts'

const usualHeight = 190
const numberRoom = 18
const yearRoom = 24

/** Columns of stacked series over a line of years; beside the last one their names, under a heading. */
export function drawColumns(figure: ColumnFigure, head: string, place: Place): Drawn {
  const { locale, left, top, width, measure } = place
  const heading = headingLines(head, measure)
  const axis = measure(numberText(locale, ticksOf(figure).at(-1)!)) + 8
  const plot = plotOf(figure, {
    left: left + axis,
    top: top + numberRoom,
    right: left + width - namesWidth(figure, heading, place),
    height: Math.max(usualHeight, namesHeight(figure, heading)),
  })
  const shapes = [
    ...plot.ticks.slice(1).map((tick) => ({ look: 'tick', d: level(plot.left, plot.right, plot.at(tick), []) })),
    ...plot.ticks.map((tick) => axisText(numberText(locale, tick), plot.left - 6, plot.at(tick) + 4)),
    ...figure.columns.flatMap((column, at) => columnShapes(figure, column, plot.middle(at), plot)),
    { look: 'bar base', d: level(plot.left, plot.right, plot.base, []) },
    ...yearShapes(figure.columns, plot, measure),
    ...numberShapes(figure, plot, place),
    ...drawSeriesNames(figure, heading, plot, place),
  ]
  return { shapes, height: plot.bottom + yearRoom - top }
}

function axisText(text: string, x: number, y: number): Shape {
  return { look: 'axis', text, x, y, anchor: 'end' }
}

function columnShapes(figure: ColumnFigure, column: Column, middle: number, plot: Plot): Shape[] {
  return layersOf(figure, column).map(({ fill, from, until, href, told }) => {
    const [top, bottom] = [plot.at(until), plot.at(from)]
    // A thin gap between neighbours, as far as there is room for one.
    const gap = bottom - top > 3 ? 1 : 0
    const at = { left: middle - plot.half, right: middle + plot.half, top: top + gap, bottom }
    return { href, told, shapes: filled(fill, at) }
  })
}

function yearShapes(columns: Column[], plot: Plot, measure: Measure): Shape[] {
  const years = columns.map(({ from }) => from)
  const labelled = labelledYears(years, plot.pitch, measure)
  return years.flatMap((year, at) =>
    labelled.has(year)
      ? [{ look: 'axis', text: String(year), x: plot.middle(at), y: plot.bottom + 16, anchor: 'middle' } as const]
      : [],
  )
}

import { drawBars } from './barDrawing.ts'
import { drawColumns } from './columnDrawing.ts'
import type { BarFigure, ColumnFigure } from './figure.ts'
import type { Drawn, Place } from './place.ts'

export const chartNames = ['in-force', 'continents', 'domains', 'statuses', 'renewals'] as const
export type ChartName = (typeof chartNames)[number]

/** A number in a table, '' for no list of its own. */
export interface Cell {
  text: string
  /** Whole, its day with it. */
  address: string
}

/** The same numbers as the drawing. */
export interface ChartTable {
  heads: string[]
  rows: { name: string; cells: Cell[] }[]
}

/** A figure with all that is said of it. */
export interface Chart {
  name: ChartName
  title: string
  /** What it shows, in a sentence with its main numbers; why there is nothing where it is empty. */
  summary: string
  /** What is counted, and how. */
  notes: string[]
  figure: { kind: 'columns'; figure: ColumnFigure; heading: string } | { kind: 'bars'; figure: BarFigure } | null
  table: ChartTable | null
}

/** More rows than these are in the table alone. */
const mostRows = 14

/** The chart's drawing, nothing of it where there is nothing to count. */
export function drawChart({ figure }: Chart, place: Place): Drawn {
  if (!figure) return { shapes: [], height: 0 }
  if (figure.kind === 'columns') return drawColumns(figure.figure, figure.heading, place)
  return drawBars({ ...figure.figure, rows: figure.figure.rows.slice(0, mostRows) }, place)
}

/** How many of a chart's rows are in its table alone. */
export function leftOut(figure: BarFigure): number {
  return Math.max(0, figure.rows.length - mostRows)
}

import { numberText } from '../locale/format.ts'
import type { Locale } from '../locale/locale.ts'
import type { Cell, ChartTable } from './chart.ts'
import { type BarFigure, type ColumnFigure, type Counted, countOf, type Part, type Series } from './figure.ts'

/** The figures as tables: on the page with their links, in the file as plain numbers. */

interface Heads {
  /** What names a row, and its total. */
  row: string
  total: string
}

/** The latest year first. */
export function columnTable(locale: Locale, { series, columns }: ColumnFigure, { row, total }: Heads): ChartTable {
  return {
    heads: [row, total, ...series.map(({ name }) => name)],
    rows: columns.toReversed().map((column) => ({
      name: column.name,
      cells: [cellOf(locale, column.total), ...cellsOf(locale, series, column.parts)],
    })),
  }
}

export function barTable(locale: Locale, { series, rows }: BarFigure, row: string): ChartTable {
  return {
    heads: [row, ...series.map(({ name }) => name)],
    rows: rows.map(({ name, parts }) => ({ name, cells: cellsOf(locale, series, parts) })),
  }
}

function cellsOf(locale: Locale, series: Series[], parts: Part[]): Cell[] {
  return series.map(({ key }) =>
    cellOf(
      locale,
      parts.find((part) => part.series === key),
    ),
  )
}

/** A list of nothing is none to go to. */
function cellOf(locale: Locale, counted: Counted | undefined): Cell {
  const count = counted?.count ?? 0
  return { text: numberText(locale, count), address: count > 0 && counted ? counted.href : '' }
}

/** The file's lines, the first of which names the columns; years in their order. */
export function columnLines({ series, columns }: ColumnFigure, { row, total }: Heads): string[][] {
  const lines = columns.map((column) => [
    column.plain,
    String(column.total.count),
    ...series.map(({ key }) => String(countOf(column, key))),
  ])
  return [[row, total, ...series.map(({ name }) => name)], ...lines]
}

export function barLines({ series, rows }: BarFigure, row: string): string[][] {
  const lines = rows.map((one) => [one.name, ...series.map(({ key }) => String(countOf(one, key)))])
  return [[row, ...series.map(({ name }) => name)], ...lines]
}

import type { Locale } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import { withDay } from '../web/address.ts'
import { addressOf, type Parameter } from '../web/listing.ts'
import type { Fill } from './fills.ts'

/** What the figures share: numbers, each with the list that it counts. */

/** For whom and of which day figures are made. */
export interface Shown {
  locale: Locale
  /** The day asked for. */
  on: Day
  /** The same, or the last day that the status rows reach. */
  reached: Day
  /** The day that links keep, null where it is today. */
  kept: Day | null
}

/** A number and its list. */
export interface Counted {
  count: number
  href: string
  /** The number in a sentence of its own. */
  told: string
}

/** One of the sorts that a figure tells apart. */
export interface Series {
  key: string
  name: string
  fill: Fill
  /** Drawn under the line on which the others stand: it is no part of the column's number. */
  hangs?: true
}

/** A number of a series. */
export interface Part extends Counted {
  series: string
}

/** A year, or some that stand together. */
export interface Column {
  from: number
  until: number
  /** In the table: "31 décembre 1959", "1960–1964". */
  name: string
  /** In the file: "1959-12-31", "1960". */
  plain: string
  /** The number that stands on the column. */
  total: Counted
  /** By series, the lowest first; what there is none of is left out. */
  parts: Part[]
}

/** Columns of years, of stacked series. */
export interface ColumnFigure {
  series: Series[]
  columns: Column[]
  /** How many years a column stands for. */
  years: number
  /** Whether the names beside the columns tell what there is of each on the last one's day. */
  stock: boolean
}

/** A row of bars that begin at one line. */
export interface Row {
  name: string
  parts: Part[]
}

export interface BarFigure {
  series: Series[]
  /** Whether the series' names stand over the bars; else the title says what is counted. */
  named: boolean
  rows: Row[]
}

/** The address of a list on the day shown. */
export function listHref({ kept }: Pick<Shown, 'kept'>, path: string, parameters: readonly Parameter[]): string {
  return withDay(addressOf(path, parameters), kept)
}

/** A series' part, none where there is nothing to count. */
export function partOf(part: Part): Part[] {
  return part.count > 0 ? [part] : []
}

export function countOf({ parts }: Pick<Column, 'parts'>, series: string): number {
  return parts.find((part) => part.series === series)?.count ?? 0
}

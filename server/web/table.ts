import { type Key, type Locale, translate } from '../locale/locale.ts'
import type { SortModel } from './listing.ts'

/** A list as a table: a row a record, which its first cell names and leads to, then the columns that are shown. */

/** What stands in a cell. */
export interface Cell {
  text: string
  /** Where the text leads, '' for nowhere. */
  href: string
  /** What the link is called where its text alone does not say. */
  name: string
  /** A day, shown in words instead of the text. */
  date: string
  status: { word: string; mark: string; tone: string } | null
  severity: string
  links: { text: string; href: string }[]
  /** The text stands for something that nobody recorded. */
  unset: boolean
  sub: string
  alert: string
  /** Its column's own where it says nothing else; what is not worth a line on a narrow screen is 'none'. */
  look: 'num' | 'tight' | 'none' | ''
}

/** What names a row. */
export interface RowTitle {
  text: string
  href: string
  date: string
  /** A partner's name in its own language. */
  own: { text: string; lang: string; dir: string } | null
  sub: string
  /** A word that sets invented or hidden records apart. */
  apart: string
}

export interface Column<R> {
  label: string
  /** The word by which the list is sorted by it. */
  sort?: string
  look?: 'num' | 'tight'
  cell(row: R): Partial<Cell> | string
}

export type Columns<C extends string, R> = Record<C, Column<R>>

export interface Table<C extends string, R> {
  title: { label: string; sort?: string; of(row: R): Partial<RowTitle> }
  columns: Columns<C, R>
  shown: readonly C[]
}

export interface HeadModel {
  text: string
  href: string
  ariaSort: SortModel['ariaSort'] | ''
  look: string
}

interface RowModel {
  title: RowTitle & { below: boolean }
  cells: (Cell & { label: string })[]
}

export interface TableModel {
  heads: HeadModel[]
  rows: RowModel[]
}

/** The table of some rows; `sortedBy` makes the link of a heading that sorts, null where the order is fixed. */
export function tableModel<C extends string, R>(
  { title, columns, shown }: Table<C, R>,
  rows: readonly R[],
  sortedBy: ((column: string, text: string) => SortModel) | null,
): TableModel {
  const chosen = shown.map((name) => columns[name])
  const head = ({ label, sort, look = '' }: { label: string; sort?: string; look?: string }): HeadModel =>
    sort && sortedBy ? { ...sortedBy(sort, label), look } : { text: label, href: '', ariaSort: '', look }
  return {
    heads: [title, ...chosen].map(head),
    rows: rows.map((row) => {
      const named = { ...untitled, ...title.of(row) }
      return {
        title: { ...named, below: named.sub !== '' || named.apart !== '' },
        cells: chosen.map((column) => cellModel(column, row)),
      }
    }),
  }
}

function cellModel<R>({ label, look, cell }: Column<R>, row: R): Cell & { label: string } {
  const said = cell(row)
  return { ...blank, look: look ?? '', ...(typeof said === 'string' ? { text: said } : said), label }
}

/** The first line of the list's file: what names a record, then every column, whichever are shown. */
export function csvNames<C extends string, R>({ title, columns }: Table<C, R>): string[] {
  return [title.label, ...Object.values<Column<R>>(columns).map(({ label }) => label)]
}

/** A record's line in the file: days as they are kept, and nothing for what nobody recorded. */
export function csvCells<C extends string, R>({ title, columns }: Table<C, R>, row: R): string[] {
  const { date, text } = title.of(row)
  return [date || text || '', ...Object.values<Column<R>>(columns).map(({ cell }) => plainText(cell(row)))]
}

function plainText(cell: Partial<Cell> | string): string {
  if (typeof cell === 'string') return cell
  const { unset, look, date, status, links = [], text = '' } = cell
  if (unset || look === 'none') return ''
  return date || status?.word || links.map((link) => link.text).join(', ') || text
}

const untitled: RowTitle = { text: '', href: '', date: '', own: null, sub: '', apart: '' }

const blank: Cell = {
  text: '',
  href: '',
  name: '',
  date: '',
  status: null,
  severity: '',
  links: [],
  unset: false,
  sub: '',
  alert: '',
  look: '',
}

/** What there is not: a dash. */
export const noCell = { text: '–', look: 'none' } as const

/** A day's cell; a word where it is not known. */
export function dayCell(locale: Locale, day: string | null): Partial<Cell> {
  return day ? { date: day } : { text: translate(locale, 'unknown'), unset: true }
}

/** Makes a list's columns of texts: of each the key of its label, and how a row has it. */
export function textColumns<R>(locale: Locale) {
  return (key: Key, read: (row: R) => string | null) => ({
    label: translate(locale, key),
    cell: (row: R) => textCell(locale, read(row)),
  })
}

/** A text's cell; a word where there is none. */
export function textCell(locale: Locale, text: string | null): Partial<Cell> {
  return text ? { text } : { text: translate(locale, 'empty'), unset: true }
}

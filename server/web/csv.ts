import { stringify } from 'csv-stringify/sync'

/** A list as a French spreadsheet opens it: UTF-8 with a mark, semicolons, a line a record, days in ISO 8601. */

const settings = { delimiter: ';', record_delimiter: 'windows', bom: false } as const
const byteOrderMark = '\ufeff'

/** The first line, which names the columns. */
export function csvHead(names: readonly string[]): string {
  return byteOrderMark + stringify([[...names]], settings)
}

/** A line a record. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((cells) => cells.map(harmless)),
    settings,
  )
}

/** A spreadsheet would run what begins like a formula: an apostrophe before it makes it text. */
export function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

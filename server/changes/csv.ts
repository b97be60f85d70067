import { stringify } from 'csv-stringify/sync'
import { type Locale, translate } from '../locale/locale.ts'
import { harmless } from '../web/csv.ts'
import type { ChangeLine } from './lineStore.ts'

/** A period's changes as a French spreadsheet opens them: UTF-8 with a mark, semicolons, a line a change. */

const settings = { delimiter: ';', record_delimiter: 'windows', bom: false } as const
const byteOrderMark = '\ufeff'
const columns = ['group', 'day', 'instant', 'label', 'sentence', 'name', 'reference', 'partners', 'address'] as const

export function changesCsvHead(locale: Locale): string {
  return byteOrderMark + stringify([columns.map((column) => translate(locale, `changes.csv.${column}`))], settings)
}

export function changesCsvLine(locale: Locale, line: ChangeLine): string {
  const cells: Record<(typeof columns)[number], string> = {
    group: translate(locale, `changes.group.${line.group}`),
    day: line.on,
    instant: line.at,
    label: line.label,
    sentence: line.sentence,
    name: line.name,
    reference: line.reference,
    partners: line.partners,
    address: line.href,
  }
  return stringify([columns.map((column) => harmless(cells[column]))], settings)
}

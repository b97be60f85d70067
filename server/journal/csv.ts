import { stringify } from 'csv-stringify/sync'
import { harmless } from '../conventions/csv.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { nameOf } from './pages.ts'
import type { ToldRecord } from './recordStore.ts'
import type { JournalLine } from './store.ts'
import { actName, kindText, whoText } from './words.ts'

/** The journal as a French spreadsheet opens it: UTF-8 with a mark, semicolons, a line an item, instants in ISO 8601. */

const settings = { delimiter: ';', record_delimiter: 'windows', bom: false } as const
const byteOrderMark = '\ufeff'
const columns = ['line', 'instant', 'who', 'act', 'record', 'name'] as const

export function csvHead(locale: Locale): string {
  const names = columns.map((column) => translate(locale, `journal.csv.${column}`))
  return byteOrderMark + stringify([names], settings)
}

export function csvLine(locale: Locale, line: JournalLine, record: ToldRecord | undefined): string {
  const cells = [
    String(line.seq),
    line.at,
    whoText(locale, line),
    actName(locale, line.act),
    kindText(locale, line.recordKind),
    nameOf(locale, line, record),
  ]
  return stringify([cells.map(harmless)], settings)
}

import { type Locale, translate } from '../locale/locale.ts'
import type { ToldRecord } from './recordStore.ts'
import type { JournalLine } from './store.ts'
import { actName, kindText, recordName, whoText } from './words.ts'

/** What the journal's file has of each line: instants in ISO 8601. */

const columns = ['line', 'instant', 'who', 'act', 'record', 'name'] as const

export function journalCsvNames(locale: Locale): string[] {
  return columns.map((column) => translate(locale, `journal.csv.${column}`))
}

export function journalCsvCells(locale: Locale, line: JournalLine, record: ToldRecord | undefined): string[] {
  return [
    String(line.seq),
    line.at,
    whoText(locale, line),
    actName(locale, line.act),
    kindText(locale, line.recordKind),
    recordName(locale, line, record),
  ]
}

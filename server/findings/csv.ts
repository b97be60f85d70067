import { stringify } from 'csv-stringify/sync'
import { harmless } from '../conventions/csv.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { ListedFinding } from './listPage.ts'

/** The list of findings as a French spreadsheet opens it: UTF-8 with a mark, semicolons, a line a finding. */

const settings = { delimiter: ';', record_delimiter: 'windows', bom: false } as const
const byteOrderMark = '\ufeff'
const columns = [
  'severity',
  'finding',
  'sentence',
  'source',
  'reference',
  'title',
  'partners',
  'since',
  'accepted',
] as const

export function findingsCsvHead(locale: Locale): string {
  return byteOrderMark + stringify([columns.map((column) => translate(locale, `findings.csv.${column}`))], settings)
}

export function findingsCsvLine({ words, since, answer, convention }: ListedFinding): string {
  const cells: Record<(typeof columns)[number], string> = {
    severity: words.severityWord,
    finding: words.title,
    sentence: words.sentence,
    source: words.source,
    reference: convention.reference,
    title: convention.title,
    partners: convention.partners,
    since,
    accepted: answer ? `${answer.text} ${answer.reason}` : '',
  }
  return stringify([columns.map((column) => harmless(cells[column]))], settings)
}

import { type Locale, translate } from '../locale/locale.ts'
import type { ListedFinding } from './listColumns.ts'

/** What the file of findings has of each one: more apart than the page. */

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
  'remedy',
] as const

export function findingsCsvNames(locale: Locale): string[] {
  return columns.map((column) => translate(locale, `findings.csv.${column}`))
}

export function findingsCsvCells({ words, since, answer, convention }: ListedFinding): string[] {
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
    remedy: words.remedy,
  }
  return columns.map((column) => cells[column])
}

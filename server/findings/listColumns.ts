import { type Locale, translate } from '../locale/locale.ts'
import type { Severity } from '../rules/facts.ts'
import { type Columns, textColumns } from '../web/table.ts'
import type { AnswerModel } from './answerWords.ts'
import type { FindingColumn } from './filter.ts'
import type { FindingWords } from './words.ts'

export interface ListedFinding {
  severity: Severity
  since: string
  words: FindingWords
  answer: AnswerModel | null
  convention: { reference: string; title: string; partners: string; fictional: boolean }
}

/** What the list of findings has of each one beside its convention. */
export function findingColumns(locale: Locale): Columns<FindingColumn, ListedFinding> {
  const text = textColumns<ListedFinding>(locale)
  return {
    severity: {
      label: translate(locale, 'findings.column.severity'),
      sort: 'severity',
      cell: ({ severity, words }) => ({ text: words.severityWord, severity }),
    },
    finding: {
      label: translate(locale, 'findings.column.rule'),
      sort: 'rule',
      cell: ({ words, answer }) => ({
        text: words.title,
        sub: answer ? `${words.sentence} ${answer.text} ${answer.reason}` : words.sentence,
      }),
    },
    since: { label: translate(locale, 'findings.column.since'), sort: 'since', cell: ({ since }) => ({ date: since }) },
    reference: text('findings.csv.reference', ({ convention }) => convention.reference),
    partners: text('findings.csv.partners', ({ convention }) => convention.partners),
    source: text('findings.csv.source', ({ words }) => words.source),
    remedy: text('findings.csv.remedy', ({ words }) => words.remedy),
    answer: text('findings.csv.accepted', ({ answer }) => answer && `${answer.text} ${answer.reason}`),
  }
}

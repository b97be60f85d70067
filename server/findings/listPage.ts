import type { FieldErrors } from '../locale/fields.ts'
import { dayText } from '../locale/format.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import type { Severity } from '../rules/facts.ts'
import { allRuleIds } from '../rules/findings/index.ts'
import { choiceField, errorSummary, type FormModel, field, type Typed, textsOf } from '../web/fields.ts'
import { addressOf, chip, type Parameter, pager, sortLink } from '../web/listing.ts'
import type { AnswerModel } from './answerWords.ts'
import { answered, type FindingFilter, filterParameters, severities } from './filter.ts'
import type { FindingWords } from './words.ts'

/** What the template of the list of findings shows. */

const path = '/findings'

export interface ListedFinding {
  severity: Severity
  since: string
  words: FindingWords
  answer: AnswerModel | null
  convention: { reference: string; title: string; partners: string; fictional: boolean }
}

type Partners = { reference: string; name: string; nameEn: string | null }[]

interface Listed {
  filter: FindingFilter
  rows: ListedFinding[]
  count: number
  /** How many findings there are under no filter. */
  total: number
  /** Where the day shown is beyond the spans: the last day that they reach. */
  reachedOn: string | null
}

export function findingsPage(locale: Locale, partners: Partners, listed: Listed) {
  const { filter, rows, count, total, reachedOn } = listed
  const parameters = filterParameters(filter)
  const sorted = (column: 'severity' | 'rule' | 'convention' | 'since') =>
    sortLink(path, parameters, filter.sort, column, translate(locale, `findings.column.${column}`))
  return {
    ...formPart(locale, partners, typedOf(filter), {}),
    count: translate(locale, 'findings.count', { count }),
    chips: parameters.flatMap((parameter) => chipOf(locale, partners, parameters, parameter)),
    hidden: count < total ? { text: translate(locale, 'findings.hidden', { count: total - count }), href: path } : null,
    beyond: reachedOn ? translate(locale, 'convention.list.beyond', { day: dayText(locale, reachedOn) }) : '',
    sorts: {
      severity: sorted('severity'),
      rule: sorted('rule'),
      convention: sorted('convention'),
      since: sorted('since'),
    },
    rows: rows.map(rowOf),
    empty: rows.length > 0 ? '' : emptyText(locale, filter, total),
    pager: pager(locale, path, parameters, { page: filter.page, count }),
    csv: addressOf('/findings.csv', parameters),
  }
}

/** The list's form again where its address says what is unknown: 422. */
export function refusedFindingsPage(locale: Locale, partners: Partners, typed: Typed, errors: FieldErrors) {
  return {
    ...formPart(locale, partners, typed, errors),
    count: translate(locale, 'nav.findings'),
    chips: [],
    hidden: null,
    beyond: '',
    sorts: null,
    rows: [],
    empty: '',
    pager: null,
    csv: '',
  }
}

function rowOf({ severity, since, words, answer, convention }: ListedFinding) {
  const { severityWord, title, sentence } = words
  const href = `/conventions/${convention.reference}`
  const { reference, title: conventionTitle, partners, fictional } = convention
  const named = { convention: conventionTitle, reference, partners, fictional, href }
  return { severity, severityWord, title, sentence, since, answer, ...named }
}

function formPart(locale: Locale, partners: Partners, typed: Typed, errors: FieldErrors) {
  const form: FormModel = { locale, typed, errors }
  const any = { value: '', text: translate(locale, 'list.any') }
  const choice = (name: 'rule' | 'severity' | 'partner' | 'accepted', options: { value: string; text: string }[]) =>
    choiceField(form, name, `findings.filter.${name}`, [any, ...options])
  const rules = allRuleIds.map((value) => ({ value, text: word(locale, `finding.${value}.title`) }))
  return {
    errors: errorSummary(form),
    q: field(form, 'q', 'list.q'),
    rule: choice('rule', rules),
    severity: choice(
      'severity',
      severities.map((value) => ({ value, text: translate(locale, `finding.severity.${value}`) })),
    ),
    partner: choice(
      'partner',
      partners.map((partner) => ({ value: partner.reference, text: partnerName(locale, partner) })),
    ),
    accepted: choice(
      'accepted',
      answered.map((value) => ({ value, text: translate(locale, `findings.accepted.${value}`) })),
    ),
    // A list box holds one value; those beyond it are kept beside it.
    kept: ['rule', 'severity', 'partner', 'accepted', 'sort'].flatMap((name) =>
      textsOf(typed[name])
        .slice(name === 'sort' ? 0 : 1)
        .map((value) => ({ name, value })),
    ),
  }
}

function typedOf({ page: _page, sort, ...filter }: FindingFilter): Typed {
  return { ...filter, sort: sort === 'severity' ? '' : sort }
}

function chipOf(locale: Locale, partners: Partners, all: readonly Parameter[], parameter: Parameter) {
  const text = chipText(locale, partners, parameter)
  return text === '' ? [] : [chip(path, all, parameter, text)]
}

function chipText(locale: Locale, partners: Partners, [name, value]: Parameter): string {
  if (name === 'q') return translate(locale, 'list.chip.q', { text: value })
  if (name === 'rule') return word(locale, `finding.${value}.title`)
  if (name === 'severity') return word(locale, `finding.severity.${value}`)
  if (name === 'accepted') return word(locale, `findings.accepted.${value}`)
  const partner = partners.find(({ reference }) => name === 'partner' && reference === value)
  return partner ? partnerName(locale, partner) : ''
}

function emptyText(locale: Locale, { page }: FindingFilter, total: number): string {
  if (total === 0) return translate(locale, 'findings.empty')
  return translate(locale, page > 1 ? 'list.beyond-last' : 'findings.none')
}

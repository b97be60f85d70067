import type { FieldErrors } from '../locale/fields.ts'
import { dayText } from '../locale/format.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import { allRuleIds } from '../rules/findings/index.ts'
import { columnsChoice, columnsSaid, fileAddress, unfiltered } from '../web/columns.ts'
import { choiceField, errorSummary, type FormModel, field, keptBeside, type Typed } from '../web/fields.ts'
import { chip, type Parameter, pager, sortLink } from '../web/listing.ts'
import { type Table, tableModel } from '../web/table.ts'
import {
  answered,
  type FindingColumn,
  type FindingFilter,
  filterParameters,
  severities,
  usualColumns,
} from './filter.ts'
import { findingColumns, type ListedFinding } from './listColumns.ts'

/** What the template of the list of findings shows. */

const path = '/findings'

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
  const all = unfiltered(path, parameters)
  return {
    ...formPart(locale, partners, typedOf(filter), {}),
    count: translate(locale, 'findings.count', { count }),
    chips: parameters.flatMap((parameter) => chipOf(locale, partners, parameters, parameter)),
    hidden: count < total ? { text: translate(locale, 'findings.hidden', { count: total - count }), href: all } : null,
    beyond: reachedOn ? translate(locale, 'convention.list.beyond', { day: dayText(locale, reachedOn) }) : '',
    table: tableModel(findingTable(locale, filter.columns), rows, (column, text) =>
      sortLink(path, parameters, filter.sort, column, text),
    ),
    empty: rows.length > 0 ? null : { text: emptyText(locale, filter, total), all: total > 0 ? all : '' },
    pager: pager(locale, path, parameters, { page: filter.page, count }),
    csv: fileAddress('/findings.csv', parameters),
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
    table: { heads: [], rows: [] },
    empty: null,
    pager: null,
    csv: '',
  }
}

/** The list as a table: the columns that are shown beside the convention. */
function findingTable(locale: Locale, shown: readonly FindingColumn[]): Table<FindingColumn, ListedFinding> {
  return {
    title: {
      label: translate(locale, 'findings.column.convention'),
      sort: 'convention',
      of: ({ convention: { reference, title, partners, fictional } }) => ({
        href: `/conventions/${reference}`,
        text: title,
        sub: [reference, partners].filter(Boolean).join(' · '),
        apart: fictional ? translate(locale, 'convention.fictional') : '',
      }),
    },
    columns: findingColumns(locale),
    shown,
  }
}

function formPart(locale: Locale, partners: Partners, typed: Typed, errors: FieldErrors) {
  const form: FormModel = { locale, typed, errors }
  const any = { value: '', text: translate(locale, 'list.any') }
  const choice = (name: 'rule' | 'severity' | 'partner' | 'accepted', options: { value: string; text: string }[]) =>
    choiceField(form, name, `findings.filter.${name}`, [any, ...options])
  const rules = allRuleIds.map((value) => ({ value, text: word(locale, `finding.${value}.title`) }))
  return {
    errors: errorSummary(form),
    columns: columnsChoice(form, path, findingColumns(locale), usualColumns),
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
    kept: keptBeside(typed, ['rule', 'severity', 'partner', 'accepted']),
  }
}

function typedOf({ page: _page, sort, ...filter }: FindingFilter): Typed {
  const columns = columnsSaid(filter.columns, usualColumns)
  return { ...filter, columns, sort: sort === 'severity' ? '' : sort }
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

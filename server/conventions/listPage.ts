import { domainName } from '../domains/names.ts'
import { offeredDomains } from '../domains/offered.ts'
import type { FieldErrors } from '../locale/fields.ts'
import { dayText } from '../locale/format.ts'
import { isKey, type Locale, translate, word } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import { partnerName } from '../partners/names.ts'
import { kinds, renewalStatuses, statuses } from '../rules/facts.ts'
import { allRuleIds } from '../rules/findings/index.ts'
import { workGroups } from '../rules/workReason.ts'
import { columnsChoice, columnsSaid, fileAddress, unfiltered } from '../web/columns.ts'
import { choiceField, errorSummary, type FormModel, field, keptBeside, type Typed, textsOf } from '../web/fields.ts'
import { chip, type Parameter, pager, sortLink } from '../web/listing.ts'
import { type Table, tableModel } from '../web/table.ts'
import { type ConventionColumn, type ConventionFilter, filterParameters, isNarrowed, usualColumns } from './filter.ts'
import { conventionColumns } from './listColumns.ts'
import type { DomainName, PartnerName } from './record.ts'
import type { JudgedConvention } from './standingOf.ts'

/** What the template of the list shows. */

const path = '/conventions'

/** The partners and domains that can be filtered by. */
export interface Choices {
  partners: Pick<PartnerName, 'id' | 'reference' | 'name' | 'nameEn' | 'ownName' | 'countryCode'>[]
  domains: (Pick<DomainName, 'code' | 'nameFr' | 'nameEn'> & { hidden: boolean })[]
  /** Names of the services that follow conventions. */
  services: readonly string[]
}

interface Listed {
  filter: ConventionFilter
  rows: JudgedConvention[]
  count: number
  /** How many conventions there are under no filter. */
  total: number
  /** Where the day shown is beyond the status rows: the last day that they reach. */
  reachedOn: string | null
  mayWrite: boolean
  mayLoadSample: boolean
}

export function listPage(locale: Locale, choices: Choices, listed: Listed) {
  const { filter, rows, count, total } = listed
  const parameters = filterParameters(filter)
  const all = unfiltered(path, parameters)
  return {
    ...formPart(locale, choices, typedOf(filter), {}),
    refused: false,
    count: translate(locale, 'convention.count', { count }),
    chips: chipsOf(locale, choices, parameters),
    hidden: hiddenPart(locale, filter, total - count, all),
    beyond: listed.reachedOn
      ? translate(locale, 'convention.list.beyond', { day: dayText(locale, listed.reachedOn) })
      : '',
    table: tableModel(conventionTable(locale, filter.columns), rows, (column, text) =>
      sortLink(path, parameters, filter.sort, column, text),
    ),
    empty: rows.length === 0 ? emptyPart(locale, filter, listed, all) : null,
    pager: pager(locale, path, parameters, { page: filter.page, count }),
    csv: fileAddress('/conventions.csv', parameters),
    mayWrite: listed.mayWrite,
  }
}

/** The list's form again where its address says what is unknown: 422. */
export function refusedListPage(
  locale: Locale,
  choices: Choices,
  typed: Typed,
  errors: FieldErrors,
  mayWrite: boolean,
) {
  return {
    ...formPart(locale, choices, typed, errors),
    refused: true,
    count: translate(locale, 'nav.conventions'),
    chips: [],
    hidden: null,
    beyond: '',
    table: { heads: [], rows: [] },
    empty: null,
    pager: null,
    csv: '',
    mayWrite,
  }
}

/** The list as a table: the columns that are shown beside the title. */
function conventionTable(
  locale: Locale,
  shown: readonly ConventionColumn[],
): Table<ConventionColumn, JudgedConvention> {
  return {
    title: {
      label: translate(locale, 'convention.column.title'),
      sort: 'title',
      of: ({ record: { reference, title, kind, fictional } }) => ({
        href: `${path}/${reference}`,
        text: title,
        sub: `${reference} · ${translate(locale, `kind.${kind}`)}`,
        apart: fictional ? translate(locale, 'convention.fictional') : '',
      }),
    },
    columns: conventionColumns(locale),
    shown,
  }
}

function formPart(locale: Locale, choices: Choices, typed: Typed, errors: FieldErrors) {
  const form: FormModel = { locale, typed, errors }
  const any = { value: '', text: translate(locale, 'list.any') }
  const words = (names: readonly string[], prefix: string) => [
    any,
    ...names.map((name) => ({ value: name, text: word(locale, `${prefix}.${name}`) })),
  ]
  const partners = choices.partners.map((partner) => ({ value: partner.reference, text: partnerName(locale, partner) }))
  const domains = offeredDomains(choices.domains, textsOf(typed.domain)).map((domain) => ({
    value: domain.code,
    text: domainName(locale, domain),
  }))
  return {
    errors: errorSummary(form),
    columns: columnsChoice(form, path, conventionColumns(locale), usualColumns),
    q: field(form, 'q', 'list.q'),
    partner: choiceField(form, 'partner', 'convention.filter.partner', [any, ...partners]),
    domain: choiceField(form, 'domain', 'convention.filter.domain', [any, ...domains]),
    service: choiceField(form, 'service', 'convention.service', [
      any,
      ...choices.services.map((service) => ({ value: service, text: service })),
    ]),
    kind: choiceField(form, 'kind', 'convention.filter.kind', words(kinds, 'kind')),
    status: choiceField(form, 'status', 'convention.filter.status', words(statuses, 'status')),
    renewal: choiceField(form, 'renewal', 'convention.filter.renewal', words(renewalStatuses, 'renewal')),
    endsFrom: field(form, 'endsFrom', 'convention.filter.ends-from', { size: 'short' }),
    endsTo: field(form, 'endsTo', 'convention.filter.ends-to', { size: 'short' }),
    finding: choiceField(form, 'finding', 'convention.filter.finding', [any, ...findingOptions(locale)]),
    work: choiceField(form, 'work', 'convention.filter.work', words(workGroups, 'work.group')),
    decisionBefore: field(form, 'decisionBefore', 'convention.filter.decision-before', { size: 'short' }),
    more: ['kind', 'domain', 'service', 'endsFrom', 'endsTo', 'finding', 'work', 'decisionBefore'].some(
      (name) => textsOf(typed[name]).length > 0,
    ),
    kept: keptBeside(typed, ['partner', 'domain', 'service', 'kind', 'status', 'renewal', 'finding', 'work']),
  }
}

function findingOptions(locale: Locale) {
  return allRuleIds.map((value) => ({ value, text: word(locale, `finding.${value}.title`) }))
}

function typedOf({ page: _page, ...filter }: ConventionFilter): Typed {
  const sort = filter.sort === 'reference' ? '' : filter.sort
  return {
    ...filter,
    columns: columnsSaid(filter.columns, usualColumns),
    sort,
    endsFrom: dayTyped(filter.endsFrom),
    endsTo: dayTyped(filter.endsTo),
    decisionBefore: dayTyped(filter.decisionBefore),
  }
}

function chipsOf(locale: Locale, choices: Choices, parameters: readonly Parameter[]) {
  return parameters.flatMap((parameter) => {
    const text = chipText(locale, choices, parameter)
    return text === '' ? [] : [chip(path, parameters, parameter, text)]
  })
}

function chipText(locale: Locale, { partners, domains }: Choices, [name, value]: Parameter): string {
  if (name === 'q') return translate(locale, 'list.chip.q', { text: value })
  if (name === 'service') return translate(locale, 'convention.chip.service', { service: value })
  if (name === 'finding') return word(locale, `finding.${value}.title`)
  if (name === 'work') return word(locale, `work.group.${value}`)
  if (name === 'endsFrom' || name === 'endsTo' || name === 'decisionBefore') {
    return word(locale, `convention.chip.${name}`, { day: dayText(locale, value) })
  }
  const partner = partners.find(({ reference }) => name === 'partner' && reference === value)
  if (partner) return partnerName(locale, partner)
  const domain = domains.find(({ code }) => name === 'domain' && code === value)
  if (domain) return domainName(locale, domain)
  const key = `${name}.${value}`
  return isKey(key) ? word(locale, key) : ''
}

/** What a filter leaves out is never hidden in silence. */
function hiddenPart(locale: Locale, filter: ConventionFilter, count: number, all: string) {
  if (!isNarrowed(filter) || count <= 0) return null
  return { text: translate(locale, 'convention.hidden', { count }), href: all }
}

function emptyPart(locale: Locale, filter: ConventionFilter, { total, mayWrite, mayLoadSample }: Listed, all: string) {
  if (total === 0) {
    const text = translate(locale, 'convention.empty')
    const verb = mayWrite ? { href: '/conventions/new', text: translate(locale, 'convention.new') } : null
    return { text, verb, sample: mayLoadSample }
  }
  const text = filter.page > 1 ? translate(locale, 'list.beyond-last') : translate(locale, 'convention.none')
  return { text, verb: { href: all, text: translate(locale, 'list.show-all') }, sample: false }
}

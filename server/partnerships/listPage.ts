import { domainName } from '../domains/names.ts'
import { offeredDomains } from '../domains/offered.ts'
import type { Domain } from '../domains/store.ts'
import { countryName } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { ownNameModel, partnerName } from '../partners/names.ts'
import type { Day } from '../rules/facts.ts'
import { partnershipStanding, partnershipStatuses } from '../rules/partnership.ts'
import { columnsChoice, fileAddress, unfiltered } from '../web/columns.ts'
import { choiceField, errorSummary, type FormModel, field, hiddenInputs, textsOf } from '../web/fields.ts'
import { chip, type Parameter, pageOf, pager, sortLink } from '../web/listing.ts'
import { type Table, tableModel } from '../web/table.ts'
import {
  filteredPartnerships,
  filterKinds,
  filterParameters,
  type PartnershipColumn,
  type PartnershipFilter,
  usualColumns,
} from './filter.ts'
import { partnershipKinds } from './form.ts'
import { partnershipColumns } from './listColumns.ts'
import type { Partnership } from './store.ts'
import { kindLabel } from './words.ts'

const path = '/partnerships'

/** All that the list is made from. */
export interface Listed {
  partnerships: Partnership[]
  domains: Domain[]
  /** Conventions by partner. */
  conventions: Map<string, number>
  /** The ids that the filter's words find, null where it has none. */
  found: ReadonlySet<string> | null
  /** The ids that stand among the lines of work, where the filter asks for them. */
  atWork: ReadonlySet<string>
  on: Day
}

/** The list of partnerships; without a filter (its address is wrong) the form stands alone. */
export function partnershipsPage(form: FormModel, listed: Listed, filter: PartnershipFilter | null) {
  const { locale } = form
  const { partnerships, domains } = listed
  const any = { value: '', text: translate(locale, 'filter.any') }
  const kinds = filterKinds.map((value) => ({ value, text: kindLabel(locale, value === 'unknown' ? null : value) }))
  const statuses = partnershipStatuses.map((value) => ({
    value,
    text: translate(locale, `partnership.status.${value}`),
  }))
  const domainOptions = offeredDomains(domains, textsOf(form.typed.domain)).map((domain) => ({
    value: domain.code,
    text: domainName(locale, domain),
  }))
  return {
    errors: errorSummary(form),
    q: field(form, 'q', 'filter.text', { type: 'search' }),
    kind: choiceField(form, 'kind', 'partnership.kind', [any, ...kinds]),
    status: choiceField(form, 'status', 'partnership.status', [any, ...statuses]),
    country: choiceField(form, 'country', 'partner.country', [any, ...countriesOf(locale, partnerships)]),
    domain: choiceField(form, 'domain', 'domain.name', [any, ...byText(locale, domainOptions)]),
    hidden: hiddenInputs(form.typed, ['work', 'columns', 'sort']),
    columns: columnsChoice(form, path, partnershipColumns(locale, listed), usualColumns),
    none: partnerships.length === 0,
    title: translate(locale, 'nav.partnerships'),
    list: filter ? partnershipList(locale, listed, filter) : null,
  }
}

function countriesOf(locale: Locale, partnerships: Partnership[]) {
  const codes = [...new Set(partnerships.map(({ partner }) => partner.countryCode))]
  return byText(
    locale,
    codes.map((value) => ({ value, text: countryName(locale, value) })),
  )
}

function byText<O extends { text: string }>(locale: Locale, options: O[]): O[] {
  const { compare } = new Intl.Collator(locale)
  return options.sort((one, other) => compare(one.text, other.text))
}

function partnershipList(locale: Locale, listed: Listed, filter: PartnershipFilter) {
  const { partnerships, on } = listed
  const parameters = filterParameters(filter)
  const shown = filteredPartnerships(locale, partnerships, filter, listed)
  const rows = pageOf(shown, filter.page)
  return {
    count: translate(locale, 'partnership.count', { count: shown.length }),
    away: awayText(
      locale,
      partnerships.filter((one) => !shown.includes(one)),
      on,
    ),
    chips: chips(locale, parameters, listed.domains),
    all: unfiltered(path, parameters),
    csv: fileAddress('/partnerships.csv', parameters),
    table: tableModel(partnershipTable(locale, listed, filter.columns), rows, (column, text) =>
      sortLink(path, parameters, filter.sort, column, text),
    ),
    pager: pager(locale, path, parameters, { page: filter.page, count: shown.length }),
  }
}

/** "Le filtre en cache 3 autres, dont 1 terminé.": what has ended is never hidden in silence. */
function awayText(locale: Locale, away: Partnership[], on: Day): string {
  if (away.length === 0) return ''
  const ended = away.filter(({ events }) => partnershipStanding(events, on).status === 'ended').length
  const text = translate(locale, 'partnership.away', { count: away.length })
  return ended === 0 ? `${text}.` : `${text}${translate(locale, 'partnership.away.ended', { count: ended })}.`
}

function chips(locale: Locale, parameters: Parameter[], domains: Domain[]) {
  const words: Record<string, (value: string) => string> = {
    q: (text) => translate(locale, 'filter.quoted', { text }),
    work: () => translate(locale, 'nav.home'),
    kind: (kind) => kindLabel(locale, partnershipKinds.find((one) => one === kind) ?? null),
    country: (code) => countryName(locale, code),
    domain: (code) => domainName(locale, domains.find((domain) => domain.code === code)!),
  }
  return parameters.flatMap(([name, value]) => {
    const text = words[name]
    return text ? [chip(path, parameters, [name, value], text(value))] : []
  })
}

/** The list as a table: the page shows some of its columns, the file has them all. */
export function partnershipTable(
  locale: Locale,
  listed: Pick<Listed, 'conventions' | 'on'>,
  shown: readonly PartnershipColumn[],
): Table<PartnershipColumn, Partnership> {
  return {
    title: {
      label: translate(locale, 'partnership.partner'),
      sort: 'partner',
      of: ({ reference, partner }) => ({
        href: `${path}/${reference}`,
        text: partnerName(locale, partner),
        own: ownNameModel(locale, partner),
      }),
    },
    columns: partnershipColumns(locale, listed),
    shown,
  }
}

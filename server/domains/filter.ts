import { z } from 'zod'
import { line, optionalChoice, readForm } from '../locale/fields.ts'
import { searchText, searchWords } from '../locale/fold.ts'
import type { Locale } from '../locale/locale.ts'
import { columnsSaid, shownColumns } from '../web/columns.ts'
import { anyOf, type Parameter, pageNumber, parametersOf, sortBy } from '../web/listing.ts'
import { sdgCodes } from './form.ts'
import type { ListedDomain } from './listStore.ts'
import { domainName, themeName } from './names.ts'
import type { Theme } from './referenceStore.ts'

/** The word for domains without a theme among the codes of themes. */
export const noTheme = 'none'
/** Unless it is asked for, what is hidden is not listed. */
export const shownWords = ['hidden', 'all'] as const
const sortColumns = ['name', 'partnerships', 'conventions'] as const
const usualSort = 'name'

const columns = [
  'theme',
  'sdgs',
  'purposes',
  'partnerships',
  'conventions',
  'code',
  'parent',
  'name-fr',
  'name-en',
  'note',
  'hidden',
] as const
export type DomainColumn = (typeof columns)[number]
export const usualColumns: readonly DomainColumn[] = ['theme', 'sdgs', 'purposes', 'partnerships', 'conventions']

const filterForm = (themes: readonly string[]) =>
  z.object({
    q: line({ max: 200 }),
    theme: anyOf([noTheme, ...themes]),
    sdg: anyOf(sdgCodes),
    shown: optionalChoice(shownWords),
    columns: shownColumns(columns, usualColumns),
    sort: sortBy(sortColumns, usualSort),
    page: pageNumber(),
  })

export type DomainFilter = z.infer<ReturnType<typeof filterForm>>

/** The list's address, read; `themes` are the codes of the Ministry's themes. */
export function readDomainFilter(query: unknown, themes: readonly string[]) {
  return readForm(filterForm(themes), query)
}

/** The filter as the list's links keep it. */
export function filterParameters({ columns: shown, sort, page: _page, ...fields }: DomainFilter): Parameter[] {
  const columns = columnsSaid(shown, usualColumns)
  return parametersOf({ ...fields, columns, sort: sort === usualSort ? null : sort })
}

/** The domains that a filter lets through, in its order. */
export function filteredDomains(
  locale: Locale,
  domains: readonly ListedDomain[],
  filter: DomainFilter,
  themes: readonly Theme[],
): ListedDomain[] {
  const words = searchWords(filter.q ?? '')
  const passing = domains.filter(
    (domain) =>
      isListed(domain, filter) &&
      (filter.theme.length === 0 || filter.theme.includes(domain.ministryTheme ?? noTheme)) &&
      (filter.sdg.length === 0 || domain.sdgs.some((sdg) => filter.sdg.includes(String(sdg)))) &&
      words.every((word) => textOf(domain, themes).includes(word)),
  )
  return sorted(locale, passing, filter.sort)
}

/** Whether a filter lists it as far as hiding goes. */
export function isListed({ hidden }: ListedDomain, { shown }: DomainFilter): boolean {
  return shown === 'all' || hidden === (shown === 'hidden')
}

function textOf({ code, nameFr, nameEn, ministryTheme, purposeCodes, note }: ListedDomain, themes: readonly Theme[]) {
  const theme =
    ministryTheme === null ? [] : [themeName('fr', themes, ministryTheme), themeName('en', themes, ministryTheme)]
  return searchText([nameFr, nameEn, code, ...theme, ...purposeCodes, note])
}

function sorted(locale: Locale, domains: ListedDomain[], sort: DomainFilter['sort']): ListedDomain[] {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const column = sort.replace('-', '') as (typeof sortColumns)[number]
  const way = sort.startsWith('-') ? -1 : 1
  const byName = (one: ListedDomain, other: ListedDomain) => compare(domainName(locale, one), domainName(locale, other))
  if (column === 'name') return domains.sort((one, other) => way * byName(one, other))
  return domains.sort((one, other) => way * (one[column] - other[column]) || byName(one, other))
}

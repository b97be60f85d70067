import { z } from 'zod'
import { line, readForm } from '../locale/fields.ts'
import { countryCodes, countryName } from '../locale/format.ts'
import type { Locale } from '../locale/locale.ts'
import { columnsSaid, shownColumns } from '../web/columns.ts'
import { anyOf, type Parameter, pageNumber, parametersOf, sortBy } from '../web/listing.ts'
import { type Continent, continents } from './continents.ts'
import { partnerName } from './names.ts'
import type { Partner } from './store.ts'

export const sortColumns = ['name', 'country', 'reference'] as const
const usualSort = 'name'

const columns = [
  'country',
  'reference',
  'region',
  'own-name',
  'former-names',
  'nature',
  'recognition',
  'sanctions',
  'oda',
  'website',
  'wikidata',
  'note',
  'source',
] as const
export type PartnerColumn = (typeof columns)[number]
export const usualColumns: readonly PartnerColumn[] = ['country', 'reference']

const partnerFilter = z.object({
  q: line({ max: 200 }),
  country: anyOf(countryCodes),
  continent: anyOf(continents),
  columns: shownColumns(columns, usualColumns),
  sort: sortBy(sortColumns, usualSort),
  page: pageNumber(),
})

export type PartnerFilter = z.infer<typeof partnerFilter>

/** The list's address, read. */
export const readPartnerFilter = (query: unknown) => readForm(partnerFilter, query)

/** The filter as the list's links keep it. */
export function filterParameters({ columns: shown, sort, page: _page, ...fields }: PartnerFilter): Parameter[] {
  const columns = columnsSaid(shown, usualColumns)
  return parametersOf({ ...fields, columns, sort: sort === usualSort ? null : sort })
}

/** What a filter asks for that a partner itself does not know: where its country lies, and which ids the filter's words find, null where it has none. */
export interface Known {
  continentOf(countryCode: string): Continent
  found: ReadonlySet<string> | null
}

/** The partners that a filter lets through, in its order. */
export function filteredPartners<P extends Partner>(
  locale: Locale,
  partners: readonly P[],
  filter: PartnerFilter,
  { continentOf, found }: Known,
): P[] {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const name = (partner: P) => partnerName(locale, partner)
  const text = {
    name,
    country: (partner: P) => `${countryName(locale, partner.countryCode)}\u0000${name(partner)}`,
    reference: (partner: P) => partner.reference,
  }[filter.sort.replace('-', '') as (typeof sortColumns)[number]]
  const way = filter.sort.startsWith('-') ? -1 : 1
  return partners
    .filter(({ countryCode }) => filter.country.length === 0 || filter.country.includes(countryCode))
    .filter(({ countryCode }) => filter.continent.length === 0 || filter.continent.includes(continentOf(countryCode)))
    .filter(({ id }) => found === null || found.has(id))
    .map((partner) => ({ partner, key: text(partner) }))
    .sort((one, other) => way * compare(one.key, other.key))
    .map(({ partner }) => partner)
}

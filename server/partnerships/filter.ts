import { z } from 'zod'
import { line, readForm } from '../locale/fields.ts'
import { countryCodes, countryName } from '../locale/format.ts'
import type { Locale } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import type { Day } from '../rules/facts.ts'
import { partnershipStanding, partnershipStatuses } from '../rules/partnership.ts'
import { columnsSaid, shownColumns } from '../web/columns.ts'
import { anyOf, type Parameter, pageNumber, parametersOf, sortBy } from '../web/listing.ts'
import { partnershipKinds } from './form.ts'
import type { Partnership } from './store.ts'

export const filterKinds = [...partnershipKinds, 'unknown'] as const
const sortColumns = ['partner', 'country', 'since', 'status'] as const
const usualSort = 'partner'

const columns = [
  'status',
  'since',
  'country',
  'kind',
  'conventions',
  'reference',
  'domains',
  'region',
  'event',
  'since-note',
  'note',
  'source',
] as const
export type PartnershipColumn = (typeof columns)[number]
export const usualColumns: readonly PartnershipColumn[] = ['status', 'since', 'country', 'kind', 'conventions']

const filterForm = (domains: readonly string[]) =>
  z.object({
    q: line({ max: 200 }),
    kind: anyOf(filterKinds),
    status: anyOf(partnershipStatuses),
    country: anyOf(countryCodes),
    domain: anyOf(domains),
    work: anyOf(['yes']),
    columns: shownColumns(columns, usualColumns),
    sort: sortBy(sortColumns, usualSort),
    page: pageNumber(),
  })

export type PartnershipFilter = z.infer<ReturnType<typeof filterForm>>

/** The list's address, read; `domains` are the codes that the authority has. */
export function readPartnershipFilter(query: unknown, domains: readonly string[]) {
  return readForm(filterForm(domains), query)
}

/** The filter as the list's links keep it. */
export function filterParameters({ columns: shown, sort, page: _page, ...fields }: PartnershipFilter): Parameter[] {
  const columns = columnsSaid(shown, usualColumns)
  return parametersOf({ ...fields, columns, sort: sort === usualSort ? null : sort })
}

/** The partnerships that a filter lets through on a day, in its order; `found` are the ids that its words find, null where it has none; `atWork` those that call somebody. */
export function filteredPartnerships(
  locale: Locale,
  partnerships: readonly Partnership[],
  filter: PartnershipFilter,
  { found, atWork, on }: { found: ReadonlySet<string> | null; atWork: ReadonlySet<string>; on: Day },
): Partnership[] {
  const passing = partnerships.filter(
    ({ id, partner, kind, domains, events }) =>
      (found === null || found.has(id)) &&
      (filter.work.length === 0 || atWork.has(id)) &&
      anyOrIn(filter.kind, kind ?? 'unknown') &&
      anyOrIn(filter.status, partnershipStanding(events, on).status) &&
      anyOrIn(filter.country, partner.countryCode) &&
      (filter.domain.length === 0 || domains.some(({ code }) => filter.domain.includes(code))),
  )
  return sorted(locale, passing, filter.sort, on)
}

function anyOrIn<W>(asked: readonly W[], word: W): boolean {
  return asked.length === 0 || asked.includes(word)
}

function sorted(locale: Locale, partnerships: Partnership[], sort: PartnershipFilter['sort'], on: Day): Partnership[] {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const column = sort.replace('-', '') as (typeof sortColumns)[number]
  const way = sort.startsWith('-') ? -1 : 1
  return partnerships
    .map((partnership) => ({
      partnership,
      name: partnerName(locale, partnership.partner),
      key: keyOf(locale, partnership, column, on),
    }))
    .sort((one, other) => {
      // What nobody knows comes last either way.
      if (one.key === null || other.key === null) return Number(one.key === null) - Number(other.key === null)
      return way * compare(one.key, other.key) || compare(one.name, other.name)
    })
    .map(({ partnership }) => partnership)
}

function keyOf(locale: Locale, { partner, since, events }: Partnership, column: (typeof sortColumns)[number], on: Day) {
  if (column === 'partner') return partnerName(locale, partner)
  if (column === 'country') return countryName(locale, partner.countryCode)
  if (column === 'since') return since
  return String(partnershipStatuses.indexOf(partnershipStanding(events, on).status))
}

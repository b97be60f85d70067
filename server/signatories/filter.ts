import { z } from 'zod'
import { line, readForm } from '../locale/fields.ts'
import type { Locale } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import { anyOf, type Parameter, pageNumber, parametersOf, sortBy } from '../web/listing.ts'
import type { Person } from './store.ts'

/** The word for the authority's own people among the references of partners, which are in capitals. */
export const ownSide = 'authority'
const sortColumns = ['name', 'side'] as const
const usualSort = 'name'

const filterForm = (partners: readonly string[]) =>
  z.object({
    q: line({ max: 200 }),
    side: anyOf([ownSide, ...partners]),
    sort: sortBy(sortColumns, usualSort),
    page: pageNumber(),
  })

export type PersonFilter = z.infer<ReturnType<typeof filterForm>>

/** The list's address, read; `partners` are the references that the authority has. */
export function readPersonFilter(query: unknown, partners: readonly string[]) {
  return readForm(filterForm(partners), query)
}

/** The filter as the list's links keep it. */
export function filterParameters({ q, side, sort }: PersonFilter): Parameter[] {
  return parametersOf({ q, side, sort: sort === usualSort ? null : sort })
}

/** The people that a filter lets through, in its order; `found` are the ids that its words find, null where it has none. */
export function filteredPeople(
  locale: Locale,
  people: readonly Person[],
  filter: PersonFilter,
  found: ReadonlySet<string> | null,
): Person[] {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const way = filter.sort.startsWith('-') ? -1 : 1
  // The authority's own people come first.
  const side = ({ partner }: Person) => (partner ? partnerName(locale, partner) : '')
  const bySide = filter.sort.endsWith('side')
  return people
    .filter(({ partner }) => filter.side.length === 0 || filter.side.includes(partner?.reference ?? ownSide))
    .filter(({ id }) => found === null || found.has(id))
    .sort(
      (one, other) =>
        (bySide ? way * compare(side(one), side(other)) : 0) || (bySide ? 1 : way) * compare(one.name, other.name),
    )
}

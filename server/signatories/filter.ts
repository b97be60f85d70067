import { z } from 'zod'
import { line, readForm } from '../locale/fields.ts'
import type { Locale } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import type { Day } from '../rules/facts.ts'
import { columnsSaid, shownColumns } from '../web/columns.ts'
import { anyOf, type Parameter, pageNumber, parametersOf, sortBy } from '../web/listing.ts'
import { givenBy } from './given.ts'
import type { Person } from './store.ts'

/** The word for the authority's own people among the references of partners, which are in capitals. */
export const ownSide = 'authority'
const sortColumns = ['name', 'capacity', 'side', 'given'] as const
const usualSort = 'name'

const columns = ['capacity', 'side', 'given', 'last', 'mandates', 'note'] as const
export type PersonColumn = (typeof columns)[number]
export const usualColumns: readonly PersonColumn[] = ['capacity', 'side', 'given']

const filterForm = (partners: readonly string[]) =>
  z.object({
    q: line({ max: 200 }),
    side: anyOf([ownSide, ...partners]),
    columns: shownColumns(columns, usualColumns),
    sort: sortBy(sortColumns, usualSort),
    page: pageNumber(),
  })

export type PersonFilter = z.infer<ReturnType<typeof filterForm>>

/** The list's address, read; `partners` are the references that the authority has. */
export function readPersonFilter(query: unknown, partners: readonly string[]) {
  return readForm(filterForm(partners), query)
}

/** The filter as the list's links keep it. */
export function filterParameters({ columns: shown, sort, page: _page, ...fields }: PersonFilter): Parameter[] {
  const columns = columnsSaid(shown, usualColumns)
  return parametersOf({ ...fields, columns, sort: sort === usualSort ? null : sort })
}

/** The people that a filter lets through, in its order; `found` are the ids that its words find, null where it has none. */
export function filteredPeople(
  locale: Locale,
  people: readonly Person[],
  filter: PersonFilter,
  { found, on }: { found: ReadonlySet<string> | null; on: Day },
): Person[] {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const way = filter.sort.startsWith('-') ? -1 : 1
  const keys = {
    name: () => '',
    capacity: ({ capacity }: Person) => capacity ?? '',
    // The authority's own people come first.
    side: ({ partner }: Person) => (partner ? partnerName(locale, partner) : ''),
    given: (person: Person) => String(givenBy(person, on).length),
  }
  const column = filter.sort.replace(/^-/, '') as (typeof sortColumns)[number]
  const key = keys[column]
  return people
    .filter(({ partner }) => filter.side.length === 0 || filter.side.includes(partner?.reference ?? ownSide))
    .filter(({ id }) => found === null || found.has(id))
    .sort(
      (one, other) =>
        way * compare(key(one), key(other)) || (column === 'name' ? way : 1) * compare(one.name, other.name),
    )
}

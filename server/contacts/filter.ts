import { z } from 'zod'
import { day, line, readForm } from '../locale/fields.ts'
import type { Locale } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import { columnsSaid, shownColumns } from '../web/columns.ts'
import { anyOf, type Parameter, pageNumber, parametersOf, sortBy } from '../web/listing.ts'
import { isDue } from './keeping.ts'
import type { Contact } from './store.ts'

const sortColumns = ['name', 'partner', 'kept-until'] as const
const usualSort = 'name'

const columns = ['office', 'partner', 'email', 'telephone', 'languages', 'kept-until', 'due', 'note'] as const
export type ContactColumn = (typeof columns)[number]
export const usualColumns: readonly ContactColumn[] = ['partner', 'email', 'telephone', 'languages', 'kept-until']

const filterForm = (partners: readonly string[]) =>
  z.object({
    q: line({ max: 200 }),
    partner: anyOf(partners),
    // Those that are to be erased when this day comes.
    dueBy: day(),
    columns: shownColumns(columns, usualColumns),
    sort: sortBy(sortColumns, usualSort),
    page: pageNumber(),
  })

export type ContactFilter = z.infer<ReturnType<typeof filterForm>>

/** The list's address, read; `partners` are the references that the authority has. */
export function readContactFilter(query: unknown, partners: readonly string[]) {
  return readForm(filterForm(partners), query)
}

/** The filter as the list's links keep it. */
export function filterParameters({ columns: shown, sort, page: _page, ...fields }: ContactFilter): Parameter[] {
  const columns = columnsSaid(shown, usualColumns)
  return parametersOf({ ...fields, columns, sort: sort === usualSort ? null : sort })
}

/** The contacts that a filter lets through, in its order; `found` are the ids that its words find, null where it has none. */
export function filteredContacts(
  locale: Locale,
  contacts: readonly Contact[],
  filter: ContactFilter,
  found: ReadonlySet<string> | null,
): Contact[] {
  const { partner, dueBy, sort } = filter
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const column = sort.replace(/^-/, '') as (typeof sortColumns)[number]
  const way = sort.startsWith('-') ? -1 : 1
  const keys = {
    name: () => '',
    partner: (contact: Contact) => partnerName(locale, contact.partner),
    'kept-until': (contact: Contact) => contact.keptUntil,
  }
  const key = keys[column]
  return contacts
    .filter((contact) => partner.length === 0 || partner.includes(contact.partner.reference))
    .filter((contact) => dueBy === null || isDue(contact, dueBy))
    .filter(({ id }) => found === null || found.has(id))
    .sort(
      (one, other) =>
        way * compare(key(one), key(other)) || (column === 'name' ? way : 1) * compare(one.name, other.name),
    )
}

import { z } from 'zod'
import { day, line, readForm } from '../locale/fields.ts'
import { searchWords } from '../locale/fold.ts'
import type { Locale } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import { anyOf, type Parameter, pageNumber, parametersOf, sortBy } from '../web/listing.ts'
import { isDue } from './keeping.ts'
import type { Contact } from './store.ts'

const sortColumns = ['name', 'partner', 'kept-until'] as const
const usualSort = 'name'

const filterForm = (partners: readonly string[]) =>
  z.object({
    q: line({ max: 200 }),
    partner: anyOf(partners),
    // Those that are to be erased when this day comes.
    dueBy: day(),
    sort: sortBy(sortColumns, usualSort),
    page: pageNumber(),
  })

export type ContactFilter = z.infer<ReturnType<typeof filterForm>>

/** The list's address, read; `partners` are the references that the authority has. */
export function readContactFilter(query: unknown, partners: readonly string[]) {
  return readForm(filterForm(partners), query)
}

/** The filter as the list's links keep it. */
export function filterParameters({ q, partner, dueBy, sort }: ContactFilter): Parameter[] {
  return parametersOf({ q, partner, dueBy, sort: sort === usualSort ? null : sort })
}

/** The contacts that a filter lets through, in its order. */
export function filteredContacts(locale: Locale, contacts: readonly Contact[], filter: ContactFilter): Contact[] {
  const { q, partner, dueBy, sort } = filter
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const words = searchWords(q ?? '')
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
    .filter(({ searchText }) => words.every((word) => searchText.includes(word)))
    .sort(
      (one, other) =>
        way * compare(key(one), key(other)) || (column === 'name' ? way : 1) * compare(one.name, other.name),
    )
}

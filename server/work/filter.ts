import { z } from 'zod'
import { type ConventionFilter, readFilter } from '../conventions/filter.ts'
import { type FormRead, readForm } from '../locale/fields.ts'
import { kinds } from '../rules/facts.ts'
import { anyOf, parametersOf } from '../web/listing.ts'

/** The words that only the authority's own records know. */
export interface OwnWords {
  partners: string[]
  domains: string[]
}

/** What narrows conventions and partnerships, as the fields of a form. */
export const filterFields = ({ partners, domains }: OwnWords) => ({
  partner: anyOf(partners),
  kind: anyOf(kinds),
  domain: anyOf(domains),
})

const filterForm = (words: OwnWords) => z.object(filterFields(words))

/** What the lines of work are narrowed to. */
export type WorkFilter = z.infer<ReturnType<typeof filterForm>>

export const everything: WorkFilter = { partner: [], kind: [], domain: [] }

/** The address of the page or of the API, read. */
export function readWorkFilter(query: unknown, words: OwnWords): FormRead<WorkFilter> {
  return readForm(filterForm(words), query)
}

/** The filter as the page's links keep it. */
export function filterParameters({ partner, kind, domain }: WorkFilter) {
  return parametersOf({ partner, kind, domain })
}

/** Whether all of the authority's work is asked for. */
export function isWhole({ partner, kind, domain }: WorkFilter): boolean {
  return partner.length + kind.length + domain.length === 0
}

/** The same as the list of conventions has it. */
export function conventionFilter(filter: WorkFilter): ConventionFilter {
  return { ...allConventions, ...filter }
}

const allConventions = unfiltered()

function unfiltered(): ConventionFilter {
  const read = readFilter({}, { partners: [], domains: [], services: [] })
  if (!read.ok) throw new Error('a list without any filter must be readable')
  return read.value
}

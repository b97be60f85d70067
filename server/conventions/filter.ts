import { z } from 'zod'
import { day, type FormRead, line, readForm } from '../locale/fields.ts'
import { kinds, renewalStatuses, statuses } from '../rules/facts.ts'
import { allRuleIds } from '../rules/findings/index.ts'
import { anyOf, pageNumber, parametersOf, sortBy } from '../web/listing.ts'

/** The columns by which the list of conventions can be sorted. */
export const sortColumns = ['reference', 'title', 'partner', 'status', 'ends', 'deadline'] as const

/** The words that only the authority's own records know. */
export interface OwnWords {
  /** References of partners. */
  partners: string[]
  /** Codes of domains. */
  domains: string[]
}

const filterForm = ({ partners, domains }: OwnWords) =>
  z.object({
    q: line({ max: 200 }),
    partner: anyOf(partners),
    domain: anyOf(domains),
    kind: anyOf(kinds),
    status: anyOf(statuses),
    renewal: anyOf(renewalStatuses),
    endsFrom: day(),
    endsTo: day(),
    finding: anyOf(allRuleIds),
    decisionBefore: day(),
    sort: sortBy(sortColumns, 'reference'),
    page: pageNumber(),
  })

export type ConventionFilter = z.infer<ReturnType<typeof filterForm>>

/** The list's address read as a filter: what the page, the CSV and the JSON show. An unknown parameter is ignored. */
export function readFilter(query: unknown, words: OwnWords): FormRead<ConventionFilter> {
  return readForm(filterForm(words), query)
}

/** The filter as its address has it, without the usual order and the page. */
export function filterParameters(filter: ConventionFilter) {
  const { page: _page, sort, ...fields } = filter
  return parametersOf({ ...fields, sort: sort === 'reference' ? null : sort })
}

/** Nothing narrowed: all that the authority has. */
export function isNarrowed(filter: ConventionFilter): boolean {
  const { q, partner, domain, kind, status, renewal, endsFrom, endsTo, finding, decisionBefore } = filter
  const words = [partner, domain, kind, status, renewal, finding].flat()
  return [q, endsFrom, endsTo, decisionBefore].some((value) => value !== null) || words.length > 0
}

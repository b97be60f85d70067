import { z } from 'zod'
import { day, type FormRead, line, readForm } from '../locale/fields.ts'
import { kinds, renewalStatuses, statuses } from '../rules/facts.ts'
import { allRuleIds } from '../rules/findings/index.ts'
import { outcomes } from '../rules/outcome.ts'
import { workGroups } from '../rules/workReason.ts'
import { columnsSaid, shownColumns } from '../web/columns.ts'
import { anyOf, pageNumber, parametersOf, sortBy } from '../web/listing.ts'

/** The columns by which the list of conventions can be sorted. */
export const sortColumns = ['reference', 'title', 'partner', 'status', 'ends', 'deadline'] as const

const columns = [
  'partner',
  'status',
  'ends',
  'deadline',
  'reference',
  'kind',
  'domains',
  'renewal',
  'in-force',
  'transmitted',
  'deliberations',
  'findings',
  'languages',
  'prevails',
  'service',
  'place',
] as const
export type ConventionColumn = (typeof columns)[number]
export const usualColumns: readonly ConventionColumn[] = ['partner', 'status', 'ends', 'deadline']

/** The words that only the authority's own records know. */
export interface OwnWords {
  /** References of partners. */
  partners: string[]
  /** Codes of domains. */
  domains: string[]
  /** Names of services. */
  services: readonly string[]
}

const filterForm = ({ partners, domains, services }: OwnWords) =>
  z.object({
    q: line({ max: 200 }),
    partner: anyOf(partners),
    domain: anyOf(domains),
    service: anyOf(services),
    kind: anyOf(kinds),
    status: anyOf(statuses),
    renewal: anyOf(renewalStatuses),
    endsFrom: day(),
    endsTo: day(),
    finding: anyOf(allRuleIds),
    work: anyOf(workGroups),
    decisionBefore: day(),
    outcome: anyOf(outcomes),
    endedFrom: day(),
    endedTo: day(),
    columns: shownColumns(columns, usualColumns),
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
  const { page: _page, columns: shown, sort, ...fields } = filter
  const columns = columnsSaid(shown, usualColumns)
  return parametersOf({ ...fields, columns, sort: sort === 'reference' ? null : sort })
}

/** Nothing narrowed: all that the authority has. */
export function isNarrowed(filter: ConventionFilter): boolean {
  const { page: _page, columns: _columns, sort: _sort, ...narrowing } = filter
  return Object.values(narrowing).some((value) => value !== null && value.length > 0)
}

import { z } from 'zod'
import { type FormRead, line, readForm } from '../locale/fields.ts'
import { allRuleIds } from '../rules/findings/index.ts'
import { columnsSaid, shownColumns } from '../web/columns.ts'
import { anyOf, pageNumber, parametersOf, sortBy } from '../web/listing.ts'

/** The columns by which the list of findings can be sorted. */
export const sortColumns = ['severity', 'rule', 'convention', 'since'] as const
export const severities = ['serious', 'warning', 'note'] as const
export const answered = ['no', 'yes'] as const

const columns = ['severity', 'finding', 'since', 'reference', 'partners', 'source', 'remedy', 'answer'] as const
export type FindingColumn = (typeof columns)[number]
export const usualColumns: readonly FindingColumn[] = ['severity', 'finding', 'since']

const filterForm = (partners: string[]) =>
  z.object({
    q: line({ max: 200 }),
    rule: anyOf(allRuleIds),
    severity: anyOf(severities),
    partner: anyOf(partners),
    accepted: anyOf(answered),
    columns: shownColumns(columns, usualColumns),
    sort: sortBy(sortColumns, 'severity'),
    page: pageNumber(),
  })

export type FindingFilter = z.infer<ReturnType<typeof filterForm>>

/** The list's address read as a filter. An unknown parameter is ignored. */
export function readFindingFilter(query: unknown, partners: string[]): FormRead<FindingFilter> {
  return readForm(filterForm(partners), query)
}

/** The filter as its address has it, without the usual order and the page. */
export function filterParameters({ page: _page, columns: shown, sort, ...fields }: FindingFilter) {
  const columns = columnsSaid(shown, usualColumns)
  return parametersOf({ ...fields, columns, sort: sort === 'severity' ? null : sort })
}

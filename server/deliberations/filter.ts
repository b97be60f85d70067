import { z } from 'zod'
import { day, type FormRead, line, many, readForm, wrong } from '../locale/fields.ts'
import { columnsSaid, shownColumns } from '../web/columns.ts'
import { pageNumber, parametersOf, sortBy } from '../web/listing.ts'

/** The columns by which the list of deliberations can be sorted. */
const sortColumns = ['session', 'object', 'received', 'published', 'reference'] as const

/** A session's year, or the word for those whose day nobody knows. */
export const unknownYear = 'unknown'

function years() {
  return many().transform((texts, context) => {
    const asked = [...new Set(texts.filter((text) => text !== ''))]
    if (!asked.every((text) => text === unknownYear || /^\d{4}$/.test(text))) wrong(context, 'field.unknown-choice')
    return asked
  })
}

const columns = [
  'session',
  'received',
  'published',
  'conventions',
  'reference',
  'number',
  'act-identifier',
  'matter-code',
  'rapporteur',
  'commissions',
  'sent',
  'votes',
  'decisions',
  'source',
  'note',
  'data',
] as const
export type DeliberationColumn = (typeof columns)[number]
export const usualColumns: readonly DeliberationColumn[] = ['session', 'received', 'published', 'conventions']

/** The newest first. */
const usualSort = '-session'

const filterForm = z.object({
  q: line({ max: 200 }),
  year: years(),
  sessionFrom: day(),
  sessionTo: day(),
  columns: shownColumns(columns, usualColumns),
  sort: sortBy(sortColumns, usualSort),
  page: pageNumber(),
})

export type DeliberationFilter = z.infer<typeof filterForm>

/** The list's address read as a filter. An unknown parameter is ignored. */
export function readFilter(query: unknown): FormRead<DeliberationFilter> {
  return readForm(filterForm, query)
}

/** What a list shows whose address cannot be read: all of it. */
export const everything: DeliberationFilter = {
  q: null,
  year: [],
  sessionFrom: null,
  sessionTo: null,
  columns: usualColumns,
  sort: usualSort,
  page: 1,
}

/** The filter as its address has it, without the usual order and the page. */
export function filterParameters({ page: _page, columns: shown, sort, ...fields }: DeliberationFilter) {
  const columns = columnsSaid(shown, usualColumns)
  return parametersOf({ ...fields, columns, sort: sort === usualSort ? null : sort })
}

export function isNarrowed({ q, year, sessionFrom, sessionTo }: DeliberationFilter): boolean {
  return q !== null || year.length > 0 || sessionFrom !== null || sessionTo !== null
}

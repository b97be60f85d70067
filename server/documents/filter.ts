import { z } from 'zod'
import { line, readForm } from '../locale/fields.ts'
import { columnsSaid, shownColumns } from '../web/columns.ts'
import { anyOf, type Parameter, pageNumber, parametersOf, type Sort, sortBy } from '../web/listing.ts'
import { ownerKinds, whats } from './record.ts'

export const sortColumns = ['name', 'what', 'size', 'added'] as const
export type SortColumn = (typeof sortColumns)[number]
/** The newest first. */
const usualSort: Sort<SortColumn> = '-added'

const columns = ['record', 'kind', 'what', 'language', 'type', 'size', 'added', 'who', 'note', 'hash'] as const
export type DocumentColumn = (typeof columns)[number]
export const usualColumns: readonly DocumentColumn[] = ['record', 'what', 'type', 'size', 'added']

const filterForm = z.object({
  q: line({ max: 200 }),
  what: anyOf(whats),
  // The kind of record that it is kept with.
  of: anyOf(ownerKinds),
  columns: shownColumns(columns, usualColumns),
  sort: sortBy(sortColumns, usualSort),
  page: pageNumber(),
})

export type DocumentFilter = z.infer<typeof filterForm>

/** The list's address, read. */
export const readDocumentFilter = (query: unknown) => readForm<DocumentFilter>(filterForm, query)

/** The filter as the list's links keep it. */
export function filterParameters({ columns: shown, sort, page: _page, ...fields }: DocumentFilter): Parameter[] {
  const said = columnsSaid(shown, usualColumns)
  return parametersOf({ ...fields, columns: said, sort: sort === usualSort ? null : sort })
}

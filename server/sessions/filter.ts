import { z } from 'zod'
import { many, readForm, wrong } from '../locale/fields.ts'
import type { Day } from '../rules/facts.ts'
import { columnsSaid, shownColumns } from '../web/columns.ts'
import { anyOf, type Parameter, pageNumber, parametersOf, type Sort, sortBy } from '../web/listing.ts'
import { bodies, closingDay, type ListedSession } from './record.ts'

const sortColumns = ['day', 'body', 'closes', 'deliberations'] as const
/** The next ones first, and of those that were held the last. */
const usualSort = '-day'

const columns = ['body', 'closes', 'deliberations', 'kind', 'note', 'data'] as const
export type SessionColumn = (typeof columns)[number]
export const usualColumns: readonly SessionColumn[] = ['body', 'closes', 'deliberations']

const filterForm = z.object({
  year: many().transform((texts, context) => {
    const asked = [...new Set(texts.filter((text) => text !== ''))]
    if (!asked.every((text) => /^\d{4}$/.test(text))) wrong(context, 'field.unknown-choice')
    return asked
  }),
  body: anyOf(bodies),
  columns: shownColumns(columns, usualColumns),
  sort: sortBy(sortColumns, usualSort),
  page: pageNumber(),
})

export type SessionFilter = z.infer<typeof filterForm>

/** The list's address read as a filter. An unknown parameter is ignored. */
export const readSessionFilter = (query: unknown) => readForm(filterForm, query)

/** The filter as its address has it, without the usual order and the page. */
export function filterParameters({ columns: shown, sort, page: _page, ...fields }: SessionFilter): Parameter[] {
  const columns = columnsSaid(shown, usualColumns)
  return parametersOf({ ...fields, columns, sort: sort === usualSort ? null : sort })
}

export interface ListedSessions {
  /** Held on the day shown or after it. */
  coming: ListedSession[]
  held: ListedSession[]
}

/** The sessions that a filter lets through, in its order. */
export function filteredSessions(sessions: readonly ListedSession[], filter: SessionFilter, on: Day): ListedSessions {
  const { year, body, sort } = filter
  const shown = sessions
    .filter(({ heldOn }) => year.length === 0 || year.includes(heldOn.slice(0, 4)))
    .filter((session) => body.length === 0 || body.includes(session.body))
  return {
    coming: inOrder(
      shown.filter(({ heldOn }) => heldOn >= on),
      sort === usualSort ? 'day' : sort,
    ),
    held: inOrder(
      shown.filter(({ heldOn }) => heldOn < on),
      sort,
    ),
  }
}

function inOrder(sessions: ListedSession[], sort: Sort): ListedSession[] {
  const way = sort.startsWith('-') ? -1 : 1
  const key = keys[sort.replace(/^-/, '') as keyof typeof keys]
  return sessions.sort((one, other) => way * (compare(key(one), key(other)) || compare(one.heldOn, other.heldOn)))
}

const keys = {
  day: ({ heldOn }: ListedSession) => heldOn,
  body: ({ body }: ListedSession) => bodies.indexOf(body),
  closes: (session: ListedSession) => closingDay(session),
  deliberations: ({ deliberations }: ListedSession) => deliberations,
}

function compare<V extends string | number>(one: V, other: V): number {
  return one < other ? -1 : one > other ? 1 : 0
}

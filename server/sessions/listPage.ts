import { distanceText } from '../locale/format.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import { columnsChoice, fileAddress, unfiltered } from '../web/columns.ts'
import { choiceField, errorSummary, type FormModel, keptBeside } from '../web/fields.ts'
import { chip, type Parameter, pageOf, pager, pageSize, sortLink } from '../web/listing.ts'
import { type Table, tableModel } from '../web/table.ts'
import { filteredSessions, filterParameters, type SessionColumn, type SessionFilter, usualColumns } from './filter.ts'
import { sessionColumns } from './listColumns.ts'
import { bodyOptions } from './names.ts'
import type { ListedSession } from './record.ts'

const path = '/sessions'

interface Listed {
  sessions: ListedSession[]
  on: Day
  /** What was just done, a word of the address. */
  done: string
}

/** The calendar's list; without a filter (its address is wrong) the form stands alone. */
export function sessionsPage(form: FormModel, { sessions, on, done }: Listed, filter: SessionFilter | null) {
  const { locale } = form
  const any = { value: '', text: translate(locale, 'list.any') }
  const years = [...new Set(sessions.map(({ heldOn }) => heldOn.slice(0, 4)))].reverse()
  const told = ['recorded', 'year', 'removed'].includes(done)
  return {
    errors: errorSummary(form),
    done: told ? word(locale, `session.done.${done}`) : '',
    year: choiceField(form, 'year', 'session.year', [any, ...years.map((year) => ({ value: year, text: year }))]),
    body: choiceField(form, 'body', 'session.body', [any, ...bodyOptions(locale)]),
    kept: keptBeside(form.typed, ['year', 'body']),
    columns: columnsChoice(form, path, sessionColumns(locale, on, []), usualColumns),
    none: sessions.length === 0,
    list: filter ? listPart(locale, sessions, on, filter) : null,
  }
}

function listPart(locale: Locale, sessions: ListedSession[], on: Day, filter: SessionFilter) {
  const parameters = filterParameters(filter)
  const { coming, held } = filteredSessions(sessions, filter, on)
  const count = coming.length + held.length
  const table = sessionTable(locale, on, filter.columns)
  const tableOf = (sessions: ListedSession[]) =>
    tableModel(table, sessions, (column, text) => sortLink(path, parameters, filter.sort, column, text))
  const away = sessions.length - count
  return {
    count: translate(locale, 'session.count', { count }),
    away: away > 0 ? translate(locale, 'session.away', { count: away }) : '',
    chips: parameters.flatMap((parameter) => chipOf(locale, parameters, parameter)),
    all: unfiltered(path, parameters),
    csv: fileAddress('/sessions.csv', parameters),
    empty: count === 0,
    // What comes stands above the first page of what was.
    coming:
      filter.page > 1 || coming.length === 0
        ? null
        : { title: comingText(locale, coming.length), table: tableOf(pageOf(coming, 1)) },
    held: {
      title: translate(locale, 'session.held', { count: held.length }),
      table: tableOf(pageOf(held, filter.page)),
    },
    pager: pager(locale, path, parameters, { page: filter.page, count: held.length }),
  }
}

function comingText(locale: Locale, count: number): string {
  return count <= pageSize
    ? translate(locale, 'session.coming', { count })
    : translate(locale, 'session.coming.first', { count, shown: pageSize })
}

/** The list as a table: the page shows some of its columns, the file has them all. */
export function sessionTable(
  locale: Locale,
  on: Day,
  shown: readonly SessionColumn[],
): Table<SessionColumn, ListedSession> {
  return {
    title: {
      label: translate(locale, 'session.column.day'),
      sort: 'day',
      of: ({ id, heldOn, fictional }) => ({
        href: `${path}/${id}`,
        date: heldOn,
        sub: heldOn >= on ? distanceText(locale, heldOn, on) : '',
        apart: fictional ? translate(locale, 'session.fictional') : '',
      }),
    },
    columns: sessionColumns(locale, on, shown),
    shown,
  }
}

function chipOf(locale: Locale, parameters: readonly Parameter[], parameter: Parameter) {
  const [name, value] = parameter
  if (name === 'sort' || name === 'columns') return []
  const text = name === 'body' ? word(locale, `session.body.${value}`) : value
  return [chip(path, parameters, parameter, text)]
}

import { distanceText } from '../locale/format.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import { choiceField, errorSummary, type FormModel, textsOf } from '../web/fields.ts'
import { chip, type Parameter, pager, pageSize, sortLink } from '../web/listing.ts'
import { filteredSessions, filterParameters, type SessionFilter } from './filter.ts'
import { bodyOptions, bodyText, kindText } from './names.ts'
import { closingDay, type ListedSession } from './record.ts'

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
    kept: keptInputs(form),
    none: sessions.length === 0,
    list: filter ? listPart(locale, sessions, on, filter) : null,
  }
}

/** A list box holds one value; those beyond it are kept beside it, and so is the order. */
function keptInputs({ typed }: FormModel) {
  return ['year', 'body', 'sort'].flatMap((name) =>
    textsOf(typed[name])
      .slice(name === 'sort' ? 0 : 1)
      .map((value) => ({ name, value })),
  )
}

function listPart(locale: Locale, sessions: ListedSession[], on: Day, filter: SessionFilter) {
  const parameters = filterParameters(filter)
  const { coming, held } = filteredSessions(sessions, filter, on)
  const count = coming.length + held.length
  const sorted = (column: string) =>
    sortLink(path, parameters, filter.sort, column, word(locale, `session.column.${column}`))
  const away = sessions.length - count
  return {
    count: translate(locale, 'session.count', { count }),
    away: away > 0 ? translate(locale, 'session.away', { count: away }) : '',
    chips: parameters.flatMap((parameter) => chipOf(locale, parameters, parameter)),
    sorts: {
      day: sorted('day'),
      body: sorted('body'),
      closes: sorted('closes'),
      deliberations: sorted('deliberations'),
    },
    empty: count === 0,
    coming: comingPart(locale, coming, on, filter),
    held: {
      title: translate(locale, 'session.held', { count: held.length }),
      rows: pageOf(held, filter.page).map((session) => rowOf(locale, session, on)),
    },
    pager: pager(locale, path, parameters, { page: filter.page, count: held.length }),
  }
}

/** What comes stands above the first page of what was. */
function comingPart(locale: Locale, coming: ListedSession[], on: Day, { page }: SessionFilter) {
  if (page > 1 || coming.length === 0) return null
  const rows = pageOf(coming, 1).map((session) => rowOf(locale, session, on))
  const count = coming.length
  const title =
    rows.length === count
      ? translate(locale, 'session.coming', { count })
      : translate(locale, 'session.coming.first', { count, shown: rows.length })
  return { title, rows }
}

function pageOf(sessions: ListedSession[], page: number): ListedSession[] {
  return sessions.slice((page - 1) * pageSize, page * pageSize)
}

function rowOf(locale: Locale, session: ListedSession, on: Day) {
  const { id, heldOn, body, kind, closesOn, fictional, deliberations } = session
  const coming = heldOn >= on
  return {
    href: `${path}/${id}`,
    heldOn,
    distance: coming ? distanceText(locale, heldOn, on) : '',
    body: bodyText(locale, body),
    kind: kindText(locale, kind),
    fictional,
    closesOn,
    closesIn: coming ? distanceText(locale, closingDay(session), on) : '',
    deliberations,
  }
}

function chipOf(locale: Locale, parameters: readonly Parameter[], parameter: Parameter) {
  const [name, value] = parameter
  if (name === 'sort') return []
  const text = name === 'body' ? word(locale, `session.body.${value}`) : value
  return [chip(path, parameters, parameter, text)]
}

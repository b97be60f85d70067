import type { FieldErrors } from '../locale/fields.ts'
import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import { lastDay } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { columnsChoice, columnsSaid, fileAddress, unfiltered } from '../web/columns.ts'
import { choiceField, errorSummary, type FormModel, field, keptBeside, type Typed } from '../web/fields.ts'
import { chip, type Parameter, pager, sortLink } from '../web/listing.ts'
import { type Table, tableModel } from '../web/table.ts'
import {
  type DeliberationColumn,
  type DeliberationFilter,
  filterParameters,
  isNarrowed,
  unknownYear,
  usualColumns,
} from './filter.ts'
import { deliberationColumns } from './listColumns.ts'
import type { ListedDeliberation } from './listStore.ts'

/** What the template of the list shows. */

const path = '/deliberations'

interface Listed {
  /** The day shown. */
  on: Day
  filter: DeliberationFilter
  rows: ListedDeliberation[]
  count: number
  /** How many the authority has under no filter, by the day shown. */
  total: number
  /** Those of the filter that come after the day shown: the first ones, and how many they are. */
  later: { rows: ListedDeliberation[]; count: number }
  /** The references of each one's conventions. */
  conventions: Map<string, string[]>
  /** The session's years that can be filtered by. */
  years: string[]
  mayWrite: boolean
}

export function deliberationsPage(locale: Locale, listed: Listed) {
  const { filter, count, total, later, conventions } = listed
  const { columns } = filter
  const parameters = filterParameters(filter)
  const tableOn = (on: Day) => deliberationTable(locale, { on, conventions }, columns)
  return {
    ...formPart(locale, listed.years, typedOf(filter), {}),
    count: translate(locale, 'deliberation.count', { count }),
    chips: parameters.flatMap((parameter) => {
      const text = chipText(locale, parameter)
      return text === '' ? [] : [chip(path, parameters, parameter, text)]
    }),
    hidden: hiddenText(locale, filter, total - count),
    all: unfiltered(path, parameters),
    csv: count > 0 ? fileAddress('/deliberations.csv', parameters) : '',
    table: tableModel(tableOn(listed.on), listed.rows, (column, text) =>
      sortLink(path, parameters, filter.sort, column, text),
    ),
    empty: count === 0 ? emptyPart(locale, listed, unfiltered(path, parameters)) : null,
    pager: pager(locale, path, parameters, { page: filter.page, count }),
    later:
      later.count === 0
        ? null
        : { title: laterText(locale, later), table: tableModel(tableOn(lastDay), later.rows, null) },
  }
}

/** The list's form again where its address says what is unknown: 422. */
export function refusedDeliberationsPage(locale: Locale, years: string[], typed: Typed, errors: FieldErrors) {
  return {
    ...formPart(locale, years, typed, errors),
    count: translate(locale, 'nav.deliberations'),
    chips: [],
    hidden: '',
    all: '',
    csv: '',
    table: { heads: [], rows: [] },
    empty: null,
    pager: null,
    later: null,
  }
}

/** The list as a table: the page shows some of its columns, the file has them all. */
export function deliberationTable(
  locale: Locale,
  context: { on: Day; conventions: Map<string, string[]> },
  shown: readonly DeliberationColumn[],
): Table<DeliberationColumn, ListedDeliberation> {
  return {
    title: {
      label: translate(locale, 'deliberation.column.object'),
      sort: 'object',
      of: ({ reference, object, fictional }) => ({
        href: `${path}/${reference}`,
        text: object,
        sub: reference,
        apart: fictional ? translate(locale, 'deliberation.fictional') : '',
      }),
    },
    columns: deliberationColumns(locale, context),
    shown,
  }
}

/** Enough for the columns' names. */
const nothing = { on: lastDay, conventions: new Map<string, string[]>() }

function formPart(locale: Locale, years: string[], typed: Typed, errors: FieldErrors) {
  const form: FormModel = { locale, typed, errors }
  const options = years.map((year) => ({ value: year, text: yearText(locale, year) }))
  return {
    errors: errorSummary(form),
    columns: columnsChoice(form, path, deliberationColumns(locale, nothing), usualColumns),
    q: field(form, 'q', 'list.q', { type: 'search' }),
    year: choiceField(form, 'year', 'deliberation.filter.year', [
      { value: '', text: translate(locale, 'list.any') },
      ...options,
    ]),
    sessionFrom: field(form, 'sessionFrom', 'deliberation.filter.from', { size: 'short' }),
    sessionTo: field(form, 'sessionTo', 'deliberation.filter.to', { size: 'short' }),
    kept: keptBeside(typed, ['year']),
  }
}

function typedOf({ page: _page, sessionFrom, sessionTo, ...filter }: DeliberationFilter): Typed {
  const sort = filter.sort === '-session' ? '' : filter.sort
  const columns = columnsSaid(filter.columns, usualColumns)
  return { ...filter, columns, sort, sessionFrom: dayTyped(sessionFrom), sessionTo: dayTyped(sessionTo) }
}

function chipText(locale: Locale, [name, value]: Parameter): string {
  if (name === 'q') return translate(locale, 'list.chip.q', { text: value })
  if (name === 'year') return yearText(locale, value)
  if (name === 'sessionFrom') return translate(locale, 'deliberation.chip.from', { day: dayText(locale, value) })
  if (name === 'sessionTo') return translate(locale, 'deliberation.chip.to', { day: dayText(locale, value) })
  return ''
}

function yearText(locale: Locale, year: string): string {
  return year === unknownYear ? translate(locale, 'deliberation.filter.year.unknown') : year
}

/** What a filter leaves out is never hidden in silence. */
function hiddenText(locale: Locale, filter: DeliberationFilter, count: number): string {
  return isNarrowed(filter) && count > 0 ? translate(locale, 'deliberation.hidden', { count }) : ''
}

/** "2 délibérations après cette date", and how many of them are listed where that is not all. */
function laterText(locale: Locale, { rows, count }: Listed['later']): string {
  return rows.length === count
    ? translate(locale, 'deliberation.later', { count })
    : translate(locale, 'deliberation.later.first', { count, shown: rows.length })
}

function emptyPart(locale: Locale, { filter, total, mayWrite }: Listed, all: string) {
  if (total === 0 && !isNarrowed(filter)) {
    const verb = mayWrite ? { href: `${path}/new`, text: translate(locale, 'deliberation.new') } : null
    return { text: translate(locale, 'deliberation.empty'), verb }
  }
  const text = filter.page > 1 ? translate(locale, 'list.beyond-last') : translate(locale, 'deliberation.none')
  return { text, verb: { href: all, text: translate(locale, 'list.show-all') } }
}

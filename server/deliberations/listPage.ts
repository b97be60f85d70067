import type { FieldErrors } from '../locale/fields.ts'
import { dayText } from '../locale/format.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import { lastDay } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { choiceField, errorSummary, type FormModel, field, type Typed, textsOf } from '../web/fields.ts'
import { chip, type Parameter, pager, sortLink } from '../web/listing.ts'
import { type DeliberationFilter, filterParameters, isNarrowed, unknownYear } from './filter.ts'
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
  const parameters = filterParameters(filter)
  const sorted = (column: string) =>
    sortLink(path, parameters, filter.sort, column, word(locale, `deliberation.column.${column}`))
  const rows = (from: ListedDeliberation[], on: Day) => from.map((row) => rowOf(row, on, conventions.get(row.id) ?? []))
  return {
    ...formPart(locale, listed.years, typedOf(filter), {}),
    count: translate(locale, 'deliberation.count', { count }),
    chips: parameters.flatMap((parameter) => {
      const text = chipText(locale, parameter)
      return text === '' ? [] : [chip(path, parameters, parameter, text)]
    }),
    hidden: hiddenText(locale, filter, total - count),
    sorts: {
      session: sorted('session'),
      object: sorted('object'),
      received: sorted('received'),
      published: sorted('published'),
    },
    rows: rows(listed.rows, listed.on),
    empty: count === 0 ? emptyPart(locale, listed) : null,
    pager: pager(locale, path, parameters, { page: filter.page, count }),
    later: later.count === 0 ? null : { title: laterText(locale, later), rows: rows(later.rows, lastDay) },
  }
}

/** The list's form again where its address says what is unknown: 422. */
export function refusedDeliberationsPage(locale: Locale, years: string[], typed: Typed, errors: FieldErrors) {
  return {
    ...formPart(locale, years, typed, errors),
    count: translate(locale, 'nav.deliberations'),
    chips: [],
    hidden: '',
    sorts: null,
    rows: [],
    empty: null,
    pager: null,
    later: null,
  }
}

function rowOf(row: ListedDeliberation, on: Day, conventions: string[]) {
  const dated = (day: Day | null) => ({ on: day, later: day !== null && day > on })
  const { reference, object, sessionOn, receivedOn, publishedOn, fictional } = row
  return {
    href: `${path}/${reference}`,
    reference,
    object,
    fictional,
    sessionOn,
    received: dated(receivedOn),
    published: dated(publishedOn),
    conventions: conventions.map((convention) => ({ text: convention, href: `/conventions/${convention}` })),
  }
}

function formPart(locale: Locale, years: string[], typed: Typed, errors: FieldErrors) {
  const form: FormModel = { locale, typed, errors }
  const options = years.map((year) => ({ value: year, text: yearText(locale, year) }))
  return {
    errors: errorSummary(form),
    q: field(form, 'q', 'list.q', { type: 'search' }),
    year: choiceField(form, 'year', 'deliberation.filter.year', [
      { value: '', text: translate(locale, 'list.any') },
      ...options,
    ]),
    sessionFrom: field(form, 'sessionFrom', 'deliberation.filter.from', { size: 'short' }),
    sessionTo: field(form, 'sessionTo', 'deliberation.filter.to', { size: 'short' }),
    // A list box holds one value; those beyond it are kept beside it.
    kept: ['year', 'sort'].flatMap((name) =>
      textsOf(typed[name])
        .slice(name === 'sort' ? 0 : 1)
        .map((value) => ({ name, value })),
    ),
  }
}

function typedOf({ page: _page, sessionFrom, sessionTo, ...filter }: DeliberationFilter): Typed {
  const shown = (day: string | null) => (day ? day.split('-').reverse().join('/') : '')
  const sort = filter.sort === '-session' ? '' : filter.sort
  return { ...filter, sort, sessionFrom: shown(sessionFrom), sessionTo: shown(sessionTo) }
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

function emptyPart(locale: Locale, { filter, total, mayWrite }: Listed) {
  if (total === 0 && !isNarrowed(filter)) {
    const verb = mayWrite ? { href: `${path}/new`, text: translate(locale, 'deliberation.new') } : null
    return { text: translate(locale, 'deliberation.empty'), verb }
  }
  const text = filter.page > 1 ? translate(locale, 'list.beyond-last') : translate(locale, 'deliberation.none')
  return { text, verb: { href: path, text: translate(locale, 'list.show-all') } }
}

import type { FieldErrors } from '../locale/fields.ts'
import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { columnsChoice, fileAddress, unfiltered } from '../web/columns.ts'
import type { FormModel, Typed } from '../web/fields.ts'
import { pager, sortLink } from '../web/listing.ts'
import { tableModel } from '../web/table.ts'
import { type ConventionFilter, filterParameters, usualColumns } from './filter.ts'
import { type Choices, filterChips, filterFields, filterTyped, hiddenPart } from './filterPart.ts'
import { conventionColumns } from './listColumns.ts'
import { conventionTable } from './listTable.ts'
import type { JudgedConvention } from './standingOf.ts'

/** What the template of the list shows. */

const path = '/conventions'

interface Listed {
  filter: ConventionFilter
  rows: JudgedConvention[]
  count: number
  /** How many conventions there are under no filter. */
  total: number
  /** Where the day shown is beyond the status rows: the last day that they reach. */
  reachedOn: string | null
  mayWrite: boolean
  mayLoadSample: boolean
}

export function listPage(locale: Locale, choices: Choices, listed: Listed) {
  const { filter, rows, count, total } = listed
  const parameters = filterParameters(filter)
  const all = unfiltered(path, parameters)
  return {
    ...formPart(locale, choices, filterTyped(filter), {}),
    refused: false,
    count: translate(locale, 'convention.count', { count }),
    chips: filterChips(locale, choices, path, parameters),
    hidden: hiddenPart(locale, filter, total - count, all),
    beyond: listed.reachedOn
      ? translate(locale, 'convention.list.beyond', { day: dayText(locale, listed.reachedOn) })
      : '',
    table: tableModel(conventionTable(locale, filter.columns), rows, (column, text) =>
      sortLink(path, parameters, filter.sort, column, text),
    ),
    empty: rows.length === 0 ? emptyPart(locale, filter, listed, all) : null,
    pager: pager(locale, path, parameters, { page: filter.page, count }),
    csv: fileAddress('/conventions.csv', parameters),
    timelines: fileAddress('/timelines', parameters),
    mayWrite: listed.mayWrite,
  }
}

/** The list's form again where its address says what is unknown: 422. */
export function refusedListPage(
  locale: Locale,
  choices: Choices,
  typed: Typed,
  errors: FieldErrors,
  mayWrite: boolean,
) {
  return {
    ...formPart(locale, choices, typed, errors),
    refused: true,
    count: translate(locale, 'nav.conventions'),
    chips: [],
    hidden: null,
    beyond: '',
    table: { heads: [], rows: [] },
    empty: null,
    pager: null,
    csv: '',
    timelines: '',
    mayWrite,
  }
}

function formPart(locale: Locale, choices: Choices, typed: Typed, errors: FieldErrors) {
  const form: FormModel = { locale, typed, errors }
  return {
    ...filterFields(form, choices),
    columns: columnsChoice(form, path, conventionColumns(locale), usualColumns),
  }
}

function emptyPart(locale: Locale, filter: ConventionFilter, { total, mayWrite, mayLoadSample }: Listed, all: string) {
  if (total === 0) {
    const text = translate(locale, 'convention.empty')
    const verb = mayWrite ? { href: '/conventions/new', text: translate(locale, 'convention.new') } : null
    return { text, verb, sample: mayLoadSample }
  }
  const text = filter.page > 1 ? translate(locale, 'list.beyond-last') : translate(locale, 'convention.none')
  return { text, verb: { href: all, text: translate(locale, 'list.show-all') }, sample: false }
}

import { type Locale, translate } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import { columnsChoice, fileAddress, unfiltered } from '../web/columns.ts'
import { choiceField, errorSummary, type FormModel, field, hiddenInputs } from '../web/fields.ts'
import { chip, pageOf, pager, sortLink } from '../web/listing.ts'
import { type Table, tableModel } from '../web/table.ts'
import {
  filteredPeople,
  filterParameters,
  ownSide,
  type PersonColumn,
  type PersonFilter,
  usualColumns,
} from './filter.ts'
import { type PersonContext, personColumns } from './listColumns.ts'
import type { Person } from './store.ts'

const path = '/signatories'

/** All that the list is made from. */
export interface Listed extends PersonContext {
  people: Person[]
  /** The ids that the filter's words find, null where it has none. */
  found: ReadonlySet<string> | null
}

/** The list of signatories; without a filter (its address is wrong) the form stands alone. */
export function peoplePage(form: FormModel, listed: Listed, filter: PersonFilter | null) {
  const { locale } = form
  return {
    errors: errorSummary(form),
    q: field(form, 'q', 'filter.text', { type: 'search' }),
    side: choiceField(form, 'side', 'signatory.side', [
      { value: '', text: translate(locale, 'filter.any') },
      ...sides(locale, listed),
    ]),
    hidden: hiddenInputs(form.typed, ['columns', 'sort']),
    columns: columnsChoice(form, path, personColumns(locale, listed), usualColumns),
    none: listed.people.length === 0,
    list: filter ? peopleList(locale, listed, filter) : null,
  }
}

/** The sides for which somebody signs: the authority's own first. */
function sides(locale: Locale, { people, authorityName }: Listed) {
  const { compare } = new Intl.Collator(locale)
  const named = new Map(
    people.flatMap(({ partner }) => (partner ? [[partner.reference, partnerName(locale, partner)]] : [])),
  )
  const partners = [...named]
    .map(([value, text]) => ({ value, text }))
    .sort((one, other) => compare(one.text, other.text))
  return [{ value: ownSide as string, text: authorityName }, ...partners]
}

function peopleList(locale: Locale, listed: Listed, filter: PersonFilter) {
  const { people } = listed
  const parameters = filterParameters(filter)
  const shown = filteredPeople(locale, people, filter, listed)
  const rows = pageOf(shown, filter.page)
  const away = people.length - shown.length
  const sideNames = new Map(sides(locale, listed).map(({ value, text }) => [value, text]))
  return {
    count: translate(locale, 'signatory.count', { count: shown.length }),
    away: away > 0 ? translate(locale, 'signatory.away', { count: away }) : '',
    chips: [
      ...(filter.q
        ? [chip(path, parameters, ['q', filter.q], translate(locale, 'filter.quoted', { text: filter.q }))]
        : []),
      ...filter.side.map((side) => chip(path, parameters, ['side', side], sideNames.get(side) ?? side)),
    ],
    all: unfiltered(path, parameters),
    csv: fileAddress('/signatories.csv', parameters),
    table: tableModel(peopleTable(locale, listed, filter.columns), rows, (column, text) =>
      sortLink(path, parameters, filter.sort, column, text),
    ),
    pager: pager(locale, path, parameters, { page: filter.page, count: shown.length }),
  }
}

/** The list as a table: the page shows some of its columns, the file has them all. */
export function peopleTable(
  locale: Locale,
  context: PersonContext,
  shown: readonly PersonColumn[],
): Table<PersonColumn, Person> {
  return {
    title: {
      label: translate(locale, 'signatory.name'),
      sort: 'name',
      of: ({ id, name }) => ({ href: `${path}/${id}`, text: name }),
    },
    columns: personColumns(locale, context),
    shown,
  }
}

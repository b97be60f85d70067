import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import { partnerName } from '../partners/names.ts'
import type { Day } from '../rules/facts.ts'
import { columnsChoice, fileAddress, unfiltered } from '../web/columns.ts'
import { choiceField, errorSummary, type FormModel, field, hiddenInputs } from '../web/fields.ts'
import { addressOf, chip, type Parameter, pageOf, pager, sortLink } from '../web/listing.ts'
import { type Table, tableModel } from '../web/table.ts'
import { type ContactColumn, type ContactFilter, filteredContacts, filterParameters, usualColumns } from './filter.ts'
import { isDue } from './keeping.ts'
import { contactColumns } from './listColumns.ts'
import type { Contact } from './store.ts'

const path = '/contacts'

/** All that the list is made from. */
export interface Listed {
  contacts: Contact[]
  today: Day
  /** The ids that the filter's words find, null where it has none. */
  found: ReadonlySet<string> | null
}

/** The list of contacts; without a filter (its address is wrong) the form stands alone. */
export function contactsPage(form: FormModel, listed: Listed, filter: ContactFilter | null) {
  const { locale } = form
  const typed = filter ? { ...form.typed, dueBy: dayTyped(filter.dueBy) } : form.typed
  const shown = { ...form, typed }
  const due = listed.contacts.filter((contact) => isDue(contact, listed.today)).length
  return {
    errors: errorSummary(form),
    q: field(shown, 'q', 'filter.text', { type: 'search' }),
    partner: choiceField(shown, 'partner', 'contact.partner', [
      { value: '', text: translate(locale, 'filter.any') },
      ...partnersOf(locale, listed.contacts),
    ]),
    dueBy: field(shown, 'dueBy', 'contact.due-by', { size: 'short' }),
    hidden: hiddenInputs(form.typed, ['columns', 'sort']),
    columns: columnsChoice(form, path, contactColumns(locale, listed.today), usualColumns),
    none: listed.contacts.length === 0,
    due: due > 0 ? translate(locale, 'contact.due.count', { count: due }) : '',
    dueHref: addressOf(path, [['dueBy', listed.today]]),
    list: filter ? contactList(locale, listed, filter) : null,
  }
}

/** The partners at which somebody was met. */
function partnersOf(locale: Locale, contacts: readonly Contact[]) {
  const { compare } = new Intl.Collator(locale)
  const named = new Map(contacts.map(({ partner }) => [partner.reference, partnerName(locale, partner)]))
  return [...named].map(([value, text]) => ({ value, text })).sort((one, other) => compare(one.text, other.text))
}

function contactList(locale: Locale, { contacts, today, found }: Listed, filter: ContactFilter) {
  const parameters = filterParameters(filter)
  const shown = filteredContacts(locale, contacts, filter, found)
  const rows = pageOf(shown, filter.page)
  const away = contacts.length - shown.length
  return {
    count: translate(locale, 'contact.count', { count: shown.length }),
    away: away > 0 ? translate(locale, 'contact.away', { count: away }) : '',
    chips: parameters
      .filter(([name]) => name !== 'sort' && name !== 'columns')
      .map((parameter) => chip(path, parameters, parameter, chipText(locale, contacts, parameter))),
    all: unfiltered(path, parameters),
    csv: fileAddress('/contacts.csv', parameters),
    table: tableModel(contactTable(locale, today, filter.columns), rows, (column, text) =>
      sortLink(path, parameters, filter.sort, column, text),
    ),
    pager: pager(locale, path, parameters, { page: filter.page, count: shown.length }),
  }
}

function chipText(locale: Locale, contacts: readonly Contact[], [name, value]: Parameter): string {
  if (name === 'q') return translate(locale, 'filter.quoted', { text: value })
  if (name === 'dueBy') return translate(locale, 'contact.chip.due-by', { day: dayText(locale, value) })
  return partnersOf(locale, contacts).find((one) => one.value === value)?.text ?? value
}

/** The list as a table: the page shows some of its columns, the file has them all. */
export function contactTable(
  locale: Locale,
  today: Day,
  shown: readonly ContactColumn[],
): Table<ContactColumn, Contact> {
  return {
    title: {
      label: translate(locale, 'contact.name'),
      sort: 'name',
      of: ({ id, name, office }) => ({
        href: `${path}/${id}`,
        text: name,
        sub: shown.includes('office') ? '' : (office ?? ''),
      }),
    },
    columns: contactColumns(locale, today),
    shown,
  }
}

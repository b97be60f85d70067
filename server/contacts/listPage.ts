import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import { partnerName } from '../partners/names.ts'
import type { Day } from '../rules/facts.ts'
import { choiceField, errorSummary, type FormModel, field, hiddenInputs } from '../web/fields.ts'
import { addressOf, chip, type Parameter, pager, pageSize, sortLink } from '../web/listing.ts'
import { type ContactFilter, filteredContacts, filterParameters } from './filter.ts'
import { isDue } from './keeping.ts'
import { languagesText } from './pages.ts'
import type { Contact } from './store.ts'

const path = '/contacts'

/** All that the list is made from. */
export interface Listed {
  contacts: Contact[]
  today: Day
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
    hidden: hiddenInputs(form.typed, ['sort']),
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

function contactList(locale: Locale, { contacts, today }: Listed, filter: ContactFilter) {
  const parameters = filterParameters(filter)
  const shown = filteredContacts(locale, contacts, filter)
  const heading = (column: string, label: 'contact.name' | 'contact.partner' | 'contact.kept-until') =>
    sortLink(path, parameters, filter.sort, column, translate(locale, label))
  const away = contacts.length - shown.length
  return {
    count: translate(locale, 'contact.count', { count: shown.length }),
    away: away > 0 ? translate(locale, 'contact.away', { count: away }) : '',
    chips: parameters
      .filter(([name]) => name !== 'sort')
      .map((parameter) => chip(path, parameters, parameter, chipText(locale, contacts, parameter))),
    headings: {
      name: heading('name', 'contact.name'),
      partner: heading('partner', 'contact.partner'),
      keptUntil: heading('kept-until', 'contact.kept-until'),
    },
    rows: shown
      .slice((filter.page - 1) * pageSize, filter.page * pageSize)
      .map((contact) => rowOf(locale, contact, today)),
    csv: addressOf('/contacts.csv', parameters),
    pager: pager(locale, path, parameters, { page: filter.page, count: shown.length }),
  }
}

function chipText(locale: Locale, contacts: readonly Contact[], [name, value]: Parameter): string {
  if (name === 'q') return translate(locale, 'filter.quoted', { text: value })
  if (name === 'dueBy') return translate(locale, 'contact.chip.due-by', { day: dayText(locale, value) })
  return partnersOf(locale, contacts).find((one) => one.value === value)?.text ?? value
}

function rowOf(locale: Locale, contact: Contact, today: Day) {
  const { id, name, office, partner, email, telephone, languages, keptUntil } = contact
  return {
    href: `${path}/${id}`,
    name,
    office: office ?? '',
    partner: partnerName(locale, partner),
    partnerHref: `/partners/${partner.reference}`,
    email: email ?? '',
    telephone: telephone ?? '',
    languages: languagesText(locale, languages),
    keptUntil,
    due: isDue(contact, today),
  }
}

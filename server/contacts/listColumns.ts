import { type Locale, translate } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import type { Day } from '../rules/facts.ts'
import { type Columns, textColumns } from '../web/table.ts'
import type { ContactColumn } from './filter.ts'
import { isDue } from './keeping.ts'
import { languagesText } from './pages.ts'
import type { Contact } from './store.ts'

/** What the list of contacts has of each one beside the name. */
export function contactColumns(locale: Locale, today: Day): Columns<ContactColumn, Contact> {
  const label = (key: Parameters<typeof translate>[1]) => ({ label: translate(locale, key) })
  const text = textColumns<Contact>(locale)
  return {
    office: text('contact.office', ({ office }) => office),
    partner: {
      ...label('contact.partner'),
      sort: 'partner',
      cell: ({ partner }) => ({ text: partnerName(locale, partner), href: `/partners/${partner.reference}` }),
    },
    email: text('contact.email', ({ email }) => email),
    telephone: text('contact.telephone', ({ telephone }) => telephone),
    languages: text('contact.languages', ({ languages }) => languagesText(locale, languages)),
    'kept-until': {
      ...label('contact.kept-until'),
      sort: 'kept-until',
      cell: (contact) => ({
        date: contact.keptUntil,
        alert: isDue(contact, today) ? translate(locale, 'contact.due') : '',
      }),
    },
    due: {
      ...label('contact.due'),
      cell: (contact) => (isDue(contact, today) ? translate(locale, 'contact.due.yes') : ''),
    },
    note: text('contact.note', ({ note }) => note),
  }
}

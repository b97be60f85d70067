import { type Locale, translate } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import type { Day } from '../rules/facts.ts'
import { type Columns, textCell } from '../web/table.ts'
import type { ContactColumn } from './filter.ts'
import { isDue } from './keeping.ts'
import { languagesText } from './pages.ts'
import type { Contact } from './store.ts'

/** What the list of contacts has of each one beside the name. */
export function contactColumns(locale: Locale, today: Day): Columns<ContactColumn, Contact> {
  const label = (key: Parameters<typeof translate>[1]) => ({ label: translate(locale, key) })
  return {
    office: { ...label('contact.office'), cell: ({ office }) => textCell(locale, office) },
    partner: {
      ...label('contact.partner'),
      sort: 'partner',
      cell: ({ partner }) => ({ text: partnerName(locale, partner), href: `/partners/${partner.reference}` }),
    },
    email: { ...label('contact.email'), cell: ({ email }) => textCell(locale, email) },
    telephone: { ...label('contact.telephone'), cell: ({ telephone }) => textCell(locale, telephone) },
    languages: {
      ...label('contact.languages'),
      cell: ({ languages }) => textCell(locale, languagesText(locale, languages)),
    },
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
    note: { ...label('contact.note'), cell: ({ note }) => textCell(locale, note) },
  }
}

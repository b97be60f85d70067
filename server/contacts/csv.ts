import { stringify } from 'csv-stringify/sync'
import { harmless } from '../conventions/csv.ts'
import { languageName } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import type { Day } from '../rules/facts.ts'
import { isDue } from './keeping.ts'
import type { Contact } from './store.ts'

/** The list of contacts as a French spreadsheet opens it: UTF-8 with a mark, semicolons, a line a contact, days in ISO 8601. */

const settings = { delimiter: ';', record_delimiter: 'windows', bom: false } as const
const byteOrderMark = '\ufeff'
const columns = ['name', 'office', 'partner', 'email', 'telephone', 'languages', 'kept-until', 'due', 'note'] as const

export function contactsCsv(locale: Locale, contacts: readonly Contact[], today: Day): string {
  const names = columns.map((column) => translate(locale, column === 'due' ? 'contact.due' : `contact.${column}`))
  const rows = contacts.map((contact) => {
    const cells = cellsOf(locale, contact, today)
    return columns.map((column) => harmless(cells[column]))
  })
  return byteOrderMark + stringify([names, ...rows], settings)
}

function cellsOf(locale: Locale, contact: Contact, today: Day): Record<(typeof columns)[number], string> {
  return {
    name: contact.name,
    office: contact.office ?? '',
    partner: partnerName(locale, contact.partner),
    email: contact.email ?? '',
    telephone: contact.telephone ?? '',
    languages: contact.languages.map((code) => languageName(locale, code)).join(', '),
    'kept-until': contact.keptUntil,
    due: isDue(contact, today) ? translate(locale, 'contact.due.yes') : '',
    note: contact.note ?? '',
  }
}

import type { Locale } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import { addressOf } from '../web/listing.ts'
import { isDue } from './keeping.ts'
import type { Contact } from './store.ts'

/** The contacts of one partner, as its page and its partnership's show them. */
export function contactsPart(locale: Locale, reference: string, contacts: readonly Contact[], today: Day) {
  const { compare } = new Intl.Collator(locale)
  return {
    add: addressOf('/contacts/new', [['partner', reference]]),
    rows: contacts
      .map((contact) => ({
        href: `/contacts/${contact.id}`,
        name: contact.name,
        office: contact.office ?? '',
        due: isDue(contact, today),
      }))
      .sort((one, other) => compare(one.name, other.name)),
  }
}

import { languageOptions } from '../conventions/languages.ts'
import { dayText, languageName } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import { partnerName } from '../partners/names.ts'
import type { Partner } from '../partners/store.ts'
import type { Day } from '../rules/facts.ts'
import type { ComparedField } from '../web/conflict.ts'
import { fact } from '../web/facts.ts'
import { choiceField, errorSummary, type FormModel, field, type Typed, textsOf } from '../web/fields.ts'
import type { ContactForm } from './form.ts'
import { isDue } from './keeping.ts'
import type { Contact } from './store.ts'

/** What the templates of a contact's record and form show. */

export function languagesText(locale: Locale, codes: readonly string[]): string {
  return codes.map((code) => languageName(locale, code)).join(', ')
}

export function contactPage(locale: Locale, contact: Contact, today: Day) {
  const { id, name, office, partner, email, telephone, languages, note, keptUntil } = contact
  const kept = dayText(locale, keptUntil)
  return {
    name,
    office: office ?? '',
    partner: partnerName(locale, partner),
    partnerHref: `/partners/${partner.reference}`,
    edit: `/contacts/${id}/edit`,
    removal: `/contacts/${id}/remove`,
    due: isDue(contact, today) ? translate(locale, 'contact.due.sentence', { day: kept }) : '',
    facts: [
      fact(locale, 'contact.office', office),
      fact(locale, 'contact.email', email, { url: email ? `mailto:${email}` : '' }),
      fact(locale, 'contact.telephone', telephone),
      fact(locale, 'contact.languages', languagesText(locale, languages)),
      fact(locale, 'contact.kept-until', kept),
      fact(locale, 'contact.note', note),
    ],
  }
}

interface FormPlace {
  heading: string
  action: string
  back: string
  /** The address to which its removal is sent, '' while it is not recorded. */
  removal: string
}

export function contactFormPage(form: FormModel, partners: Partner[], place: FormPlace) {
  const { locale } = form
  return {
    errors: errorSummary(form),
    ...place,
    version: textsOf(form.typed.version)[0] ?? '',
    partner: choiceField(form, 'partner', 'contact.partner', partnerOptions(locale, partners), { required: true }),
    name: field(form, 'name', 'contact.name', { required: true }),
    office: field(form, 'office', 'contact.office', { hint: 'contact.office.hint' }),
    email: field(form, 'email', 'contact.email', { inputMode: 'email' }),
    telephone: field(form, 'telephone', 'contact.telephone', { inputMode: 'tel', hint: 'contact.telephone.hint' }),
    languages: choiceField(form, 'languages', 'contact.languages', languageOptions(locale)),
    keptUntil: field(form, 'keptUntil', 'contact.kept-until', {
      required: true,
      size: 'short',
      hint: 'contact.kept-until.hint',
    }),
    note: field(form, 'note', 'contact.note', { hint: 'contact.note.hint' }),
  }
}

function partnerOptions(locale: Locale, partners: Partner[]) {
  const { compare } = new Intl.Collator(locale)
  const options = partners
    .map((one) => ({ value: one.reference, text: partnerName(locale, one) }))
    .sort((one, other) => compare(one.text, other.text))
  return [{ value: '', text: translate(locale, 'form.choose') }, ...options]
}

/** A contact as its form's fields hold it. */
export function typedContact({ version: _version, keptUntil, ...texts }: ContactForm): Typed {
  return { ...texts, keptUntil: dayTyped(keptUntil) }
}

/** A recorded contact as its form says it. */
export function formOf({ partner, ...contact }: Contact): ContactForm {
  const { name, office, email, telephone, languages, keptUntil, note, version } = contact
  return { partner: partner.reference, name, office, email, telephone, languages, keptUntil, note, version }
}

/** Its fields as they stand side by side when two people changed them. */
export function comparedContact(locale: Locale, partners: Partner[]): ComparedField[] {
  const named = (reference: string) => {
    const partner = partners.find((one) => one.reference === reference)
    return partner ? partnerName(locale, partner) : reference
  }
  return [
    { name: 'partner', label: 'contact.partner', shown: named },
    { name: 'name', label: 'contact.name' },
    { name: 'office', label: 'contact.office' },
    { name: 'email', label: 'contact.email' },
    { name: 'telephone', label: 'contact.telephone' },
    { name: 'languages', label: 'contact.languages', shown: (code) => languageName(locale, code) },
    { name: 'keptUntil', label: 'contact.kept-until' },
    { name: 'note', label: 'contact.note' },
  ]
}

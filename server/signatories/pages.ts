import { countryName } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { mandatesPart } from '../mandates/mandatesPart.ts'
import type { MandateRecord } from '../mandates/record.ts'
import { partnerName } from '../partners/names.ts'
import type { Partner } from '../partners/store.ts'
import { closing } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { ComparedField } from '../web/conflict.ts'
import { contentsOf } from '../web/contents.ts'
import { fact } from '../web/facts.ts'
import { choiceField, errorSummary, type FormModel, field, type Typed, textsOf } from '../web/fields.ts'
import type { Person, SignatureGiven } from './store.ts'

/** What the templates of a signatory's record and form show. */

/** For whom a person signs: the authority itself, or a partner. */
export function sideText(locale: Locale, { partner }: Person, authorityName: string): string {
  return partner ? partnerName(locale, partner) : authorityName
}

interface Shown {
  person: Person
  mandates: MandateRecord[]
  signatures: SignatureGiven[]
  authorityName: string
  on: Day
}

export function personPage(locale: Locale, { person, mandates, signatures, authorityName, on }: Shown) {
  const rows = signatures.map(({ id, reference, title, signedOn, capacity, place }) => ({
    id,
    href: `/conventions/${reference}`,
    title,
    reference,
    day: signedOn,
    capacity: capacity ?? '',
    place: place ?? '',
    later: closing(signedOn) > on,
  }))
  const given = rows.filter(({ later }) => !later)
  return {
    name: person.name,
    capacity: person.capacity ?? '',
    side: sideText(locale, person, authorityName),
    edit: `/signatories/${person.id}/edit`,
    mandates: person.partner ? null : mandatesPart(locale, person.id, mandates, on),
    contents: contentsOf(locale, [
      ['mandates-title', 'contents.mandates', person.partner === null],
      ['signatures-title', 'contents.signatures'],
      ['later-title', 'signatory.later', rows.length > given.length],
      ['facts-title', 'signatory.facts'],
    ]),
    facts: [
      fact(locale, 'signatory.capacity', person.capacity),
      fact(locale, 'signatory.side', sideText(locale, person, authorityName), {
        path: person.partner ? `/partners/${person.partner.reference}` : '',
      }),
      fact(locale, 'signatory.note', person.note),
    ],
    count: translate(locale, given.length === 0 ? 'signatory.signatures.none' : 'signatory.signatures', {
      count: given.length,
    }),
    signatures: given,
    laterSignatures: rows.filter(({ later }) => later),
  }
}

interface FormPlace {
  heading: string
  action: string
  back: string
  /** The address to which its removal is sent, '' while it is not recorded. */
  removal: string
}

export function personFormPage(form: FormModel, partners: Partner[], authorityName: string, place: FormPlace) {
  return {
    errors: errorSummary(form),
    ...place,
    version: textsOf(form.typed.version)[0] ?? '',
    name: field(form, 'name', 'signatory.name', { required: true, hint: 'signatory.name.hint' }),
    capacity: field(form, 'capacity', 'signatory.capacity', { hint: 'signatory.capacity.hint' }),
    partner: choiceField(form, 'partner', 'signatory.side', sideOptions(form.locale, partners, authorityName), {
      required: true,
    }),
    note: field(form, 'note', 'signatory.note'),
  }
}

function sideOptions(locale: Locale, partners: Partner[], authorityName: string) {
  const { compare } = new Intl.Collator(locale)
  const options = partners
    .map((one) => ({
      value: one.reference,
      text: `${partnerName(locale, one)} (${countryName(locale, one.countryCode)})`,
    }))
    .sort((one, other) => compare(one.text, other.text))
  return [{ value: '', text: authorityName }, ...options]
}

/** A person as their form's fields hold them. */
export function typedPerson({
  name,
  capacity,
  partner,
  note,
}: {
  name: string
  capacity: string | null
  partner: string | null
  note: string | null
}): Typed {
  return { name, capacity, partner, note }
}

/** Their fields as they stand side by side when two people changed them. */
export function comparedPerson(locale: Locale, partners: Partner[]): ComparedField[] {
  const named = (reference: string) => {
    const partner = partners.find((one) => one.reference === reference)
    return partner ? partnerName(locale, partner) : reference
  }
  return [
    { name: 'name', label: 'signatory.name' },
    { name: 'capacity', label: 'signatory.capacity' },
    { name: 'partner', label: 'signatory.partner', shown: named },
    { name: 'note', label: 'signatory.note' },
  ]
}

import { contactsPart } from '../contacts/contactsPart.ts'
import { degreesText } from '../locale/degrees.ts'
import { countryName, languageName } from '../locale/format.ts'
import { directionOf } from '../locale/languages.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { referenceFrom } from '../locale/reference.ts'
import { partnershipTitle } from '../partnerships/words.ts'
import type { Day } from '../rules/facts.ts'
import type { ComparedField } from '../web/conflict.ts'
import { contentsOf } from '../web/contents.ts'
import type { Dependant } from '../web/dependants.ts'
import { fact } from '../web/facts.ts'
import { errorSummary, type FormModel, field, type Typed, textsOf } from '../web/fields.ts'
import type { PartnerDependants } from './dependants.ts'
import { namingModels } from './fields.ts'
import { ownNameModel, partnerName } from './names.ts'
import { comparedStatus, statusFacts, statusModels, typedStatus } from './statusForm.ts'
import type { Partner, PartnerValues } from './store.ts'

/** What the templates of a partner's record and form show. */

export function partnerPage(
  locale: Locale,
  partner: Partner,
  dependants: PartnerDependants,
  { on, today, isListed }: { on: Day; today: Day; isListed: boolean },
) {
  const { partnerships, conventions, people, contacts } = dependants
  return {
    name: partnerName(locale, partner),
    ownName: ownNameModel(locale, partner),
    country: countryName(locale, partner.countryCode),
    edit: `/partners/${partner.reference}/edit`,
    contents: contentsOf(locale, [
      ['facts-title', 'partner.facts'],
      ['documents-title', 'document.title'],
      ['partnerships-title', 'nav.partnerships'],
      ['conventions-title', 'nav.conventions'],
      ['people-title', 'nav.signatories'],
      ['contacts-title', 'contact.title'],
    ]),
    facts: partnerFacts(locale, partner, isListed),
    partnerships: partnerships.map((one) => ({
      text: partnershipTitle(locale, one, on),
      href: `/partnerships/${one.reference}`,
    })),
    addPartnership: `/partnerships/new?partner=${partner.reference}`,
    conventions: conventions.map(conventionLink),
    people: people.map(personLink),
    contacts: contactsPart(locale, partner.reference, contacts, today),
  }
}

function partnerFacts(locale: Locale, partner: Partner, isListed: boolean) {
  const { nameEn, name, ownName, ownLanguage, website, wikidataId } = partner
  const own = ownName ? { lang: ownLanguage ?? '', dir: directionOf(ownName) } : {}
  const language = ownLanguage ? languageName(locale, ownLanguage) : null
  return [
    fact(locale, 'partner.name', name),
    fact(locale, 'partner.name-en', nameEn),
    fact(locale, 'partner.own-name', ownName, own),
    fact(locale, 'partner.own-language', language),
    fact(locale, 'partner.former-names', partner.formerNames),
    fact(locale, 'partner.country', countryName(locale, partner.countryCode)),
    fact(locale, 'partner.region', partner.region),
    fact(locale, 'partner.place', placeText(locale, partner)),
    fact(locale, 'partner.website', website, { url: website ?? '' }),
    fact(locale, 'partner.wikidata', wikidataId, {
      url: wikidataId ? `https://www.wikidata.org/wiki/${wikidataId}` : '',
    }),
    ...statusFacts(locale, partner, isListed),
    fact(locale, 'partner.note', partner.note),
    fact(locale, 'partner.source', partner.source),
  ]
}

function placeText(locale: Locale, { latitude, longitude }: Partner): string | null {
  if (latitude === null || longitude === null) return null
  return translate(locale, 'partner.place.text', {
    latitude: degreesText(locale, latitude),
    longitude: degreesText(locale, longitude),
  })
}

const conventionLink = ({ reference, title }: { reference: string; title: string }) => ({
  text: title,
  href: `/conventions/${reference}`,
})

const personLink = ({ id, name }: { id: string; name: string }) => ({ text: name, href: `/signatories/${id}` })

/** What depends on a partner, each with its link. */
export function dependantLinks(
  locale: Locale,
  { partnerships, conventions, people, contacts, documents }: PartnerDependants,
): Dependant[] {
  const named = (kind: 'partnership' | 'convention' | 'person' | 'contact' | 'document', text: string) =>
    translate(locale, `dependants.${kind}`, { name: text })
  return [
    ...partnerships.map(({ reference }) => ({
      text: named('partnership', reference),
      href: `/partnerships/${reference}`,
    })),
    ...conventions.map((one) => ({
      text: named('convention', `${one.reference}, ${one.title}`),
      href: conventionLink(one).href,
    })),
    ...people.map((one) => ({ text: named('person', one.name), href: personLink(one).href })),
    ...contacts.map(({ id, name }) => ({ text: named('contact', name), href: `/contacts/${id}` })),
    ...documents.map(({ id, name }) => ({ text: named('document', name), href: `/documents/${id}/edit` })),
  ]
}

interface FormPlace {
  heading: string
  action: string
  back: string
  /** The address to which its removal is sent, '' while it is not recorded. */
  removal: string
}

export function partnerFormPage(form: FormModel, place: FormPlace, listed: (countryCode: string) => boolean) {
  const proposed = withProposedReference(form)
  const degrees = { size: 'short', hint: 'partner.degrees.hint' } as const
  return {
    errors: errorSummary(form),
    ...place,
    version: textsOf(form.typed.version)[0] ?? '',
    naming: namingModels(form),
    status: statusModels(form, listed),
    reference: field(proposed, 'reference', 'partner.reference', { hint: 'partner.reference.hint' }),
    formerNames: field(form, 'formerNames', 'partner.former-names', { hint: 'partner.former-names.hint' }),
    region: field(form, 'region', 'partner.region'),
    latitude: field(form, 'latitude', 'partner.latitude', degrees),
    longitude: field(form, 'longitude', 'partner.longitude', degrees),
    website: field(form, 'website', 'partner.website', {
      inputMode: 'url',
      size: 'long',
      hint: 'partner.website.hint',
    }),
    wikidataId: field(form, 'wikidataId', 'partner.wikidata', { size: 'short', hint: 'partner.wikidata.hint' }),
    note: field(form, 'note', 'partner.note'),
    source: field(form, 'source', 'partner.source', { size: 'long', hint: 'partner.source.hint' }),
  }
}

/** Once there is a name, the reference that it gives stands in its field. */
function withProposedReference(form: FormModel): FormModel {
  const [name] = textsOf(form.typed.name)
  if (name === undefined || textsOf(form.typed.reference).length > 0) return form
  return { ...form, typed: { ...form.typed, reference: referenceFrom(name) } }
}

/** A partner as its form's fields hold it. */
export function typedPartner(locale: Locale, { latitude, longitude, ...texts }: PartnerValues): Typed {
  const degrees = { latitude: degreesText(locale, latitude), longitude: degreesText(locale, longitude) }
  return { ...texts, ...typedStatus(texts), ...degrees }
}

/** Its fields as they stand side by side when two people changed them. */
export function comparedPartner(locale: Locale): ComparedField[] {
  return [
    { name: 'name', label: 'partner.name' },
    { name: 'nameEn', label: 'partner.name-en' },
    { name: 'ownName', label: 'partner.own-name' },
    { name: 'ownLanguage', label: 'partner.own-language', shown: (code) => languageName(locale, code) },
    { name: 'countryCode', label: 'partner.country', shown: (code) => countryName(locale, code) },
    { name: 'reference', label: 'partner.reference' },
    { name: 'formerNames', label: 'partner.former-names' },
    { name: 'region', label: 'partner.region' },
    { name: 'latitude', label: 'partner.latitude' },
    { name: 'longitude', label: 'partner.longitude' },
    { name: 'website', label: 'partner.website' },
    { name: 'wikidataId', label: 'partner.wikidata' },
    ...comparedStatus(locale),
    { name: 'note', label: 'partner.note' },
    { name: 'source', label: 'partner.source' },
  ]
}

import { domainName } from '../domains/names.ts'
import { offeredDomains } from '../domains/offered.ts'
import type { Domain } from '../domains/store.ts'
import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { referenceFrom } from '../locale/reference.ts'
import { partnerName } from '../partners/names.ts'
import { type NewPartnerFold, newPartnerModel, placeName } from '../partners/newPartner.ts'
import type { Partner } from '../partners/store.ts'
import { partnershipEventKinds } from '../rules/partnership.ts'
import type { ComparedField } from '../web/conflict.ts'
import { choiceField, errorSummary, type FormModel, field, type Typed, textsOf } from '../web/fields.ts'
import { partnershipKinds } from './form.ts'
import type { PartnershipValues } from './store.ts'
import { kindLabel } from './words.ts'

/** What the templates of a partnership's forms show. */

/** What a form offers: the authority's partners and domains. */
export interface Choices {
  partners: Partner[]
  domains: Domain[]
}

interface FormPlace {
  heading: string
  action: string
  back: string
  /** The address to which its removal is sent, '' while it is not recorded. */
  removal: string
}

/** The form of a partnership; a new one may bring its partner along. */
export function partnershipFormPage(
  form: FormModel,
  { partners, domains }: Choices,
  place: FormPlace,
  chosen: NewPartnerFold['chosen'],
) {
  const { locale } = form
  const isNew = place.removal === ''
  const proposed = withProposedReference(form)
  const none = { value: '', text: translate(locale, isNew ? 'partnership.partner.new' : 'form.choose') }
  const partnerSettings = { required: true, ...(isNew && ({ hint: 'partnership.partner.hint' } as const)) }
  return {
    errors: errorSummary(form),
    ...place,
    version: textsOf(form.typed.version)[0] ?? '',
    partner: choiceField(
      form,
      'partner',
      'partnership.partner',
      [none, ...partnerOptions(locale, partners)],
      partnerSettings,
    ),
    newPartner: newPartnerModel(form, {
      action: place.action,
      partners,
      chosen,
      names: true,
      hint: isNew ? 'partnership.new-partner.hint' : 'partner.new.hint',
      open: isNew && textsOf(form.typed.partner).length === 0,
    }),
    kind: choiceField(form, 'kind', 'partnership.kind', kindOptions(locale)),
    since: field(form, 'since', 'partnership.since', { size: 'short', hint: 'partnership.since.hint' }),
    sinceNote: field(form, 'sinceNote', 'partnership.since-note', {
      size: 'long',
      hint: 'partnership.since-note.hint',
    }),
    domains: choiceField(
      form,
      'domains',
      'partnership.domains',
      domainOptions(locale, offeredDomains(domains, textsOf(form.typed.domains))),
    ),
    note: field(form, 'note', 'partnership.note'),
    source: field(form, 'source', 'partnership.source', { size: 'long', hint: 'partnership.source.hint' }),
    reference: field(proposed, 'reference', 'partnership.reference', { hint: 'partnership.reference.hint' }),
  }
}

/** Once there is a partner, the reference that it gives stands in its field. */
function withProposedReference(form: FormModel): FormModel {
  const { typed } = form
  if (textsOf(typed.reference).length > 0) return form
  const [newName] = textsOf(typed.newName)
  const reference = textsOf(typed.partner)[0] ?? (newName ? referenceFrom(newName) : '')
  return { ...form, typed: { ...typed, reference } }
}

function partnerOptions(locale: Locale, partners: Partner[]) {
  const { compare } = new Intl.Collator(locale)
  return partners
    .map((partner) => ({
      value: partner.reference,
      text: placeName(locale, partner),
    }))
    .sort((one, other) => compare(one.text, other.text))
}

function kindOptions(locale: Locale) {
  const unknown = { value: '', text: translate(locale, 'form.unknown-option') }
  return [unknown, ...partnershipKinds.map((value) => ({ value, text: kindLabel(locale, value) }))]
}

function domainOptions(locale: Locale, domains: Domain[]) {
  const { compare } = new Intl.Collator(locale)
  return domains
    .map((domain) => ({ value: domain.code, text: domainName(locale, domain) }))
    .sort((one, other) => compare(one.text, other.text))
}

/** A partnership as its form's fields hold it. */
export function typedPartnership(locale: Locale, values: PartnershipValues): Typed {
  return { ...values, since: values.since === null ? '' : dayText(locale, values.since) }
}

/** Its fields as they stand side by side when two people changed them. */
export function comparedPartnership(locale: Locale, { partners, domains }: Choices): ComparedField[] {
  const partner = (reference: string) => partners.find((one) => one.reference === reference)
  const domain = (code: string) => domains.find((one) => one.code === code)
  const kind = (word: string) => kindLabel(locale, partnershipKinds.find((one) => one === word) ?? null)
  return [
    {
      name: 'partner',
      label: 'partnership.partner',
      shown: (text) => shownName(text, partner(text), (one) => partnerName(locale, one)),
    },
    { name: 'kind', label: 'partnership.kind', shown: kind },
    { name: 'since', label: 'partnership.since' },
    { name: 'sinceNote', label: 'partnership.since-note' },
    {
      name: 'domains',
      label: 'partnership.domains',
      shown: (text) => shownName(text, domain(text), (one) => domainName(locale, one)),
    },
    { name: 'note', label: 'partnership.note' },
    { name: 'source', label: 'partnership.source' },
    { name: 'reference', label: 'partnership.reference' },
  ]
}

function shownName<T>(text: string, one: T | undefined, name: (one: T) => string): string {
  return one === undefined ? text : name(one)
}

/** The form of something that happened to a partnership. */
export function eventFormPage(form: FormModel, { address, name }: { address: string; name: string }) {
  const { locale } = form
  const kinds = partnershipEventKinds.map((value) => ({ value, text: translate(locale, `partnership.event.${value}`) }))
  return {
    errors: errorSummary(form),
    name,
    action: `${address}/events/new`,
    back: address,
    kind: choiceField(form, 'kind', 'partnership.event', kinds, { required: true }),
    happenedOn: field(form, 'happenedOn', 'partnership.event.day', {
      size: 'short',
      hint: 'partnership.event.day.hint',
    }),
    reason: field(form, 'reason', 'partnership.event.reason', { size: 'long', hint: 'partnership.event.reason.hint' }),
    source: field(form, 'source', 'partnership.source', { size: 'long', hint: 'partnership.source.hint' }),
  }
}

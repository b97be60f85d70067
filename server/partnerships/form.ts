import { z } from 'zod'
import {
  choice,
  line,
  lines,
  optionalChoice,
  optionalReference,
  partialDay,
  readForm,
  version,
} from '../locale/fields.ts'
import { countryCodes } from '../locale/format.ts'
import { languageCodes } from '../locale/languages.ts'
import type { Key } from '../locale/locale.ts'
import type { NewPartner } from '../partners/createPartner.ts'
import { partnershipEventKinds } from '../rules/partnership.ts'
import { anyOf } from '../web/listing.ts'

export const partnershipKinds = ['twinning', 'decentralised-cooperation', 'friendship-pact'] as const

/** What a form may name: the references of the authority's partners, the codes of its domains. */
export interface OwnWords {
  partners: readonly string[]
  domains: readonly string[]
}

const commonFields = (domains: readonly string[]) => ({
  kind: optionalChoice(partnershipKinds),
  since: partialDay(),
  sinceNote: line({ max: 300 }),
  domains: anyOf(domains),
  note: lines(),
  source: line({ max: 500 }),
  reference: optionalReference(),
  version: version(),
})

/** A partnership that is recorded already: with one of the partners that are recorded too. */
export function readPartnership(body: unknown, { partners, domains }: OwnWords) {
  return readForm(z.object({ partner: choice(partners), ...commonFields(domains) }), body)
}

/** A new one may bring its partner along, described in the same form. */
export function readNewPartnership(body: unknown, { partners, domains }: OwnWords) {
  const fields = { partner: optionalChoice(partners), ...newPartnerFields, ...commonFields(domains) }
  const form = z
    .object(fields)
    .refine(somePartner, told('partnership.partner.none', 'partner'))
    .refine(onePartner, told('partnership.partner.both', 'partner'))
    .refine(countryOfNewPartner, told('field.required', 'newCountryCode'))
    .transform(({ newName, newNameEn, newOwnName, newOwnLanguage, newCountryCode, ...rest }) => ({
      ...rest,
      newPartner: newPartnerOf(newName, newCountryCode, {
        nameEn: newNameEn,
        ownName: newOwnName,
        ownLanguage: newOwnLanguage,
      }),
    }))
  return readForm(form, body)
}

const newPartnerFields = {
  newName: line({ max: 120 }),
  newNameEn: line({ max: 120 }),
  newOwnName: line({ max: 120 }),
  newOwnLanguage: optionalChoice(languageCodes),
  newCountryCode: optionalChoice(countryCodes),
}

type Asked = { partner?: string | null; newName?: string | null; newCountryCode?: string | null }

const somePartner = ({ partner, newName }: Asked) => partner !== null || newName !== null
const onePartner = ({ partner, newName }: Asked) => !partner || !newName
const countryOfNewPartner = ({ newName, newCountryCode }: Asked) => !newName || newCountryCode !== null

/** Told together with what is wrong in the other fields. */
function told(message: Key, field: string) {
  return { message, path: [field], when: () => true }
}

/** The partner that a form describes, with the facts that it does not ask for left open. */
function newPartnerOf(
  name: string | null,
  countryCode: string | null,
  names: Pick<NewPartner, 'nameEn' | 'ownName' | 'ownLanguage'>,
): NewPartner | null {
  if (name === null || countryCode === null) return null
  const open = { formerNames: null, region: null, latitude: null, longitude: null, website: null, wikidataId: null }
  return { reference: null, name, countryCode, ...names, ...open, note: null, source: null }
}

const eventForm = z.object({
  kind: choice(partnershipEventKinds),
  happenedOn: partialDay(),
  reason: line({ max: 500 }),
  source: line({ max: 500 }),
})

export const readEvent = (body: unknown) => readForm(eventForm, body)

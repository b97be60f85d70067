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
import type { Key } from '../locale/locale.ts'
import { newPartnerFields, newPartnerOf } from '../partners/newPartner.ts'
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
    .transform(({ newName, newNameEn, newOwnName, newOwnLanguage, newCountryCode, newNature, ...rest }) => {
      const described = { newName, newNameEn, newOwnName, newOwnLanguage, newCountryCode, newNature }
      const isWhole = newName !== null && newCountryCode !== null
      return { ...rest, newPartner: isWhole ? newPartnerOf(described, newName, newCountryCode) : null }
    })
  return readForm(form, body)
}

type Asked = { partner?: string | null; newName?: string | null; newCountryCode?: string | null }

const somePartner = ({ partner, newName }: Asked) => partner !== null || newName !== null
const onePartner = ({ partner, newName }: Asked) => !partner || !newName
const countryOfNewPartner = ({ newName, newCountryCode }: Asked) => !newName || newCountryCode !== null

/** Told together with what is wrong in the other fields. */
function told(message: Key, field: string) {
  return { message, path: [field], when: () => true }
}

const eventForm = z.object({
  kind: choice(partnershipEventKinds),
  happenedOn: partialDay(),
  reason: line({ max: 500 }),
  source: line({ max: 500 }),
})

export const readEvent = (body: unknown) => readForm(eventForm, body)

import { domainName } from '../domains/names.ts'
import { offeredDomains } from '../domains/offered.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import { partnerName } from '../partners/names.ts'
import { kinds } from '../rules/facts.ts'
import { choiceField, errorSummary, type FormModel, keptBeside, textsOf } from '../web/fields.ts'
import { chip, type Parameter } from '../web/listing.ts'

/** The partners and domains that lines can be narrowed to. */
export interface WorkChoices {
  partners: { reference: string; name: string; nameEn: string | null }[]
  domains: { code: string; nameFr: string; nameEn: string; hidden: boolean }[]
}

/** The fields by which the page is narrowed. */
export function filterPart(form: FormModel, { partners, domains }: WorkChoices) {
  const { locale, typed } = form
  const any = { value: '', text: translate(locale, 'list.any') }
  const named = partners.map((one) => ({ value: one.reference, text: partnerName(locale, one) }))
  const offered = offeredDomains(domains, textsOf(typed.domain))
  const covered = offered.map((one) => ({ value: one.code, text: domainName(locale, one) }))
  const ofKind = kinds.map((value) => ({ value, text: translate(locale, `kind.${value}`) }))
  return {
    errors: errorSummary(form),
    partner: choiceField(form, 'partner', 'convention.filter.partner', [any, ...named]),
    kind: choiceField(form, 'kind', 'convention.filter.kind', [any, ...ofKind]),
    domain: choiceField(form, 'domain', 'convention.filter.domain', [any, ...covered]),
    kept: keptBeside(typed, ['partner', 'kind', 'domain']),
  }
}

/** What the page is narrowed to, each with the page without it. */
export function chipsOf(locale: Locale, choices: WorkChoices, parameters: readonly Parameter[]) {
  return parameters.map((parameter) => chip('/', parameters, parameter, chipText(locale, choices, parameter)))
}

export function chipText(locale: Locale, { partners, domains }: WorkChoices, [name, value]: Parameter): string {
  if (name === 'kind') return word(locale, `kind.${value}`)
  const partner = partners.find(({ reference }) => name === 'partner' && reference === value)
  if (partner) return partnerName(locale, partner)
  const domain = domains.find(({ code }) => name === 'domain' && code === value)
  return domain ? domainName(locale, domain) : value
}

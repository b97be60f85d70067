import { languageName } from '../locale/format.ts'
import type { Locale } from '../locale/locale.ts'
import type { DomainName, PartnerName } from './record.ts'

/** A partner's name in the reader's language. */
export function partnerName(locale: Locale, { name, nameEn }: Pick<PartnerName, 'name' | 'nameEn'>): string {
  return locale === 'en' ? (nameEn ?? name) : name
}

/** A domain's name in the reader's language. */
export function domainName(locale: Locale, { nameFr, nameEn }: Pick<DomainName, 'nameFr' | 'nameEn'>): string {
  return locale === 'en' ? nameEn : nameFr
}

/** The languages of a convention by name: "français, russe"; empty where none is recorded. */
export function languagesText(locale: Locale, codes: string[]): string {
  return codes.map((code) => languageName(locale, code)).join(', ')
}

import type { Locale } from '../locale/locale.ts'
import type { Domain } from './store.ts'

/** A domain's name in the person's language. */
export function domainName(locale: Locale, { nameFr, nameEn }: Pick<Domain, 'nameFr' | 'nameEn'>): string {
  return locale === 'en' ? nameEn : nameFr
}

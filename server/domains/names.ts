import { type Locale, translate } from '../locale/locale.ts'
import type { Named } from './referenceStore.ts'
import type { Domain } from './store.ts'

/** A domain's name in the person's language; a theme's, a goal's and a purpose code's too. */
export function domainName(locale: Locale, { nameFr, nameEn }: Pick<Domain, 'nameFr' | 'nameEn'>): string {
  return locale === 'en' ? nameEn : nameFr
}

/** "4 – Éducation de qualité": a goal, or a purpose code, with its name; the code alone where the list has no name. */
export function codeText(locale: Locale, among: readonly Named[], code: string): string {
  const known = among.find((one) => one.code === code)
  return known ? translate(locale, 'domain.coded', { code, name: domainName(locale, known) }) : code
}

/** A theme of the Ministry's calls by its code. */
export function themeName(locale: Locale, themes: readonly Named[], code: string): string {
  const known = themes.find((one) => one.code === code)
  return known ? domainName(locale, known) : code
}

import { directionOf } from '../locale/languages.ts'
import type { Locale } from '../locale/locale.ts'

/** How a partner is called: in the person's language, and in its own. */

export function partnerName(locale: Locale, { name, nameEn }: { name: string; nameEn: string | null }): string {
  return locale === 'en' ? (nameEn ?? name) : name
}

/** Several partners in one text: "Mayence, Volgograd". */
export function partnerNames(locale: Locale, partners: readonly { name: string; nameEn: string | null }[]): string {
  return partners.map((partner) => partnerName(locale, partner)).join(', ')
}

export interface OwnNameModel {
  text: string
  lang: string
  dir: 'ltr' | 'rtl'
}

/** A partner's own name for `partials/own-name`; null where it says no more than the name that is shown. */
export function ownNameModel(
  locale: Locale,
  partner: { name: string; nameEn: string | null; ownName: string | null; ownLanguage: string | null },
): OwnNameModel | null {
  const { ownName, ownLanguage } = partner
  if (ownName === null || ownName === partnerName(locale, partner)) return null
  return { text: ownName, lang: ownLanguage ?? '', dir: directionOf(ownName) }
}

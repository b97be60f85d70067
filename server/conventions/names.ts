import { languageName } from '../locale/format.ts'
import type { Locale } from '../locale/locale.ts'

/** The languages of a convention by name: "français, russe"; empty where none is recorded. */
export function languagesText(locale: Locale, codes: string[]): string {
  return codes.map((code) => languageName(locale, code)).join(', ')
}

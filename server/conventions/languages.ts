import { languageName } from '../locale/format.ts'
import type { Locale } from '../locale/locale.ts'

/** The languages that a convention is written in, and which of them prevails. */

/** Languages that conventions of French authorities are written in, by ISO 639-1; others come with their convention. */
export const languageCodes =
  'fr en de es it pt nl pl cs sk hu ro bg mk sr hr sl sq el ru uk tr ka hy he ar fa ja zh ko vi lo km th wo mg sw bm'.split(
    ' ',
  )

/** The same for a choice, by their names. */
export function languageOptions(locale: Locale): { value: string; text: string }[] {
  const { compare } = new Intl.Collator(locale)
  return languageCodes
    .map((code) => ({ value: code, text: languageName(locale, code) }))
    .sort((one, other) => compare(one.text, other.text))
}

/** The word for a convention of which every version is equally authentic. */
export const allPrevail = 'all'

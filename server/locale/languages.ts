import { languageName } from './format.ts'
import type { Locale } from './locale.ts'

const letters = [...'abcdefghijklmnopqrstuvwxyz']
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
const present = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => names.of(code) !== undefined && Intl.getCanonicalLocales(code)[0] === code)

/** The first code of each name. */
const first = new Map(present.toReversed().map((code) => [names.of(code), code]))

/** Every ISO 639-1 code, without those that another one has replaced. */
export const languageCodes: readonly string[] = present.filter((code) => first.get(names.of(code)) === code)

const usual = ['fr', 'en', 'de', 'es', 'it', 'pt', 'ru', 'uk', 'pl', 'cs', 'ro', 'ar', 'zh', 'ja']

/** The languages for a choice: the usual ones first, then all by their name. */
export function languageOptions(locale: Locale): { value: string; text: string }[] {
  const { compare } = new Intl.Collator(locale)
  const options = (codes: readonly string[]) => codes.map((value) => ({ value, text: languageName(locale, value) }))
  const others = languageCodes.filter((code) => !usual.includes(code))
  return [...options(usual), ...options(others).sort((one, other) => compare(one.text, other.text))]
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Which way a text runs, by its script. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  return rightToLeft.test(text) ? 'rtl' : 'ltr'
}

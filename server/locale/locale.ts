import { createInstance } from 'i18next'
import en from './en.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }

export const locales = ['fr', 'en'] as const
export type Locale = (typeof locales)[number]

type PluralForm = 'one' | 'many' | 'other'
type Stem<K> = K extends `${infer S}_${PluralForm}` ? S : K
/** A text's key: fr.json is the reference. Plural forms go by their stem and a `count`. */
export type Key = Stem<keyof typeof fr>
export type Values = Record<string, string | number>

const texts = createInstance()
await texts.init({
  lng: 'fr',
  fallbackLng: false,
  resources: { fr: { translation: fr }, en: { translation: en } },
  keySeparator: false,
  nsSeparator: false,
  // Templates escape; the same texts go into PDF and CSV, where HTML entities would show.
  interpolation: { escapeValue: false },
  returnEmptyString: false,
  showSupportNotice: false,
} as Parameters<typeof texts.init>[0])

/** The text of a key in a language, its {{values}} filled in; `count` chooses the plural form. */
export function translate(locale: Locale, key: Key, values?: Values): string {
  return values ? texts.t(key, { ...values, lng: locale }) : plainText(locale, key)
}

const plainTexts = { fr: new Map<Key, string>(), en: new Map<Key, string>() }

/** What has nothing to fill in is looked up once. */
function plainText(locale: Locale, key: Key): string {
  const known = plainTexts[locale].get(key)
  if (known !== undefined) return known
  const text = texts.t(key, { lng: locale })
  plainTexts[locale].set(key, text)
  return text
}

/** Whether a text of this key exists: for keys made from a code word, such as `status.in-force`. */
export function isKey(key: string): key is Key {
  return keys.has(key)
}

const keys = new Set(Object.keys(fr).flatMap((key) => [key, key.replace(/_other$/, '')]))

/** The text of a key made from a code word. @throws where there is none: a word without a text is a fault of ours. */
export function word(locale: Locale, key: string, values?: Values): string {
  if (!isKey(key)) throw new Error(`no text for ${key}`)
  return translate(locale, key, values)
}

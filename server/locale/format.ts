import countries from 'i18n-iso-countries'
import { type Locale, translate } from './locale.ts'

const monthNames: Record<Locale, string[]> = { fr: namesOfMonths('fr'), en: namesOfMonths('en') }

function namesOfMonths(locale: Locale): string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month, 1)))
}

/** A day, month or year as it is read: "17 décembre 2012", "1er mars 2013", "juin 1959", "1959"; "17 December 2012". */
export function dayText(locale: Locale, day: string): string {
  const [year = '', month, date] = day.split('-')
  const shownYear = String(Number(year))
  if (month === undefined) return shownYear
  const name = monthNames[locale][Number(month) - 1]
  if (date === undefined) return `${name} ${shownYear}`
  const ordinal = locale === 'fr' && date === '01' ? '1er' : String(Number(date))
  return `${ordinal} ${name} ${shownYear}`
}

/** The same, or "inconnu" where nobody knows. */
export function dayOrUnknown(locale: Locale, day: string | null | undefined): string {
  return day ? dayText(locale, day) : translate(locale, 'unknown')
}

/** How far a day is from another, in the largest unit that says enough: "dans 3 mois", "il y a 11 ans", "aujourd'hui". */
export function distanceText(locale: Locale, day: string, from: string): string {
  const days = Math.round((Date.parse(day) - Date.parse(from)) / 86_400_000)
  const size = Math.abs(days)
  // "aujourd’hui" and "demain" say the day; "le mois prochain" might be the one after it.
  if (size < 45) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' })
  if (size < 700) return format.format(Math.round(days / 30.44), 'month')
  return format.format(Math.trunc(days / 365.25), 'year')
}

const units = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const

/** An ISO 8601 duration in words: P3Y is "3 ans", P1Y6M "1 an et 6 mois", P90D "90 jours". */
export function durationText(locale: Locale, duration: string): string {
  const parts = [...duration.matchAll(/(\d+)([YMWD])/g)].map(([, amount, unit]) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: units[unit as keyof typeof units],
      unitDisplay: 'long',
    }).format(Number(amount)),
  )
  return listText(locale, parts)
}

/** "a, b et c". */
export function listText(locale: Locale, items: string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items)
}

/** A number as it is read: "1 234" or "1,234". */
export function numberText(locale: Locale, value: number): string {
  return new Intl.NumberFormat(locale).format(value)
}

const regionNames = {
  fr: new Intl.DisplayNames('fr', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
}
const languageNames = {
  fr: new Intl.DisplayNames('fr', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
}

/** Every ISO 3166-1 alpha-2 code, and Kosovo's usual private one. */
export const countryCodes: readonly string[] = [...Object.keys(countries.getAlpha2Codes()), 'XK'].sort()

/** A country's name: "Russie", "Germany". */
export function countryName(locale: Locale, code: string): string {
  return regionNames[locale].of(code) ?? code
}

/** A language's name by its ISO 639-1 code: "russe", "French". */
export function languageName(locale: Locale, code: string): string {
  return languageNames[locale].of(code) ?? code
}

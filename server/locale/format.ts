import countries from 'i18n-iso-countries'
import { type Locale, translate } from './locale.ts'

/** Formatters take longer to make than to use: each is made once. */
function each<F>(make: (locale: Locale) => F): Record<Locale, F> {
  return { fr: make('fr'), en: make('en') }
}

const monthNames = each(namesOfMonths)

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

const nearTimes = each((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
const farTimes = each((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }))

/** How far a day is from another, in the largest unit that says enough: "dans 3 mois", "il y a 11 ans", "aujourd'hui". */
export function distanceText(locale: Locale, day: string, from: string): string {
  const days = Math.round((Date.parse(day) - Date.parse(from)) / 86_400_000)
  const size = Math.abs(days)
  // "aujourd’hui" and "demain" say the day; "le mois prochain" might be the one after it.
  if (size < 45) return nearTimes[locale].format(days, 'day')
  if (size < 700) return farTimes[locale].format(Math.round(days / 30.44), 'month')
  return farTimes[locale].format(Math.trunc(days / 365.25), 'year')
}

const unitFormat = (unit: string) =>
  each((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }))
const unitFormats = { Y: unitFormat('year'), M: unitFormat('month'), W: unitFormat('week'), D: unitFormat('day') }

/** An ISO 8601 duration in words: P3Y is "3 ans", P1Y6M "1 an et 6 mois", P90D "90 jours". */
export function durationText(locale: Locale, duration: string): string {
  const parts = [...duration.matchAll(/(\d+)([YMWD])/g)].map(([, amount, unit]) =>
    unitFormats[unit as keyof typeof unitFormats][locale].format(Number(amount)),
  )
  return listText(locale, parts)
}

/** The same as people type it, with plain spaces; empty where there is none. */
export function durationTyped(locale: Locale, duration: string | null): string {
  return duration ? durationText(locale, duration).replace(/\s/g, ' ') : ''
}

const listFormats = each((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))
const numberFormats = each((locale) => new Intl.NumberFormat(locale))

/** "a, b et c". */
export function listText(locale: Locale, items: string[]): string {
  return listFormats[locale].format(items)
}

/** A number as it is read: "1 234" or "1,234". */
export function numberText(locale: Locale, value: number): string {
  return numberFormats[locale].format(value)
}

const regionNames = each((locale) => new Intl.DisplayNames(locale, { type: 'region' }))
const languageNames = each((locale) => new Intl.DisplayNames(locale, { type: 'language' }))

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

import { dayText } from './format.ts'
import { type Locale, translate } from './locale.ts'

/** Turns of phrase that a name or a day needs within a sentence. */

/** When something happened: "le 17 décembre 2012", but "en juin 1959" and "en 1959". */
export function onText(locale: Locale, day: string): string {
  return translate(locale, isWhole(day) ? 'sentence.on.day' : 'sentence.on.part', { day: dayText(locale, day) })
}

/** Since when: "depuis le 17 décembre 2012", but "depuis 1959". */
export function sinceText(locale: Locale, day: string): string {
  return translate(locale, isWhole(day) ? 'sentence.since.day' : 'sentence.since.part', { day: dayText(locale, day) })
}

/** Of a day: "du 17 décembre 2012", but "de juin 1959". */
export function ofDayText(locale: Locale, day: string): string {
  return translate(locale, isWhole(day) ? 'sentence.of-day.day' : 'sentence.of-day.part', { day: dayText(locale, day) })
}

function isWhole(day: string): boolean {
  return day.length === 10
}

// What a party's name begins with where it is not a place's. A word boundary would not see the end of "Communauté".
const feminine =
  /^(ville|commune|région|province|métropole|communauté|fondation|mairie|chambre|préfecture|municipalité)(?!\p{L})/iu
const masculine = /^(comité|département|conseil|centre|lycée|district|musée|canton|comté|syndicat)(?!\p{L})/iu
const elidedNoun =
  /^(université|association|école|agglomération|office|institut|hôpital|agence|académie|union)(?!\p{L})/iu
const vowel = /^[aeiouàâäéèêëîïôöùûüœæ]/i

/** Of somebody: "de Volgograd", "d’Opole", "du Havre", "de la Ville de Prague", "de l’Université de Mayence". */
export function ofName(locale: Locale, name: string): string {
  if (locale === 'en') return translate(locale, 'sentence.of.plain', { name })
  if (name.startsWith('Le ')) return translate(locale, 'sentence.of.masculine', { name: name.slice(3) })
  if (name.startsWith('Les ')) return translate(locale, 'sentence.of.plural', { name: name.slice(4) })
  if (feminine.test(name)) return translate(locale, 'sentence.of.feminine', { name })
  if (masculine.test(name)) return translate(locale, 'sentence.of.masculine', { name })
  if (elidedNoun.test(name)) return translate(locale, 'sentence.of.elided-noun', { name })
  return translate(locale, vowel.test(name) ? 'sentence.of.elided' : 'sentence.of.plain', { name })
}

/** A rank, in French of a feminine noun: "1re", "2e"; "1st", "2nd". */
export function nthText(locale: Locale, rank: number): string {
  if (locale === 'fr') return rank === 1 ? '1re' : `${rank}e`
  const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }
  return `${rank}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(rank)]}`
}

/** A day in a narrow column: "16 déc. 2017"; "16 Dec 2017". */
export function shortDayText(locale: Locale, day: string): string {
  const [year = '', month, date] = day.split('-')
  if (month === undefined || date === undefined) return dayText(locale, day)
  const name = shortMonths[locale][Number(month) - 1]
  return `${locale === 'fr' && date === '01' ? '1er' : Number(date)} ${name} ${Number(year)}`
}

const shortMonths: Record<Locale, string[]> = { fr: monthsOf('fr'), en: monthsOf('en') }

function monthsOf(locale: Locale): string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month, 1)))
}

/** A sentence's first letter. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

/** Sentences one after the other; an empty one leaves no trace. */
export function joined(...sentences: string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

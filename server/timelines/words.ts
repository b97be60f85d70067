import { onPage, shortened } from '../drawing/textWidth.ts'
import { dayText, durationText, listText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { isWhole, type Parts } from '../rules/calendar.ts'
import type { PartialDay } from '../rules/facts.ts'
import type { ActKind } from '../rules/timeline.ts'

/** Acts of one kind and day. */
export interface DatedAct {
  kind: ActKind
  on: PartialDay
  /** Who signed. */
  parties: string[]
}

/** More parties than this on one day are counted. */
const mostParties = 5
const widestParty = 360

/** "le 17 décembre 2012", "en juin 1959"; without the month and year that the day after it in the sentence says too. */
export function onDay(locale: Locale, day: PartialDay, next?: PartialDay): string {
  const key = isWhole(day) ? 'drawing.on.day' : 'drawing.on.part'
  return translate(locale, key, { day: shortDay(locale, day, next) })
}

/** "depuis le 12 mai 1953", "depuis 1959" */
export function sinceDay(locale: Locale, day: PartialDay): string {
  return translate(locale, isWhole(day) ? 'drawing.since.day' : 'drawing.since.part', { day: dayText(locale, day) })
}

function shortDay(locale: Locale, day: PartialDay, next?: PartialDay): string {
  const text = dayText(locale, day)
  if (!next || !isWhole(day) || !isWhole(next) || day.slice(0, 4) !== next.slice(0, 4)) return text
  const [date, month] = text.split(' ')
  return day.slice(0, 7) === next.slice(0, 7) ? date! : `${date} ${month}`
}

/** "votée le 17, reçue et publiée le 26 décembre 2012" */
export function actsText(locale: Locale, acts: DatedAct[]): string {
  const days: { on: PartialDay; acts: DatedAct[] }[] = []
  for (const act of acts) {
    const last = days.at(-1)
    if (last?.on === act.on) last.acts.push(act)
    else days.push({ on: act.on, acts: [act] })
  }
  return days
    .map((day, place) => `${actWords(locale, day.acts)} ${onDay(locale, day.on, days[place + 1]?.on)}`)
    .join(', ')
}

function actWords(locale: Locale, acts: DatedAct[]): string {
  const parties = acts.flatMap((act) => act.parties)
  const words = acts.flatMap(({ kind }) => (kind === 'signature' ? [] : [translate(locale, `drawing.act.${kind}`)]))
  return parties.length === 0 ? listed(locale, words) : [partiesText(locale, parties), ...words].join(', ')
}

function partiesText(locale: Locale, parties: string[]): string {
  const names = [...new Set(parties)].map((name) => shortened(name.trim(), widestParty, onPage))
  const rest = names.length - mostParties
  if (rest <= 0) return listed(locale, names)
  return translate(locale, 'drawing.parties', { names: names.slice(0, mostParties).join(', '), count: rest })
}

/** "a, b et c"; the language's list format is slow to make, and most lists hold one. */
function listed(locale: Locale, words: string[]): string {
  return words.length === 1 ? words[0]! : listText(locale, words)
}

/** What a clause gives a term, in words: "3 ans", "18 mois". */
export function lengthText(locale: Locale, { months, days }: Parts): string {
  const years = months % 12 === 0 || months > 24 ? Math.floor(months / 12) : 0
  const weeks = months === 0 && days % 7 === 0 && days <= 56 ? days / 7 : 0
  const amounts: [number, string][] = [
    [years, 'Y'],
    [months - years * 12, 'M'],
    [weeks, 'W'],
    [days - weeks * 7, 'D'],
  ]
  return durationText(locale, `P${amounts.map(([amount, unit]) => (amount > 0 ? amount + unit : '')).join('')}`)
}

const shortMonths = { fr: monthsOf('fr'), en: monthsOf('en') }

function monthsOf(locale: Locale): string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month, 1)))
}

/** A month as an axis shows it: "sept." */
export function shortMonth(locale: Locale, month: number): string {
  return shortMonths[locale][month - 1]!
}

import type { Day, Duration, PartialDay } from './facts.ts'

/*
 * Arithmetic on ISO days, some twenty times faster than Temporal.PlainDate, against which the tests hold it:
 * whoever writes a fact has decades of standings computed within one transaction.
 * The calendar runs from 0001-01-01 to 9999-12-31; a sum that would leave it stops at its edge.
 */

export const firstDay: Day = '0001-01-01'
export const lastDay: Day = '9999-12-31'

/** A duration as it is added: months (years of twelve) first, then days (weeks of seven). */
export interface Parts {
  months: number
  days: number
}

export const nothing: Parts = { months: 0, days: 0 }

const lastNumber = dayNumber(9999, 12, 31)
/** More than the calendar holds, in months or in days: keeps sums exact. */
const longest = 4_000_000

/** The parts of an ISO 8601 duration in years, months, weeks and days; null where it is none or adds nothing. */
export function readDuration(text: string): Parts | null {
  const match = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(text)
  if (!match) return null
  const [years, months, weeks, days] = match.slice(1).map((figures) => Number(figures ?? 0)) as [
    number,
    number,
    number,
    number,
  ]
  const parts = { months: Math.min(years * 12 + months, longest), days: Math.min(weeks * 7 + days, longest) }
  return parts.months + parts.days > 0 ? parts : null
}

/** The same for a duration that a form has already read. */
export function partsOf(duration: Duration): Parts {
  const parts = readDuration(duration)
  if (!parts) throw new RangeError(`No duration: ${duration}`)
  return parts
}

/** A duration and another one some times, part by part: P3Y and twice P1Y is P5Y. */
export function sum(first: Parts, period: Parts, times: number): Parts {
  return { months: first.months + period.months * times, days: first.days + period.days * times }
}

/** The day a duration later: months first, clamped to the month's last day (31 August + P6M is 28 or 29 February). */
export function add(day: Day, { months, days }: Parts): Day {
  return moved(day, months, days)
}

/** The day a duration earlier, months first as well. */
export function subtract(day: Day, { months, days }: Parts): Day {
  return moved(day, -months, -days)
}

/** The last of the days that a duration covers from a day on: 17 Dec 2012 with P3Y ends on 16 Dec 2015. */
export function lastDayOf(from: Day, { months, days }: Parts): Day {
  return moved(from, months, days - 1)
}

export function addDays(day: Day, days: number): Day {
  return moved(day, 0, days)
}

export function dayAfter(day: Day): Day {
  return moved(day, 0, 1)
}

export function dayBefore(day: Day): Day {
  return moved(day, 0, -1)
}

/** From each of some days until the day before the next one, the last one until a day. */
export function stretches(starts: readonly Day[], until: Day): { from: Day; until: Day }[] {
  const sorted = [...new Set(starts)].filter((day) => day <= until).sort()
  return sorted.map((from, place) => {
    const next = sorted[place + 1]
    return { from, until: next ? dayBefore(next) : until }
  })
}

/** How many days later the second is. */
export function daysBetween(from: Day, until: Day): number {
  return numberOf(until) - numberOf(from)
}

/** The latest of some days, null where there is none. */
export function latestOf(days: (Day | null)[]): Day | null {
  return days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null)
}

/** The earliest of some days, null where there is none. */
export function earliestOf(days: (Day | null)[]): Day | null {
  return days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null)
}

/** Whether a text is a day of the calendar: "2015-02-29" is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const month = Number(text.slice(5, 7))
  const date = Number(text.slice(8))
  return text >= firstDay && month >= 1 && month <= 12 && date >= 1 && date <= lengthOf(yearOf(text), month)
}

/** Whether a text is a day, or a month ("1959-06") or a year ("1959"). */
export function isPartialDay(text: string): boolean {
  return isDay(text) || isDay(`${text}-01`) || isDay(`${text}-01-01`)
}

/** Whether the day itself is known. A finding rests on no other. */
export function isWhole(day: PartialDay): boolean {
  return day.length === 10
}

/** The first day that a partial day may mean. */
export function opening(day: PartialDay): Day {
  return day + '-01-01'.slice(day.length - 4)
}

/** The last day that a partial day may mean: the one that it counts as. */
export function closing(day: PartialDay): Day {
  if (isWhole(day)) return day
  const month = day.length === 4 ? 12 : Number(day.slice(5))
  return textOf(yearOf(day), month, lengthOf(yearOf(day), month))
}

function moved(day: Day, months: number, days: number): Day {
  if (months === 0) return dayOf(numberOf(day) + days)
  const month = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + months
  const year = Math.floor(month / 12)
  if (year > 9999) return lastDay
  if (year < 1) return firstDay
  const inYear = (month % 12) + 1
  const date = Math.min(Number(day.slice(8)), lengthOf(year, inYear))
  return days === 0 ? textOf(year, inYear, date) : dayOf(dayNumber(year, inYear, date) + days)
}

function yearOf(day: PartialDay): number {
  return figures(day, 0, 4)
}

/** The number that some figures of a day make: a slice read as a number takes five times as long. */
function figures(day: PartialDay, from: number, until: number): number {
  let number = 0
  for (let place = from; place < until; place += 1) number = number * 10 + day.charCodeAt(place) - 48
  return number
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** A day as a whole number that grows by one each day, for drawing and comparing: days since 1 March of the year 0. */
export function numberOf(day: Day): number {
  return dayNumber(yearOf(day), figures(day, 5, 7), figures(day, 8, 10))
}

/** Days since 1 March of the year 0: a year that begins in March has its leap day last. */
function dayNumber(year: number, month: number, date: number): number {
  const inMarchYear = month > 2 ? year : year - 1
  const fromMarch = month > 2 ? month - 3 : month + 9
  return leaps(inMarchYear) + Math.floor((153 * fromMarch + 2) / 5) + date - 1
}

function leaps(year: number): number {
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
}

function dayOf(number: number): Day {
  const within = Math.min(Math.max(number, dayNumber(1, 1, 1)), lastNumber)
  let year = Math.floor(within / 365.2425)
  if (leaps(year + 1) <= within) year += 1
  if (leaps(year) > within) year -= 1
  const inYear = within - leaps(year)
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const date = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  return fromMarch < 10 ? textOf(year, fromMarch + 3, date) : textOf(year + 1, fromMarch - 9, date)
}

function textOf(year: number, month: number, date: number): Day {
  const fourFigures = year > 999 ? String(year) : String(year).padStart(4, '0')
  return `${fourFigures}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`
}

import { add, addDays, dayBefore, daysBetween, firstDay, lastDay } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'

/** A week of a month: the days that belong to the month, Monday first. */
export interface Week {
  /** By ISO 8601: the week that has the year's first Thursday is the first one. */
  number: number
  days: (Day | null)[]
}

/** 0 is Monday; the calendar's first day is one. */
export function weekdayOf(day: Day): number {
  return daysBetween(firstDay, day) % 7
}

export function isWeekend(day: Day): boolean {
  return weekdayOf(day) > 4
}

export function weekNumber(day: Day): number {
  const thursday = addDays(day, 3 - weekdayOf(day))
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
}

/** The weeks of a month ("2026-09"), whole ones: what is not of the month is left out. */
export function weeksOf(month: string): Week[] {
  const days = daysOf(month)
  const weeks: Week[] = []
  for (const day of days) {
    const weekday = weekdayOf(day)
    if (weekday === 0 || weeks.length === 0) weeks.push({ number: weekNumber(day), days: Array(7).fill(null) })
    weeks.at(-1)!.days[weekday] = day
  }
  return weeks
}

/** The days of a month. */
export function daysOf(month: string): Day[] {
  const first = `${month}-01`
  return Array.from({ length: Number(lastOf(month).slice(8)) }, (_, count) => addDays(first, count))
}

/** The last day of a month; the calendar's last month has one too. */
export function lastOf(month: string): Day {
  return month === '9999-12' ? lastDay : dayBefore(add(`${month}-01`, { months: 1, days: 0 }))
}

/** The twelve months of a year. */
export function monthsOf(year: string): string[] {
  return Array.from({ length: 12 }, (_, place) => `${year}-${String(place + 1).padStart(2, '0')}`)
}

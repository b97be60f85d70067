import type { Role } from '../accounts/rights.ts'
import { addDays, daysBetween } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'

/** How often somebody wants to be told of deadlines. */
export const frequencies = ['none', 'daily', 'weekly'] as const
export type Frequency = (typeof frequencies)[number]

export interface Choice {
  frequency: Frequency
  /** ISO 8601: Monday is 1, Sunday 7. On this day a mail comes even where there is nothing to tell. */
  weekday: number
}

/** Who may write has the decisions in hand and is told once a week, so that silence means failure; a reader asks for it. */
export function usualFrequency(role: Role): Frequency {
  return role === 'reader' ? 'none' : 'weekly'
}

/** The last day of the week's mail, the day itself included. */
export function weeklyDay({ weekday }: Choice, on: Day): Day {
  return addDays(on, -((weekdayOf(on) - weekday + 7) % 7))
}

const aMonday = '2024-01-01'

export function weekdayOf(on: Day): number {
  return (((daysBetween(aMonday, on) % 7) + 7) % 7) + 1
}

/** What is to be looked at on a day for somebody. */
export interface Due {
  /** The day whose mail it is: one that was missed comes afterwards, and once. */
  forOn: Day
  /** Whether a mail goes out even where there is nothing new. */
  heartbeat: boolean
}

/** Null where nothing is to be looked at: already done, or not the day. `last` is when it was looked at last. */
export function dueOn(choice: Choice, on: Day, last: Day | null): Due | null {
  if (choice.frequency === 'none' || last === on) return null
  const weekly = weeklyDay(choice, on)
  // Where the clock was ahead, the days that come again are counted by themselves.
  const heartbeat = last === null || (last > on ? weekly === on : last < weekly)
  if (choice.frequency === 'weekly') return heartbeat ? { forOn: weekly, heartbeat } : null
  return { forOn: on, heartbeat }
}

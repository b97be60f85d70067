import { Temporal } from 'temporal-polyfill'

/** The one clock: nothing else in the house asks the machine for the time. */
export interface Clock {
  /** The true instant, UTC ISO 8601. */
  now(): string
}

export const systemClock: Clock = { now: () => new Date().toISOString() }

/** The calendar day in a time zone at an instant: what "today" means for an authority. */
export function dayIn(timeZone: string, instant: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return parts.format(new Date(instant))
}

/** The instant at which a calendar day begins in a time zone, or the one so many days after it. */
export function startOfDay(timeZone: string, day: string, after = 0): string {
  const first = Temporal.PlainDate.from(day).add({ days: after })
  return new Date(first.toZonedDateTime(timeZone).epochMilliseconds).toISOString()
}

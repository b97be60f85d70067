import { Temporal } from 'temporal-polyfill'

/** The one clock: nothing else in the house asks the machine for the time. */
export interface Clock {
  /** The true instant, UTC ISO 8601. */
  now(): string
}

export const systemClock: Clock = { now: () => new Date().toISOString() }

const dayFormats = new Map<string, Intl.DateTimeFormat>()

/** A formatter takes longer to make than to use. */
function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  dayFormats.set(timeZone, format)
  return format
}

/** The calendar day in a time zone at an instant: what "today" means for an authority. */
export function dayIn(timeZone: string, instant: string): string {
  return dayFormat(timeZone).format(new Date(instant))
}

/** The time of day in a time zone at an instant: '06:30'. */
export function timeIn(timeZone: string, instant: string): string {
  const format = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return new Date(instant).toLocaleTimeString('en-GB', format)
}

/** The instant at which a calendar day begins in a time zone, or the one so many days after it. */
export function startOfDay(timeZone: string, day: string, after = 0): string {
  const first = Temporal.PlainDate.from(day).add({ days: after })
  return new Date(first.toZonedDateTime(timeZone).epochMilliseconds).toISOString()
}

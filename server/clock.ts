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

import { numberOf } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { Stretch } from '../rules/timeline.ts'

/** Days across a picture at one measure, without tears: what many conventions share. Both days are included. */
export interface DayScale extends Stretch {
  left: number
  right: number
  /** Units a day. */
  rate: number
  /** Where a day begins; beyond the edges for days that are not shown. */
  x(day: Day): number
  /** Where it ends. */
  end(day: Day): number
}

export function dayScale({ from, until }: Stretch, left: number, right: number): DayScale {
  const first = numberOf(from)
  const rate = (right - left) / (numberOf(until) - first + 1)
  const x = (day: Day) => left + (numberOf(day) - first) * rate
  return { from, until, left, right, rate, x, end: (day) => x(day) + rate }
}

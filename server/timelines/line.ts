import { closing, dayAfter, firstDay, lastDay, opening } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { Stretch, Timeline } from '../rules/timeline.ts'

/** One convention among many, as the timelines draw it. */
export interface Line {
  /** The convention's id. */
  id: string
  reference: string
  title: string
  /** Its record's address. */
  href: string
  /** What it is and how it stands, for a pointer that rests on it. */
  told: string
  timeline: Timeline
  /** From the first to the last day on which something of it is drawn; null where it has no day at all. */
  stretch: Stretch | null
  /** Whether it has ended by the day shown. */
  ended: boolean
  /** The reference of the convention that takes its place. */
  successor: string | null
}

/** The stretch of all that is drawn of a convention. */
export function stretchOfTimeline(timeline: Timeline): Stretch | null {
  const { acts, terms, amendments, denunciation, nonRenewal, successor, empty } = timeline
  let from: Day = lastDay
  let until: Day = firstDay
  const take = (first: Day, last: Day) => {
    if (first < from) from = first
    if (last > until) until = last
  }
  for (const { on } of acts) take(opening(on), closing(on))
  for (const { startsOn, endsOn } of terms) take(startsOn, endsOn === null ? lastDay : dayAfter(endsOn))
  for (const { on } of amendments) take(on, on)
  for (const event of [denunciation, nonRenewal, successor]) if (event) take(event.on, event.on)
  if (empty) take(empty.endsOn, empty.startsOn)
  return from <= until ? { from, until } : null
}

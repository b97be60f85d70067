import { add, addDays, dayBefore, earliestOf, lastDay, latestOf, subtract } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { Stretch } from '../rules/timeline.ts'

/** How much time the timelines show at once, and the ways from there: closer, wider, earlier, later. */

export const zooms = ['century', 'decade', 'year', 'months'] as const
export type Zoom = (typeof zooms)[number]

/** How many months each shows, and how far a step to the side goes. */
const months: Record<Zoom, number> = { century: 1200, decade: 120, year: 12, months: 3 }
const steps: Record<Zoom, number> = { century: 600, decade: 60, year: 6, months: 1 }

/** All that there is, but no more years than these around the day shown: a term of 200 years goes on. */
const most = { before: 150 * 12, after: 25 * 12 }
const least = 12 * 3

/** The stretch that a zoom shows: from the day asked for, or else around the day shown. Within the calendar. */
export function stretchOf(zoom: Zoom, from: Day | null, on: Day): Stretch {
  return within(from ?? usualStart(zoom, on), zoom)
}

/** More has been than is to come: four fifths of a century and six years of ten lie before the day. */
function usualStart(zoom: Zoom, on: Day): Day {
  const year = Number(on.slice(0, 4))
  if (zoom === 'century') return yearDay(Math.floor(year / 10) * 10 - 70)
  if (zoom === 'decade') return yearDay(year - 6)
  if (zoom === 'year') return yearDay(year)
  return subtract(`${on.slice(0, 7)}-01`, { months: 1, days: 0 })
}

function yearDay(year: number): Day {
  return `${String(Math.max(year, 1)).padStart(4, '0')}-01-01`
}

/** A stretch that would leave the calendar is moved back into it. */
function within(from: Day, zoom: Zoom): Stretch {
  const latest = addDays(subtract(lastDay, { months: months[zoom], days: 0 }), 1)
  if (from >= latest) return { from: latest, until: lastDay }
  return { from, until: dayBefore(add(from, { months: months[zoom], days: 0 })) }
}

/** Whether a stretch asked for had to be moved, since the calendar ends before it would. */
export function isMoved(zoom: Zoom, from: Day | null): boolean {
  return from !== null && within(from, zoom).from !== from
}

/** The next one to the side: earlier or later, by half of what is shown or less. */
export function aside(zoom: Zoom, { from }: Stretch, direction: 'earlier' | 'later'): Day | null {
  const step = { months: steps[zoom], days: 0 }
  const to = within(direction === 'earlier' ? subtract(from, step) : add(from, step), zoom).from
  return to === from ? null : to
}

/** Where another zoom begins, so that what is in the middle stays there; around the day shown where that is visible. */
export function startFor(zoom: Zoom, shown: Stretch, on: Day): Day | null {
  if (shown.from <= on && on <= shown.until) return null
  const middle = add(shown.from, { months: Math.round(monthsIn(shown) / 2 - months[zoom] / 2), days: 0 })
  const start = zoom === 'months' ? `${middle.slice(0, 7)}-01` : `${middle.slice(0, 4)}-01-01`
  return within(start, zoom).from
}

function monthsIn({ from, until }: Stretch): number {
  const place = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return place(until) - place(from)
}

/**
 * All of some days and the one shown, in whole years (decades where there are many), with air for what goes on. What
 * begins on a day is in sight, even long after the one shown.
 */
export function wholeStretch(days: Day[], on: Day, begins: Day[] = []): Stretch {
  const first = latestOf([earliestOf([...days, on]), subtract(on, { months: most.before, days: 0 })])!
  const begun = earliestOf([latestOf([...begins, on]), add(on, { months: most.before, days: 0 })])
  const ended = earliestOf([latestOf([...days, on]), add(on, { months: most.after, days: 0 })])
  const last = latestOf([begun, ended])!
  const few = monthsIn({ from: first, until: last }) < least
  const from = few ? subtract(first, { months: 12, days: 0 }) : first
  const until = few ? add(last, { months: 24, days: 0 }) : add(last, { months: 6, days: 0 })
  const step = monthsIn({ from, until }) > 480 ? 5 : 1
  const year = (day: Day) => Number(day.slice(0, 4))
  const end = (Math.floor(year(until) / step) + 1) * step
  return { from: yearDay(Math.floor(year(from) / step) * step), until: end > 9999 ? lastDay : dayBefore(yearDay(end)) }
}

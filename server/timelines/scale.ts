import { daysBetween, firstDay } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { Stretch } from '../rules/timeline.ts'

/** A stretch of days drawn to one scale, between two tears or the edges. */
export interface Island {
  from: Day
  until: Day
  left: number
  right: number
}

/** Where days lie on the drawing. Long stretches in which nothing happens are torn out. */
export interface Scale {
  left: number
  right: number
  islands: Island[]
  /** The middles of what is torn out. */
  tears: number[]
  x(day: Day): number
}

/** What decides where the axis may be torn. */
export interface Bearings {
  /** The convention's own days: the rest of the drawing should not squeeze them. */
  core: Stretch
  /** Stretches that should keep their true length, as terms should. */
  filled: Stretch[]
  /** Stretches in which a day lies that is known only to its month or year: small where they stand alone. */
  vague: Stretch[]
}

interface Gap extends Stretch {
  days: number
  torn: boolean
  /** Its width where it is not drawn to scale. */
  fixed: number | null
}

/** Right of the last day: room for an arrow. */
export const marginRight = 12

const year = 365.25
const vagueWidth = 22
/** The part of the width that the convention's own days should have. */
const coreShare = 0.28

/** A scale that shows some days, from the first to the last of them. */
export function scaleOf(anchors: Day[], bearings: Bearings, left: number, right: number): Scale {
  const days = [...new Set(anchors)].sort()
  const gaps = days.slice(1).map((until, place) => gapBetween(days[place]!, until))
  tear(gaps, bearings)
  const torn = gaps.filter((gap) => gap.torn)
  for (const gap of torn) gap.fixed = Math.min(40, (0.4 * (right - left)) / torn.length)
  for (const [place, gap] of gaps.entries()) {
    const standsAlone = gaps[place - 1]?.torn || gaps[place + 1]?.torn
    if (standsAlone && bearings.vague.some((stretch) => isWithin(gap, stretch))) gap.fixed = vagueWidth
  }
  const fixed = gaps.reduce((sum, gap) => sum + (gap.fixed ?? 0), 0)
  const whole = gaps.reduce((sum, gap) => sum + (gap.fixed === null ? gap.days : 0), 0)
  const rate = (right - left - fixed) / Math.max(whole, 1)
  return { left, right, ...placesOf(gaps, rate, days[0] ?? firstDay, left) }
}

function gapBetween(from: Day, until: Day): Gap {
  return { from, until, days: daysBetween(from, until), torn: false, fixed: null }
}

function isWithin(gap: Stretch, { from, until }: Stretch): boolean {
  return from <= gap.from && gap.until <= until
}

/**
 * Tears out the gaps that are out of all proportion. Among the convention's own days: to the smaller ones, those within
 * a term only where the rest could not be seen any more. Outside of them: until they have their share of the width.
 */
function tear(gaps: Gap[], { core, filled, vague }: Bearings): void {
  let whole = 0
  const own = gaps.filter((gap) => isWithin(gap, core))
  for (const gap of own.toSorted((one, other) => one.days - other.days)) {
    const isFilled = filled.some((stretch) => isWithin(gap, stretch))
    const size = Math.max(whole, (isFilled ? 10 : 8) * year)
    gap.torn = gap.days > (isFilled ? Math.max(6 * size, 120 * year) : 2 * size)
    if (!gap.torn) whole += gap.days
  }
  const least = Math.max(whole, 6 * year)
  const others = gaps
    .filter((gap) => !isWithin(gap, core) && !vague.some((stretch) => isWithin(gap, stretch)))
    .sort((one, other) => other.days - one.days)
  let all = others.reduce((sum, { days }) => sum + days, least)
  for (const [place, gap] of others.entries()) {
    // Two stretches of a kind are treated alike.
    const isLike = place > 0 && others[place - 1]!.torn && gap.days * 2 > others[place - 1]!.days
    if ((least >= all * coreShare && !isLike) || gap.days < 3 * year) break
    gap.torn = true
    all -= gap.days
  }
  if (gaps.every((gap) => gap.torn)) for (const gap of gaps) gap.torn = false
}

function placesOf(gaps: Gap[], rate: number, first: Day, left: number): Pick<Scale, 'islands' | 'tears' | 'x'> {
  const islands: Island[] = [{ from: first, until: first, left, right: left }]
  const tears: number[] = []
  const starts: number[] = []
  let x = left
  for (const gap of gaps) {
    starts.push(x)
    const width = gap.fixed ?? gap.days * rate
    if (gap.torn) tears.push(x + width / 2)
    x += width
    if (gap.torn) islands.push({ from: gap.until, until: gap.until, left: x, right: x })
    else Object.assign(islands.at(-1)!, { until: gap.until, right: x })
  }
  return { islands, tears, x: (day) => placeOf(day, gaps, [...starts, x]) }
}

/** `starts` has the end of the last gap too. */
function placeOf(day: Day, gaps: Gap[], starts: number[]): number {
  const place = gaps.findLastIndex(({ from }) => from <= day)
  const gap = gaps[place]
  if (!gap) return starts[0]!
  const passed = Math.min(daysBetween(gap.from, day) / gap.days, 1)
  return starts[place]! + passed * (starts[place + 1]! - starts[place]!)
}

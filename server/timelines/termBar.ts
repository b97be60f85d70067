import { dayAfter } from '../rules/calendar.ts'
import type { TimelineTerm } from '../rules/timeline.ts'
import type { Scale } from './scale.ts'

/** A term with its place on the drawing. */
export interface TermBar extends TimelineTerm {
  left: number
  right: number
  /** Radius of the dot at its start. */
  radius: number
}

/** The radius of a term's dots, where it is long enough. */
const largest = 5.5
const smallest = 1.5

/** The terms' places; where they are short their dots are small. */
export function barsOf(terms: TimelineTerm[], scale: Scale): TermBar[] {
  const places = terms.map(({ startsOn, endsOn }) => ({
    left: scale.x(startsOn),
    right: endsOn === null ? scale.right : scale.x(dayAfter(endsOn)),
  }))
  const widthOf = (place: number) => (places[place] ? places[place].right - places[place].left : Infinity)
  return terms.map((term, place) => ({
    ...term,
    ...places[place]!,
    radius: radiusFor(Math.min(widthOf(place), widthOf(place - 1))),
  }))
}

export function radiusFor(width: number): number {
  return Math.max(smallest, Math.min(largest, width / 3))
}

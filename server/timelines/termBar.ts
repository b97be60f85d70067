import type { TimelineTerm } from '../rules/timeline.ts'

/** A term with its place on the drawing. */
export interface TermBar extends TimelineTerm {
  left: number
  right: number
  /** Radius of the dot at its start. */
  radius: number
}

import type { Day } from '../rules/facts.ts'
import type { Line } from './line.ts'
import type { Relation } from './relations.ts'

/** What the timelines may be grouped by. */
export const groupings = ['partner', 'domain', 'kind', 'service'] as const
export type Grouping = (typeof groupings)[number]

/** Conventions that are drawn together, under one name. */
export interface Group {
  key: string
  name: string
  /** Beneath the name: the country, since when. */
  sub: string
  /** Its own list of conventions, or the partnership. */
  href: string
  /** How many conventions it has. */
  count: number
  lines: Line[]
  /** The partnership itself, older and longer than any paper. */
  relations: Relation[]
  /** Where there are too many to be drawn one by one: how many were in force, from each of some days on. */
  strip: Change[] | null
  /** Where the conventions of a folded group can be seen one by one. */
  unfold: string
}

/** From a day on so many are in force. */
export interface Change {
  on: Day
  count: number
}

import type { CouncilSession, Day } from '../rules/facts.ts'

export const bodies = ['council', 'standing-committee', 'bureau'] as const
/** Who meets: of one day's bodies the first decides for the others. */
export type Body = (typeof bodies)[number]

export const sessionKinds = ['ordinary', 'extraordinary', 'installation'] as const
export type SessionKind = (typeof sessionKinds)[number]

/** What was recorded of a session, as plain values. */
export interface SessionValues {
  body: Body
  heldOn: Day
  /** Null while not known: the day itself. */
  closesOn: Day | null
  kind: SessionKind | null
  note: string | null
}

export interface SessionRecord extends SessionValues {
  id: string
  fictional: boolean
  version: number
}

/** A session with the number of deliberations that were taken there. */
export interface ListedSession extends SessionRecord {
  deliberations: number
}

/** A session of the council as the rules know it, with its record. */
export interface CalendarSession extends CouncilSession {
  id: string
}

/** A day in the calendar: all that conventions are judged by. */
export type SessionDay = Pick<SessionValues, 'body' | 'heldOn' | 'closesOn'>

/** The values alone, of a record or of a form. */
export function valuesOf({ body, heldOn, closesOn, kind, note }: SessionValues): SessionValues {
  return { body, heldOn, closesOn, kind, note }
}

/** The day by which files must be in. */
export function closingDay({ heldOn, closesOn }: Pick<SessionValues, 'heldOn' | 'closesOn'>): Day {
  return closesOn ?? heldOn
}

import type { ConventionFacts, CouncilSession, Day, Finding, PartialDay, Standing, Status } from './facts.ts'
import type { PartnershipEvent } from './partnership.ts'

/** What lines of work are made from and what they say. */

export const workGroups = ['late', 'decide', 'waiting', 'watch'] as const
export type WorkGroup = (typeof workGroups)[number]

/** The kinds of a line, the first that holds first: a record stands in one line only. */
export const workKinds = [
  'late',
  'decide',
  'execution',
  'signature',
  'transmission',
  'beginning',
  'notice',
  'renewing',
  'finding',
  'mandate',
  'review',
  'anniversary',
  'without-convention',
] as const
export type WorkKind = (typeof workKinds)[number]

/** The statuses of a convention on its way into force: each waits for somebody. */
export const waitingStatuses: readonly Status[] = ['voted', 'authorised', 'signed']

/** The rules whose finding calls somebody though it is no serious one. */
export const callingRules = ['mandate-ends-first', 'review-open'] as const

/** What a decision of the council would do: agree the express renewal, or prolong or replace where no clause renews. */
export type DecisionWay = 'renew' | 'replace'

/** A session at which something can still be decided, and the day its files close. */
export interface SessionAhead {
  on: Day
  closesOn: Day
}

/** Why a record calls somebody: the day that counts, and all that its sentence needs. */
export type WorkReason =
  | {
      /** The last session that left time is closed: `on` is the day its files closed. */
      kind: 'late'
      on: Day
      /** The session that was missed; null where the calendar had none and the day is an estimate. */
      missed: Day | null
      termEndsOn: Day
      way: DecisionWay
      /** The next session before the term ends whose files are open: null where only a new convention or its end is left. */
      session: Day | null
      closesOn: Day | null
    }
  | {
      /** Its file must be in by `on`, for the session; without one in the calendar the day is an estimate. */
      kind: 'decide'
      on: Day
      session: Day | null
      termEndsOn: Day
      way: DecisionWay
    }
  | {
      kind: 'execution'
      /** Since when: the session. */
      on: Day
      sessionOn: PartialDay
      missing: ('receivedOn' | 'publishedOn')[]
    }
  | {
      kind: 'signature'
      /** Since when: the last signature given, or the first day on which it may be signed. */
      on: Day
      executoryOn: Day
      awaited: string[]
      signed: string[]
    }
  | { kind: 'transmission'; on: Day; termEndsOn: Day | null }
  | { kind: 'beginning'; on: Day; signedOn: Day }
  | { kind: 'notice'; on: Day; renewsOn: Day }
  | { kind: 'renewing'; on: Day; deadlineOn: Day }
  | { kind: 'finding'; on: Day; rules: string[] }
  | { kind: 'mandate'; on: Day; name: string; capacity: string; signedOn: Day }
  | { kind: 'review'; on: Day; acts: string[] }
  | { kind: 'anniversary'; on: Day; when: PartialDay; years: number; without: WithoutConvention | null }
  | ({ kind: 'without-convention'; on: Day } & WithoutConvention)

/** No convention is in force: since the last one ended, or there never was one; how many are on their way. */
export interface WithoutConvention {
  endedOn: Day | null
  coming: number
}

/** A convention on the day, with the findings that nobody has accepted. */
export interface ConventionAtWork {
  id: string
  facts: ConventionFacts
  standing: Standing
  findings: OpenFinding[]
}

/** A finding and the day since when it stands. */
export interface OpenFinding extends Finding {
  since: Day
}

/** A partnership with what its conventions are on the day. */
export interface PartnershipAtWork {
  id: string
  since: PartialDay | null
  /** The day on which it was recorded: where nobody knows since when it is. */
  enteredOn: Day
  events: PartnershipEvent[]
  /** Whether one of its conventions is in force, suspended or not. */
  bound: boolean
  /** The last day on which one was, before the day. */
  endedOn: Day | null
  /** How many are voted, authorised or signed. */
  coming: number
}

export interface WorkRecord {
  kind: 'convention' | 'partnership'
  id: string
}

/** A line of work: `on` is its day; `session` the council session that it is for, null where there is none. */
export type WorkLine = WorkReason & {
  group: WorkGroup
  session: Day | null
  record: WorkRecord
  /** What else calls for this record. */
  also: WorkReason[]
}

/** All that the lines of a day are made from. */
export interface AtWork {
  on: Day
  conventions: readonly ConventionAtWork[]
  partnerships: readonly PartnershipAtWork[]
  sessions: readonly CouncilSession[]
}

/** The group in which a kind of line stands. */
export function groupOf(kind: WorkKind): WorkGroup {
  if (kind === 'late' || kind === 'decide') return kind
  return waiting.includes(kind) ? 'waiting' : 'watch'
}

const waiting: readonly WorkKind[] = ['execution', 'signature', 'transmission', 'beginning']

import type { CouncilSession, Day } from './facts.ts'
import { sessionDays } from './planning.ts'
import { conventionReasons } from './workOfConvention.ts'
import { partnershipReasons } from './workOfPartnership.ts'
import {
  type AtWork,
  groupOf,
  type SessionAhead,
  type WorkKind,
  type WorkLine,
  type WorkReason,
  type WorkRecord,
  workGroups,
  workKinds,
} from './workReason.ts'

/** What needs a person on a day, computed from standings: the same lines for the page, the mail, the calendar and the API. */

/** The lines of a day: each record once, by the first of its reasons; in the order of the groups, the most pressing first. */
export function workLines({ on, conventions, partnerships, sessions }: AtWork): WorkLine[] {
  const ahead = sessionsAhead(sessions, on)
  const lines = [
    ...conventions.map((one) => lineOf({ kind: 'convention', id: one.id }, conventionReasons(one, ahead))),
    ...partnerships.map((one) => lineOf({ kind: 'partnership', id: one.id }, partnershipReasons(one, on))),
  ]
  return lines.flatMap((line) => line ?? []).sort(byUrgency)
}

/** The sessions whose files are still open on a day, in order. */
export function sessionsAhead(sessions: readonly CouncilSession[], on: Day): SessionAhead[] {
  return sessions
    .map(sessionDays)
    .filter(({ closesOn }) => closesOn >= on)
    .sort((one, other) => compared(one.on, other.on) || compared(one.closesOn, other.closesOn))
}

function lineOf(record: WorkRecord, reasons: WorkReason[]): WorkLine | null {
  const [first, ...also] = reasons.sort((one, other) => rank(one.kind) - rank(other.kind))
  if (!first) return null
  return { session: null, ...first, group: groupOf(first.kind), record, also }
}

/** What is watched goes by its kind first; everything else by its day, and at last by the record, so that the order is the same each time. */
function byUrgency(one: WorkLine, other: WorkLine): number {
  return (
    workGroups.indexOf(one.group) - workGroups.indexOf(other.group) ||
    (one.group === 'watch' ? rank(one.kind) - rank(other.kind) : 0) ||
    compared(one.on, other.on) ||
    rank(one.kind) - rank(other.kind) ||
    compared(one.record.id, other.record.id)
  )
}

function rank(kind: WorkKind): number {
  return workKinds.indexOf(kind)
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

import type { Frame } from '../conventions/frame.ts'
import type { ConventionRecord } from '../conventions/record.ts'
import { standingOf } from '../conventions/standingOf.ts'
import type { Day, Deadline, RenewalStatus, Standing } from '../rules/facts.ts'
import type { CalendarSession, SessionDay } from './record.ts'

/** What a change of the calendar moves: the conventions that would be decided by another day or at another session. */

export interface Decision {
  /** The day by which the council's file must be in. */
  on: Day
  /** The session that decides; null where the calendar has none, and the day is an estimate. */
  session: Day | null
  renewalStatus: RenewalStatus
}

export interface Move {
  record: ConventionRecord
  before: Decision
  after: Decision
}

/** The calendar with some sessions left out and others put in. */
export function changedCalendar(
  sessions: readonly CalendarSession[],
  { without, added }: { without: readonly string[]; added: readonly SessionDay[] },
): CalendarSession[] {
  const kept = sessions.filter(({ id }) => !without.includes(id))
  const council = added.filter(({ body }) => body === 'council')
  return [...kept, ...council.map(({ heldOn, closesOn }) => ({ id: '', on: heldOn, closesOn }))]
}

/** Of some conventions those that the change moves on a day, the most urgent first. */
export function movesOf(records: readonly ConventionRecord[], before: Frame, after: Frame, on: Day): Move[] {
  const moves = records.flatMap((record) => {
    const old = decisionOf(standingOf(record, before, on))
    const fresh = decisionOf(standingOf(record, after, on))
    const same = old?.on === fresh?.on && old?.session === fresh?.session
    return old === null || fresh === null || same ? [] : [{ record, before: old, after: fresh }]
  })
  return moves.sort((one, other) => (one.after.on < other.after.on ? -1 : 1))
}

/** The decision that a convention waits for on a day, null where it waits for none. */
export function decisionOf({ deadlines, renewalStatus }: Standing): Decision | null {
  const dayOf = (kind: Deadline['kind']) => deadlines.find((deadline) => deadline.kind === kind)?.on ?? null
  const on = dayOf('decision')
  return on === null ? null : { on, session: dayOf('session'), renewalStatus }
}

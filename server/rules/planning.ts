import { closing, type Parts, subtract } from './calendar.ts'
import type { Case } from './case.ts'
import { noticeOn } from './chain.ts'
import type { CouncilSession, Day } from './facts.ts'
import { isTacitlyRenewed } from './renewal.ts'
import type { Link } from './term.ts'

const halfYear: Parts = { months: 6, days: 0 }
const withoutCalendar: Parts = { months: 4, days: 0 }

/** The last day on which the council's file for a renewal can be handed in. */
export interface DecisionDay {
  on: Day
  /** The session that would decide; null where the calendar holds none, and the day is an estimate. */
  session: Day | null
}

/** The day by which somebody has to act for a term's end, and the day from which the product warns of it. */
export interface Planning {
  kind: 'notice' | 'decision'
  on: Day
  session: Day | null
  alertFrom: Day
}

/** The last day of a term on which a denunciation prevents its tacit renewal. */
export function noticeDeadline(lastDay: Day, notice: Parts | null): Day {
  return notice ? subtract(lastDay, notice) : lastDay
}

/**
 * The closing day of the last council session that leaves the lead time before a term's last day: a vote needs it to
 * become executory and be signed. Sessions more than half a year before that are no help: four months before the end.
 */
export function decisionDay(lastDay: Day, sessions: CouncilSession[], leadTime: Parts): DecisionDay {
  const latest = subtract(lastDay, leadTime)
  const earliest = subtract(latest, halfYear)
  let chosen: CouncilSession | null = null
  for (const session of sessions) {
    const on = closing(session.on)
    if (on <= latest && on > earliest && (!chosen || on >= closing(chosen.on))) chosen = session
  }
  if (!chosen) return { on: subtract(lastDay, withoutCalendar), session: null }
  const { on, closesOn } = sessionDays(chosen)
  return { on: closesOn, session: on }
}

/** The day of a session, and the one by which its files must be in: the same where nobody knows another. */
export function sessionDays({ on, closesOn }: CouncilSession): { on: Day; closesOn: Day } {
  const day = closing(on)
  return { on: day, closesOn: closesOn ?? day }
}

/** What a term's end asks for, as it is known on a day: notice where it would be renewed tacitly, else a decision. */
export function planningOf({ known, notices }: Case, term: Link, day: Day): Planning | null {
  if (term.endsOn === null) return null
  if (isTacitlyRenewed(term)) {
    const on = noticeDeadline(term.endsOn, noticeOn(known, notices, day))
    return { kind: 'notice', on, session: null, alertFrom: subtract(on, known.alertWindow) }
  }
  const { on, session } = decisionDay(term.endsOn, known.sessions, known.leadTime)
  return { kind: 'decision', on, session, alertFrom: subtract(on, known.alertWindow) }
}

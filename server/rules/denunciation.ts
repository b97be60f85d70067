import { add, dayAfter } from './calendar.ts'
import { type Case, caseOn, type Denounced } from './case.ts'
import { noticeOn } from './chain.ts'
import type { ConventionFacts, Day } from './facts.ts'
import { noticeDeadline } from './planning.ts'
import { isTacitlyRenewed } from './renewal.ts'
import { type Link, termOn } from './term.ts'

/**
 * What the convention's denunciation does, null where there is none or it changes nothing. It is judged by what had
 * happened by the day of its notification: nothing signed later moves the end.
 */
export function denouncedBy(facts: ConventionFacts): Denounced | null {
  if (!facts.denunciation) return null
  const { notifiedOn, effectiveOn } = facts.denunciation
  const then = caseOn(facts, notifiedOn, null)
  const { startsOn } = then.beginning
  if (startsOn === null || notifiedOn < startsOn) return { notifiedOn, endsOn: effectiveOn ?? notifiedOn, late: null }
  const term = termOn(then.runs, notifiedOn)
  if (!term) return null
  const endsOn = effectiveOn ?? endByClause(then, term, notifiedOn)
  const counts = endsOn !== null && termOn(then.runs, endsOn) !== null
  return { notifiedOn, endsOn: counts ? endsOn : null, late: effectiveOn ? null : lateness(then, term, notifiedOn) }
}

/** The day on which the clause lets a denunciation end the convention. */
function endByClause(then: Case, term: Link, notifiedOn: Day): Day | null {
  const notice = noticeOn(then.known, then.notices, notifiedOn)
  if (term.endsOn === null || then.known.anyTime) return notice ? add(notifiedOn, notice) : notifiedOn
  if (!lateness(then, term, notifiedOn)) return term.endsOn
  return nextEnd(then, term)
}

/** Tacit renewal could no longer be prevented: the next term's last day. */
function nextEnd({ runs }: Case, { endsOn }: Link): Day | null {
  return termOn(runs, dayAfter(endsOn!))?.endsOn ?? null
}

function lateness({ known, notices }: Case, term: Link, notifiedOn: Day): Denounced['late'] {
  if (term.endsOn === null || known.anyTime || !isTacitlyRenewed(term)) return null
  const deadlineOn = noticeDeadline(term.endsOn, noticeOn(known, notices, notifiedOn))
  return notifiedOn > deadlineOn ? { deadlineOn, lastDay: term.endsOn } : null
}

import type { Case } from './case.ts'
import type { Day, RenewalStatus, Status } from './facts.ts'
import { type Planning, planningOf } from './planning.ts'
import { isTacitlyRenewed } from './renewal.ts'
import { type Link, termOn } from './term.ts'

/** Where a convention stands on a day, and what that was judged by. */
export interface Place {
  on: Day
  status: Status
  renewalStatus: RenewalStatus
  /** The term in which the day lies, whatever the status. */
  term: Link | null
  planning: Planning | null
}

/** A convention's status and renewal status on a day of the case. */
export function placeIn(it: Case, on: Day): Place {
  const term = termOn(it.runs, on)
  const status = statusOf(it, term, on)
  const planning = term && planningOf(it, term, on)
  return { on, status, renewalStatus: renewalStatusOf(it, status, term, planning, on), term, planning }
}

function statusOf({ known, beginning, denounced }: Case, term: Link | null, on: Day): Status {
  const { lastSignature, executoryOn, startsOn, inForceOn } = beginning
  if (known.successorStartsOn !== null && known.successorStartsOn <= on) return 'superseded'
  if (denounced?.endsOn && on > denounced.endsOn) return 'denounced'
  if (!lastSignature && !known.authorisation.sessionOn) return 'draft'
  if (!lastSignature) return executoryOn ? 'authorised' : 'voted'
  if (startsOn === null || on < startsOn) return 'signed'
  if (!term) return 'expired'
  if (inForceOn === null || inForceOn > on) return 'signed'
  const suspended = known.suspensions.some(({ from, until }) => from <= on && (!until || on <= until))
  return suspended ? 'suspended' : 'in-force'
}

function renewalStatusOf(
  { known, denounced }: Case,
  status: Status,
  term: Link | null,
  planning: Planning | null,
  on: Day,
): RenewalStatus {
  if (status === 'superseded' || status === 'denounced' || status === 'expired') return 'ended'
  if (!term || (status !== 'suspended' && status !== 'in-force')) return 'none-needed'
  if (denounced?.endsOn) return 'ending'
  if (known.successorStartsOn !== null || isExpresslyRenewed(known.renewals, term)) return 'renewed'
  if (!planning) return 'none-needed'
  if (!isTacitlyRenewed(term) && known.nonRenewalOn !== null) return 'ending'
  if (on > planning.on) return planning.kind === 'notice' ? 'renewing' : 'late'
  return on >= planning.alertFrom ? 'due' : 'not-due'
}

function isExpresslyRenewed(renewals: { order: number }[], { clause, order }: Link): boolean {
  return clause.mode === 'express' && renewals.some((renewal) => renewal.order === order + 1)
}

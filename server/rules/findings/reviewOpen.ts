import { add, closing, latestOf } from '../calendar.ts'
import type { Case } from '../case.ts'
import type { Day } from '../facts.ts'
import type { Known } from '../known.ts'
import { challengePeriod } from '../review.ts'
import { found, isBefore1982, type Rule } from './finding.ts'

/** The act's review: from the day on which it was complete at the prefecture, to its last day. */
interface Review {
  act: 'deliberation' | 'convention'
  from: Day
  until: Day
}

/**
 * The State's representative may still challenge the deliberation or the convention: one finding for both.
 * CGCT L.1115-1, L.2131-6; CE 29 October 2008, n° 273569 (the pieces that he asked for start the time anew).
 */
export const reviewOpen: Rule = (it, on) => {
  const open = reviewsOf(it).filter(({ until }) => on <= until)
  if (open.length === 0) return null
  const until = latestOf(open.map((review) => review.until))
  return found('note', { acts: open.map(({ act }) => act), until, reviews: open })
}

/** The reviews which have begun, over or not. */
export function reviewsOf(it: Case): Review[] {
  const signed = conventionComplete(it)
  return [
    deliberationReview(it.known.authorisation),
    signed ? { act: 'convention' as const, from: signed, until: add(signed, challengePeriod) } : null,
  ].filter((one) => one !== null)
}

/** The deliberation's review, as far as its days are there; null where it has not begun, or the law did not know it. */
export function deliberationReview({ sessionOn, receivedOn, completedOn }: Known['authorisation']): Review | null {
  if (sessionOn && isBefore1982(closing(sessionOn))) return null
  const from = completedOn ?? receivedOn
  return from ? { act: 'deliberation', from, until: add(from, challengePeriod) } : null
}

function conventionComplete({ known, beginning }: Case): Day | null {
  const { lastSignature, awaitsTransmission } = beginning
  const { transmittedOn } = known
  const first = beginning.authoritySigned[0]
  if (!awaitsTransmission || !transmittedOn || !lastSignature || (first && isBefore1982(first.on))) return null
  if (lastSignature.on <= transmittedOn) return transmittedOn
  return lastSignature.whole ? lastSignature.on : null
}

import { dayAfter, type Parts, partsOf } from './calendar.ts'
import { clauseOf } from './clause.ts'
import type { AmendmentFacts, Day } from './facts.ts'
import { signingOf } from './known.ts'
import { countAfter, endOfTerm, isVoid, type Link } from './term.ts'

/** A notice which an amendment changed, from its start on: null where it took it away. */
export interface ChangedNotice {
  from: Day
  notice: Parts | null
}

/** In the order of their start; those of one day as they are listed. */
export function inOrder(amendments: AmendmentFacts[]): AmendmentFacts[] {
  return [...amendments].sort((one, other) =>
    one.startsOn < other.startsOn ? -1 : one.startsOn > other.startsOn ? 1 : 0,
  )
}

/**
 * Whether an amendment changes a term, the last one to begin by its start: the term runs on that day or ended the day
 * before, and had not ended when it was signed. A term that is over cannot be prolonged.
 */
export function changes(amendment: AmendmentFacts, term: Link): boolean {
  if (isVoid(term)) return false
  if (term.endsOn === null) return true
  return amendment.startsOn <= dayAfter(term.endsOn) && signingOf(amendment) <= term.endsOn
}

/** The term as an amendment leaves it: a key that is there changes, one that is not leaves as it was. */
export function amended(term: Link, amendment: AmendmentFacts): Link {
  if (amendment.term === undefined && amendment.renewal === undefined) return term
  const endsOn = amendment.term === undefined ? term.endsOn : endOfTerm(amendment.term, term.startsOn)
  const clause = amendment.renewal === undefined ? term.clause : clauseOf(amendment.renewal)
  return { ...term, endsOn, clause, count: endsOn === null ? term.count : countAfter(term.order, endsOn) }
}

export function changedNotice({ startsOn, notice }: AmendmentFacts): ChangedNotice[] {
  return notice === undefined ? [] : [{ from: startsOn, notice: notice ? partsOf(notice) : null }]
}

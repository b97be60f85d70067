import { dayAfter, lastDay, nothing } from './calendar.ts'
import type { Day } from './facts.ts'
import { endOf, isVoid, type Link, orderOn, type Run } from './term.ts'

/** What opens terms besides the clause: the express renewals agreed, and the day after which none opens any more. */
export interface Openings {
  /** The day on which each was agreed, by its order. */
  renewals: Map<number, Day>
  until: Day
}

/** Whether the clause renews a term by itself, unless it is denounced. */
export function isTacitlyRenewed({ clause, order }: Link): boolean {
  return clause.mode === 'tacit' && order < clause.maximum
}

/** The terms that a term's own clause opens tacitly, as one run with it. */
export function tacitRun(term: Link, { until }: Openings): Run {
  if (!isTacitlyRenewed(term) || isVoid(term) || term.endsOn === null || term.endsOn >= until) {
    return { ...term, last: term.order }
  }
  const run = { ...term, last: term.clause.maximum }
  return until < lastDay ? { ...run, last: orderOn(run, until) } : run
}

/** The term that an express renewal opens after another, null where none does. */
export function expressNext(term: Link, { renewals, until }: Openings): Link | null {
  const order = term.order + 1
  const agreedOn = renewals.get(order)
  if (term.clause.mode !== 'express' || !agreedOn || term.endsOn === null || isVoid(term)) return null
  const late = agreedOn > term.endsOn
  const startsOn = late ? agreedOn : dayAfter(term.endsOn)
  if (startsOn > until || term.endsOn === lastDay) return null
  const next: Link = { order, startsOn, endsOn: null, clause: term.clause, count: term.count }
  if (late) {
    // A renewal agreed too late counts from its own day on.
    next.count = { from: agreedOn, first: nothing, order: term.order }
    next.late = { order, agreedOn, lastDay: term.endsOn }
  }
  return { ...next, endsOn: endOf({ ...next, order: term.order }, order) }
}

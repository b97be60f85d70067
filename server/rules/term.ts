import { dayAfter, daysBetween, lastDayOf, nothing, type Parts, partsOf, sum } from './calendar.ts'
import type { Clause } from './clause.ts'
import type { Day, Term, TermStretch } from './facts.ts'

/** What the ends of later terms are counted from: term k ends on `from` + (`first` + (k − `order`) · period) − 1 day. */
export interface Count {
  from: Day
  first: Parts
  order: number
}

/** A term, with what decides on the terms that follow it. */
export interface Link extends TermStretch {
  clause: Clause
  count: Count
  /** Where an express renewal opened it that was agreed after the last day of the term before. */
  late?: { order: number; agreedOn: Day; lastDay: Day }
}

/** Terms that follow each other without a gap under one clause: the first one, and the order of the last (maybe Infinity). */
export interface Run extends Link {
  last: number
}

/** Days in a month, on average: good enough for a first guess. */
const averageMonth = 30.436875

/** Term 0, from the convention's first day on. */
export function firstTerm(term: Term | null, clause: Clause, startsOn: Day): Link {
  const endsOn = endOfTerm(term, startsOn)
  // With a duration the later ends are counted from S each time, so that a clamped month end never drifts.
  if (term && 'duration' in term) {
    return { order: 0, startsOn, endsOn, clause, count: { from: startsOn, first: partsOf(term.duration), order: 0 } }
  }
  return { order: 0, startsOn, endsOn, clause, count: countAfter(0, endsOn ?? startsOn) }
}

/** Later terms counted from the day after a term's last day: k = 1 for the next one. */
export function countAfter(order: number, lastDay: Day): Count {
  return { from: dayAfter(lastDay), first: nothing, order }
}

/** The last day of a term that begins on a day; null where it has no limit. */
export function endOfTerm(term: Term | null, startsOn: Day): Day | null {
  if (!term) return null
  return 'duration' in term ? lastDayOf(startsOn, partsOf(term.duration)) : term.endsOn
}

/** Whether a term has no day: it was signed after its own end. */
export function isVoid({ startsOn, endsOn }: TermStretch): boolean {
  return endsOn !== null && endsOn < startsOn
}

/** The last day of a run's term of some order; null where it has no limit. */
export function endOf(run: Link, order: number): Day | null {
  if (order === run.order) return run.endsOn
  const { from, first, order: counted } = run.count
  return lastDayOf(from, sum(first, run.clause.period, order - counted))
}

/** A run's term of some order. */
export function termAt({ last: _last, ...first }: Run, order: number): Link {
  if (order === first.order) return first
  const { clause, count } = first
  return { order, startsOn: dayAfter(endOf(first, order - 1)!), endsOn: endOf(first, order), clause, count }
}

/** The order of the run's term in which a day lies: the first one before it, the last one after it. */
export function orderOn(run: Run, day: Day): number {
  if (run.endsOn === null || day <= run.endsOn || run.last === run.order) return run.order
  const { months, days } = run.clause.period
  const guess = Math.ceil(daysBetween(run.endsOn, day) / (months * averageMonth + days))
  let order = Math.min(run.order + guess, run.last)
  // Months are not equally long: the guess is a term off at most, or a few very short ones.
  while (order < run.last && endOf(run, order)! < day) order += 1
  while (order > run.order + 1 && endOf(run, order - 1)! >= day) order -= 1
  return order
}

/** The run that holds the last term to begin by a day: the first one before any. */
export function placeOn(runs: Run[], day: Day): number {
  return Math.max(
    lastThat(runs, ({ startsOn }) => startsOn <= day),
    0,
  )
}

/** The run that holds the last term before one of some order, undefined where there is none. */
export function runBefore(runs: Run[], order: number): Run | undefined {
  return runs[lastThat(runs, (run) => run.order < order)]
}

/** The term in which a day lies, null where it lies in none. */
export function termOn(runs: Run[], day: Day): Link | null {
  const run = runs[placeOn(runs, day)]
  if (!run || day < run.startsOn) return null
  const term = termAt(run, orderOn(run, day))
  return term.endsOn === null || day <= term.endsOn ? term : null
}

/** The place of the last run that passes, those that pass being the first ones; −1 where none does. By halves: there may be hundreds. */
function lastThat(runs: Run[], passes: (run: Run) => boolean): number {
  let [passing, failing] = [-1, runs.length]
  while (failing - passing > 1) {
    const middle = (passing + failing) >> 1
    if (passes(runs[middle]!)) passing = middle
    else failing = middle
  }
  return passing
}

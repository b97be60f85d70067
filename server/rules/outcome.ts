import { dayAfter } from './calendar.ts'
import type { Day, Step } from './facts.ts'

/**
 * How a term ended: somebody decided by its deadline (renewed, replaced, denounced, or not renewed on purpose); it was
 * renewed by itself; somebody decided later; nobody did.
 */
export const outcomes = ['in-time', 'tacit', 'late', 'lapsed'] as const
export type Outcome = (typeof outcomes)[number]

/** What became of a term's end, and the stretch of days on which that is known. */
export interface OutcomeSpan {
  /** The term's last day. */
  termEndsOn: Day
  outcome: Outcome
  from: Day
  until: Day
}

/**
 * What became of the terms that ended while the convention was in force or suspended, from the day after each term's
 * last one: of the steps of its standing, from the calendar's first day on.
 * - Where the clause renews it, it is "tacit" if it went on, "in-time" if it ended there because somebody wanted so.
 * - Where it asks for a decision, that is "in-time" on the deadline or before it, "late" on any day after it, maybe
 *   after the term itself; until such a day the term has "lapsed".
 */
export function outcomeSpans(steps: readonly Step[]): OutcomeSpan[] {
  return steps.flatMap((step, place) => {
    const { termEndsOn, until } = step
    if (!binds(step) || termEndsOn === null || termEndsOn !== until || place + 1 === steps.length) return []
    return endOfTerm(termEndsOn, termSteps(steps, place), steps.slice(place + 1))
  })
}

function endOfTerm(termEndsOn: Day, term: Step[], later: Step[]): OutcomeSpan[] {
  const from = dayAfter(termEndsOn)
  const until = later.at(-1)!.until
  const known = (outcome: Outcome): OutcomeSpan[] => [{ termEndsOn, outcome, from, until }]
  const asked = askedOf(term)
  const decidedOn = decidedIn(term)
  const goesOn = binds(later[0]!)
  if (asked?.kind === 'notice' || (asked === null && goesOn && term.at(-1)!.renewalStatus === 'ending')) {
    return known(goesOn ? 'tacit' : decidedOn ? 'in-time' : 'late')
  }
  if (decidedOn) return known(isInTime(decidedOn, asked, term) ? 'in-time' : 'late')
  if (asked === null) return []
  const resumed = later.find((step) => binds(step) || step.status === 'superseded')
  if (!resumed) return known('lapsed')
  if (resumed.from === from) return known(isInTime(from, asked, term) ? 'in-time' : 'late')
  return [
    { termEndsOn, outcome: 'lapsed', from, until: stepBefore(later, resumed).until },
    { termEndsOn, outcome: 'late', from: resumed.from, until },
  ]
}

/** What a term asked for, and by when; the day is unknown where it had passed before the convention came into force. */
interface AskedOfTerm {
  kind: 'notice' | 'decision'
  on: Day | null
}

function askedOf(term: Step[]): AskedOfTerm | null {
  const step = term.findLast(({ deadline }) => deadline?.kind === 'notice' || deadline?.kind === 'decision')
  if (step) return { kind: step.deadline!.kind === 'notice' ? 'notice' : 'decision', on: step.deadline!.on }
  if (term.some(({ renewalStatus }) => renewalStatus === 'renewing')) return { kind: 'notice', on: null }
  return term.some(({ renewalStatus }) => renewalStatus === 'late') ? { kind: 'decision', on: null } : null
}

/** The first day of the decision that stands on the term's last one, null where nobody had decided. */
function decidedIn(term: Step[]): Day | null {
  const open = term.findLastIndex(({ renewalStatus }) => renewalStatus !== 'renewed' && renewalStatus !== 'ending')
  return term[open + 1]?.from ?? null
}

function isInTime(decidedOn: Day, asked: AskedOfTerm | null, term: Step[]): boolean {
  if (asked?.on) return decidedOn <= asked.on
  return !term.some(({ renewalStatus }) => renewalStatus === 'late')
}

/** A term's steps up to its last day, those before it came into force too. */
function termSteps(steps: readonly Step[], last: number): Step[] {
  const before = steps.slice(0, last).findLastIndex(({ termEndsOn }) => termEndsOn !== steps[last]!.termEndsOn)
  return steps.slice(before + 1, last + 1)
}

function stepBefore(steps: Step[], step: Step): Step {
  return steps[steps.indexOf(step) - 1]!
}

function binds({ status }: Step): boolean {
  return status === 'in-force' || status === 'suspended'
}

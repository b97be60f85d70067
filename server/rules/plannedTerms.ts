import { lastDay } from './calendar.ts'
import { type Case, caseOn } from './case.ts'
import { latestEnd } from './chain.ts'
import type { Clause } from './clause.ts'
import { denouncedBy } from './denunciation.ts'
import type { ConventionFacts, Day, TermStretch } from './facts.ts'
import { type Planning, planningOf } from './planning.ts'
import { isVoid, orderOn, placeOn, type Run, termAt } from './term.ts'

/** A term, how it was opened, and what its end asks for. */
export interface PlannedTerm extends TermStretch {
  opening: 'first' | 'tacit' | 'express'
  planning: Planning | null
}

/** Some of a convention's terms: the first one, those around a day, and how far it goes on beyond them. */
export interface PlannedTerms {
  /** By order; where one is left out, the next one's order tells. */
  terms: PlannedTerm[]
  /** The order of the last term of all: Infinity where no end is in sight, −1 where there is none. */
  last: number
  /** Its last day; null where there is no limit or no end is in sight. */
  latestEndsOn: Day | null
}

interface Reach {
  /** The day around which terms are listed. */
  on: Day
  /** How many, and until which day they begin: the one that follows the day's own whenever it does. */
  most: number
  until: Day
}

/** Terms one after the other, everything in the facts taken as happened. */
export function plannedTerms(facts: ConventionFacts, { on, most, until }: Reach): PlannedTerms {
  const it = caseOn(facts, lastDay, denouncedBy(facts))
  const runs = it.runs.filter((run) => !isVoid(run))
  if (runs.length === 0) return { terms: [], last: -1, latestEndsOn: null }
  const terms = [plannedTerm(it, runs, 0)]
  const running = orderOn(runs[placeOn(runs, on)]!, on)
  const last = runs.at(-1)!.last
  // The term before the running one shows from where it comes; a gap of one term would be no shorter than the term.
  const from = last < most || running <= 3 ? 1 : running - 1
  for (let order = from; order <= last && terms.length < most; order += 1) {
    const term = plannedTerm(it, runs, order)
    if (order > running + 1 && term.startsOn > until) break
    if (order > running && term.startsOn === lastDay) break
    terms.push(term)
  }
  return { terms, last, latestEndsOn: latestEnd(runs) }
}

function plannedTerm(it: Case, runs: Run[], order: number): PlannedTerm {
  const place = runs.findIndex((run) => order <= run.last)
  const run = runs[place]!
  const term = termAt(run, order)
  const { startsOn, endsOn } = term
  const opener = order === run.order ? runs[place - 1]?.clause : run.clause
  return { order, startsOn, endsOn, opening: openingBy(order, opener), planning: planningOf(it, term, startsOn) }
}

function openingBy(order: number, clause: Clause | undefined): PlannedTerm['opening'] {
  if (order === 0) return 'first'
  return clause?.mode === 'express' ? 'express' : 'tacit'
}

import { type Beginning, beginningOf } from './beginning.ts'
import { type Chain, chainOf } from './chain.ts'
import type { ConventionFacts, Day } from './facts.ts'
import { factDays, type Known, knownOn } from './known.ts'

/** What a denunciation does. */
export interface Denounced {
  notifiedOn: Day
  /** The convention's last day; null where the denunciation changes nothing. */
  endsOn: Day | null
  /** Where it came after the notice deadline of a tacit renewal: that deadline, and the term's last day. */
  late: { deadlineOn: Day; lastDay: Day } | null
}

/** All that a standing is judged by, as it was known on some day: it holds until the next fact. */
export interface Case extends Chain {
  known: Known
  beginning: Beginning
  denounced: Denounced | null
}

/** The case on a day, given what the convention's denunciation does once it is notified. */
export function caseOn(facts: ConventionFacts, day: Day, denunciation: Denounced | null): Case {
  const known = knownOn(facts, day)
  const beginning = beginningOf(known)
  const denounced = denunciation && denunciation.notifiedOn <= day ? denunciation : null
  return { known, beginning, denounced, ...chainOf(known, beginning.startsOn, denounced?.endsOn ?? null) }
}

/** The cases on many days of one convention: each is made once, for all the days up to the next fact. */
export function casesOf(facts: ConventionFacts, denunciation: Denounced | null): (day: Day) => Case {
  const days = factDays(facts).sort()
  const cases = new Map<number, Case>()
  return (day) => {
    const place = days.findLastIndex((fact) => fact <= day)
    const it = cases.get(place) ?? caseOn(facts, day, denunciation)
    cases.set(place, it)
    return it
  }
}

import type { ConventionFacts, Day, Finding, Standing } from '../../server/rules/facts.ts'
import { standing } from '../../server/rules/standing.ts'

/**
 * A framework convention for three years, renewed tacitly year by year, with three months' notice: signed by both on
 * 20 December 2012, transmitted on the 27th and in force from then on. Its first term ends on 26 December 2015.
 */
export function aFramework(changes: Partial<ConventionFacts> = {}): ConventionFacts {
  return {
    kind: 'framework',
    authorisation: { sessionOn: '2012-12-10', receivedOn: '2012-12-14', publishedOn: '2012-12-14', completedOn: null },
    signatures: [
      { party: 'authority', on: '2012-12-20' },
      { party: 'Volgograd', on: '2012-12-20' },
    ],
    transmittedOn: '2012-12-27',
    start: { from: 'transmission' },
    term: { duration: 'P3Y' },
    renewal: { mode: 'tacit', period: 'P1Y' },
    notice: 'P3M',
    ...changes,
  }
}

/** The same with express renewals of three years, none agreed, and no notice. */
export function anExpressFramework(changes: Partial<ConventionFacts> = {}): ConventionFacts {
  return aFramework({ renewal: { mode: 'express', period: 'P3Y' }, notice: null, ...changes })
}

/** Status and renewal status on some days: "in-force due". */
export function statusesOn(facts: ConventionFacts, ...days: Day[]): string[] {
  return days.map((on) => {
    const { status, renewalStatus } = standing(facts, on)
    return `${status} ${renewalStatus}`
  })
}

/** The term on a day, as it is written: "1: 2015-12-27 → 2016-12-26"; "none" where the day lies in none. */
export function termOf(facts: ConventionFacts, on: Day): string {
  const { term } = standing(facts, on)
  return term ? `${term.order}: ${term.startsOn} → ${term.endsOn ?? 'no limit'}` : 'none'
}

/** What a rule found on a day. */
export function foundBy(rule: string, facts: ConventionFacts, on: Day): Finding | undefined {
  return standing(facts, on).findings.find((finding) => finding.rule === rule)
}

/** How grave a rule's finding is on some days: "–" where it says nothing. */
export function severitiesOf(rule: string, facts: ConventionFacts, ...days: Day[]): string[] {
  return days.map((on) => foundBy(rule, facts, on)?.severity ?? '–')
}

export function deadlinesOn(facts: ConventionFacts, on: Day): string[] {
  const { deadlines }: Standing = standing(facts, on)
  return deadlines.map((deadline) => `${deadline.kind} ${deadline.on}${deadline.estimated ? ' estimated' : ''}`)
}

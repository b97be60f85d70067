import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { beginningOf } from '../../server/rules/beginning.ts'
import { addDays } from '../../server/rules/calendar.ts'
import { chainOf } from '../../server/rules/chain.ts'
import type { TermStretch } from '../../server/rules/facts.ts'
import { knownOn } from '../../server/rules/known.ts'
import { type Run, termAt } from '../../server/rules/term.ts'
import { anyFacts } from './anyFacts.ts'
import { plainTerms } from './plainTerms.ts'

const late = '2030-01-01'

describe('the chain of terms', () => {
  test('is the one that a plain walk from term to term gives', () => {
    fc.assert(
      fc.property(anyFacts(), fc.option(fc.integer({ min: -100, max: 1000 })), (facts, offset) => {
        const known = knownOn(facts, late)
        const { startsOn } = beginningOf(known)
        if (startsOn === null) return
        const until = offset === null ? null : addDays(startsOn, offset)
        const horizon = addDays(startsOn, 2500)
        const { runs } = chainOf(known, startsOn, until)
        expect(listed(runs, horizon)).toEqual(plainTerms(facts, startsOn, until, horizon))
      }),
      { numRuns: 1000 },
    )
  })
})

function listed(runs: Run[], horizon: string): TermStretch[] {
  const terms: TermStretch[] = []
  for (const run of runs) {
    for (let order = run.order; order <= run.last; order += 1) {
      const { startsOn, endsOn } = termAt(run, order)
      if (startsOn > horizon) return terms
      terms.push({ order, startsOn, endsOn })
    }
  }
  return terms
}

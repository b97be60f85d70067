import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays, isDay } from '../../server/rules/calendar.ts'
import type { ConventionFacts, Day, FindingSpan, Standing } from '../../server/rules/facts.ts'
import { findingSpans, spans, steps } from '../../server/rules/spans.ts'
import { standing, standings } from '../../server/rules/standing.ts'
import { anyFacts, daysFrom, spread, yearsOf } from './anyFacts.ts'
import { happenedBy } from './happenedBy.ts'

const factsAndDay = fc
  .tuple(anyFacts(), fc.nat(spread))
  .map(([facts, days]): [ConventionFacts, Day] => [facts, addDays(yearsOf(facts).from, days)])

describe('spans, steps and finding spans', () => {
  test('cover every day without gap, and say what the standing says day by day', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const years = yearsOf(facts)
        const all = daysFrom(years).map((on) => standing(facts, on))
        const { from, until } = years
        expect(spans(facts, from, until)).toEqual(joined(all, asSpan))
        expect(steps(facts, from, until)).toEqual(joined(all, asStep))
        expect(findingSpans(facts, from, until)).toEqual(foundIn(all))
      }),
      { numRuns: 40 },
    )
  })
})

describe('a standing', () => {
  test('is not changed by a fact dated after its day, the calendar aside', () => {
    fc.assert(
      fc.property(factsAndDay, ([facts, on]) => {
        expect(standing(happenedBy(facts, on), on)).toEqual(standing(facts, on))
      }),
      { numRuns: 1000 },
    )
  })

  test('has a term that holds the day and never ends before it begins, and deadlines by day', () => {
    fc.assert(
      fc.property(factsAndDay, ([facts, on]) => {
        const { term, deadlines } = standing(facts, on)
        if (term) {
          expect(term.startsOn <= on).toBe(true)
          expect(term.endsOn === null || on <= term.endsOn).toBe(true)
        }
        const days = deadlines.map((deadline) => deadline.on)
        expect(days).toEqual([...days].sort())
        expect(days.every(isDay)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('is the same for the same facts, which it leaves as they were', () => {
    fc.assert(
      fc.property(factsAndDay, ([facts, on]) => {
        const before = structuredClone(facts)
        const first = standing(frozen(facts), on)
        expect(facts).toEqual(before)
        expect(standing(before, on)).toEqual(first)
      }),
      { numRuns: 500 },
    )
  })

  test('is the same alone and among the standings of many days', () => {
    fc.assert(
      fc.property(anyFacts(), fc.array(fc.nat(spread), { maxLength: 30 }), (facts, places) => {
        const { from } = yearsOf(facts)
        const some = places.map((days) => addDays(from, days))
        expect(standings(facts, some)).toEqual(some.map((on) => standing(facts, on)))
      }),
      { numRuns: 200 },
    )
  })
})

function asSpan({ status, renewalStatus }: Standing) {
  return { status, renewalStatus }
}

function asStep({ on, status, renewalStatus, term, endsOn, deadlines }: Standing) {
  const deadline = deadlines.find((one) => one.on >= on) ?? null
  return { status, renewalStatus, termEndsOn: term?.endsOn ?? null, endsOn, deadline }
}

function joined<V>(all: Standing[], view: (one: Standing) => V): (V & { from: Day; until: Day })[] {
  const stretches: (V & { from: Day; until: Day })[] = []
  let before = ''
  for (const one of all) {
    const seen = view(one)
    const text = JSON.stringify(seen)
    if (text === before) stretches.at(-1)!.until = one.on
    else stretches.push({ from: one.on, until: one.on, ...seen })
    before = text
  }
  return stretches
}

function foundIn(all: Standing[]): FindingSpan[] {
  const found: FindingSpan[] = []
  let open: FindingSpan[] = []
  for (const { on, findings } of all) {
    open = findings.map(({ rule, severity }) => {
      const going = open.find((one) => one.rule === rule && one.severity === severity)
      if (going) going.until = on
      const span = going ?? { rule, severity, from: on, until: on }
      if (!going) found.push(span)
      return span
    })
  }
  return found
}

function frozen<T>(value: T): T {
  if (value && typeof value === 'object') Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

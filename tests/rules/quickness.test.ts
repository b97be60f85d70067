import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../server/rules/calendar.ts'
import type { ConventionFacts } from '../../server/rules/facts.ts'
import { findingSpans, spans, steps } from '../../server/rules/spans.ts'
import { standing, standings } from '../../server/rules/standing.ts'
import { aFramework, anExpressFramework } from './aFramework.ts'
import { anyFacts, daysFrom, spread, yearsOf } from './anyFacts.ts'

const renewal = { mode: 'tacit' as const, period: 'P1D' }
const endless: ConventionFacts = {
  kind: 'framework',
  signatures: [{ party: 'authority', on: '0001-01-01' }],
  start: { on: '0001-01-01' },
  term: { duration: 'P1D' },
  renewal,
}
const orders = Array.from({ length: 300 }, (_, place) => place + 1)

/** As many facts as a request may hold, each on a day of its own, and terms of a day that are chained through them all. */
const crowded: ConventionFacts = {
  ...aFramework({ start: { on: '1992-02-10' }, term: { duration: 'P1D' }, notice: 'P1D' }),
  signatures: orders.map((order) => ({ party: order < 20 ? 'authority' : `P${order}`, on: scattered(order, 37) })),
  renewals: orders.map((order) => ({ order, agreedOn: addDays('1992-03-01', order * 20) })),
  amendments: orders.map((order) => ({
    signedOn: scattered(order, 7919),
    startsOn: addDays('1992-03-01', order * 30),
    renewal: { mode: order % 2 ? 'tacit' : 'express', period: 'P1D', maximum: order % 3 ? null : 100_000 },
    notice: 'P2D',
  })),
  suspensions: orders.map((order) => ({ from: scattered(order, 53), until: addDays(scattered(order, 53), 10) })),
  sessions: Array.from({ length: 5000 }, (_, place) => ({ on: addDays('1990-01-01', place * 29) })),
  denunciation: { notifiedOn: '2030-01-01' },
}

function scattered(order: number, step: number): string {
  return addDays('1990-01-01', (order * step) % 9000)
}

describe('no facts take more than 50 ms', () => {
  test.each<[string, ConventionFacts, string]>([
    ['a term a day since the year 1', endless, '9999-12-31'],
    [
      'a maximum beyond the calendar',
      { ...endless, renewal: { ...renewal, maximum: Number.MAX_SAFE_INTEGER } },
      '9999-12-31',
    ],
    [
      'durations beyond the calendar',
      aFramework({ term: { duration: 'P99999999999Y' }, notice: 'P99999999999D' }),
      '9999-12-31',
    ],
    ['a denunciation in the far future', { ...endless, denunciation: { notifiedOn: '9999-12-30' } }, '9999-12-31'],
    [
      'an amendment in the far future',
      { ...endless, amendments: [{ signedOn: '0001-01-01', startsOn: '9990-01-01', term: null }] },
      '5000-01-01',
    ],
    [
      'hundreds of renewals, amendments and suspensions',
      anExpressFramework({
        renewals: orders.map((order) => ({ order, agreedOn: '2013-06-01' })),
        amendments: orders.map(() => ({ startsOn: '2014-06-01', notice: 'P1M' })),
        suspensions: orders.map(() => ({ from: '2014-06-01' })),
      }),
      '2500-01-01',
    ],
    ['three hundred of everything, years apart, and a calendar of four centuries', crowded, '2020-01-01'],
    ['the same, far ahead', crowded, '9999-12-31'],
  ])('%s', (_name, facts, on) => {
    expect(standing(facts, on).on).toBe(on)
    expect(quickest(() => standing(facts, on))).toBeLessThan(50)
  })

  test('nor do any others', () => {
    fc.assert(
      fc.property(anyFacts(), fc.nat(spread), (facts, days) => {
        const on = addDays(yearsOf(facts).from, days)
        expect(quickest(() => standing(facts, on), 3)).toBeLessThan(50)
      }),
      { numRuns: 1000 },
    )
  })
})

test('a year of days, three hundred of everything, takes less than a second', () => {
  const days = daysFrom({ from: '2000-01-01', until: '2000-12-31' })
  expect(quickest(() => standings(crowded, days), 3)).toBeLessThan(1000)
})

test('ten years of terms of a day take less than a second', () => {
  const facts = aFramework({ term: { duration: 'P1D' }, renewal })
  expect(spans(facts, '2015-01-01', '2024-12-31').length).toBe(1)
  expect(quickest(() => steps(facts, '2015-01-01', '2024-12-31'))).toBeLessThan(1000)
})

test('eighty years of an ordinary convention take a few milliseconds', () => {
  const all = () => [spans, steps, findingSpans].map((of) => of(aFramework(), '1960-01-01', '2039-12-31'))
  expect(quickest(all)).toBeLessThan(50)
})

/** Milliseconds that the processor took in the quickest of several runs: what else a busy machine does is not counted. */
function quickest(run: () => unknown, runs = 7): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

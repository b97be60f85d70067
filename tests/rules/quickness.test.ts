import { describe, expect, test } from '@jest/globals'
import type { ConventionFacts } from '../../server/rules/facts.ts'
import { findingSpans, spans, steps } from '../../server/rules/spans.ts'
import { standing } from '../../server/rules/standing.ts'
import { aFramework, anExpressFramework } from './aFramework.ts'

const renewal = { mode: 'tacit' as const, period: 'P1D' }
const endless: ConventionFacts = {
  kind: 'framework',
  signatures: [{ party: 'authority', on: '0001-01-01' }],
  start: { on: '0001-01-01' },
  term: { duration: 'P1D' },
  renewal,
}
const orders = Array.from({ length: 300 }, (_, place) => place + 1)

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
  ])('%s', (_name, facts, on) => {
    expect(standing(facts, on).on).toBe(on)
    expect(quickest(() => standing(facts, on))).toBeLessThan(50)
  })
})

test('ten years of terms of a day take less than a second', () => {
  const facts = aFramework({ term: { duration: 'P1D' }, renewal })
  expect(spans(facts, '2015-01-01', '2024-12-31').length).toBe(1)
  expect(quickest(() => steps(facts, '2015-01-01', '2024-12-31'))).toBeLessThan(1000)
})

test('eighty years of an ordinary convention take a few milliseconds', () => {
  const all = () => [spans, steps, findingSpans].map((of) => of(aFramework(), '1960-01-01', '2039-12-31'))
  expect(quickest(all)).toBeLessThan(30)
})

/** Milliseconds of the quickest of several runs: a busy machine slows down some, never quickens one. */
function quickest(run: () => unknown): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return Math.min(...times)
}

import { expect, test } from '@jest/globals'
import { aFramework, anExpressFramework, foundBy, severitiesOf } from '../aFramework.ts'

const rule = 'renewed-too-often'
const renewals = [
  { order: 1, agreedOn: '2015-06-01' },
  { order: 2, agreedOn: '2018-06-01' },
]
const upTo = (maximum: number | null) =>
  anExpressFramework({ renewals, renewal: { mode: 'express', period: 'P3Y', maximum } })

test('speaks once a renewal beyond the maximum is recorded', () => {
  expect(severitiesOf(rule, upTo(1), '2018-05-31', '2018-06-01')).toEqual(['–', 'warning'])
  expect(foundBy(rule, upTo(1), '2020-01-01')?.evidence).toEqual({
    renewals: [{ order: 2, agreedOn: '2018-06-01', maximum: 1 }],
  })
  expect(foundBy(rule, upTo(0), '2020-01-01')?.evidence).toMatchObject({ renewals: [{ order: 1 }, { order: 2 }] })
})

test('is silent up to the maximum, and without one', () => {
  expect(foundBy(rule, upTo(2), '2020-01-01')).toBeUndefined()
  expect(foundBy(rule, upTo(null), '2020-01-01')).toBeUndefined()
  expect(foundBy(rule, anExpressFramework({ renewals, renewal: null }), '2020-01-01')).toBeUndefined()
})

test('speaks even where it opened no term', () => {
  const only = { ...upTo(1), renewals: [{ order: 3, agreedOn: '2015-06-01' }] }
  expect(foundBy(rule, only, '2015-06-01')).toBeDefined()
  expect(foundBy(rule, { ...only, signatures: [] }, '2015-06-01')).toBeDefined()
  expect(
    foundBy(rule, aFramework({ renewals, renewal: { mode: 'tacit', period: 'P1Y', maximum: 1 } }), '2020-01-01'),
  ).toBeDefined()
})

test('judges each renewal by the clause of the term before it', () => {
  const amendments = [{ startsOn: '2016-01-01', renewal: { mode: 'express' as const, period: 'P3Y', maximum: 2 } }]
  expect(foundBy(rule, { ...upTo(1), amendments }, '2020-01-01')).toBeUndefined()
  expect(foundBy(rule, { ...upTo(0), amendments }, '2020-01-01')?.evidence).toMatchObject({
    renewals: [{ order: 1, maximum: 0 }],
  })
})

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays, lastDay } from '../../server/rules/calendar.ts'
import { caseOn } from '../../server/rules/case.ts'
import type { ConventionFacts } from '../../server/rules/facts.ts'
import { plannedTerms } from '../../server/rules/plannedTerms.ts'
import { anyFacts } from './anyFacts.ts'
import { plainTerms } from './plainTerms.ts'

const signatures = [{ party: 'authority', on: '2012-12-17' }]
const threeYears: ConventionFacts = { kind: 'twinning-oath', signatures, term: { duration: 'P3Y' } }
const yearly = (maximum: number | null): ConventionFacts => ({
  ...threeYears,
  renewal: { mode: 'tacit', period: 'P1Y', maximum },
})
const listed = (facts: ConventionFacts, on = '2012-12-17', most = 12, until = '2042-12-17') =>
  plannedTerms(facts, { on, most, until })
const orders = (...given: Parameters<typeof listed>) => listed(...given).terms.map(({ order }) => order)

describe('which terms are listed', () => {
  test('all where they are few, whatever the day', () => {
    expect(orders(threeYears)).toEqual([0])
    expect(orders(yearly(2))).toEqual([0, 1, 2])
    expect(orders(yearly(11), '2030-01-01')).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })

  test('where they are many, the first one and those around the day', () => {
    expect(orders(yearly(12))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(orders(yearly(12), '2018-12-16')).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(orders(yearly(12), '2018-12-17')).toEqual([0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(orders(yearly(null), '2112-12-17')).toEqual([0, 97, 98, 99])
  })

  test('none that begins after the last day wanted, but for the next one', () => {
    expect(orders(yearly(null), '2012-12-17', 12, '2017-12-17')).toEqual([0, 1, 2, 3])
    expect(orders(yearly(null), '2012-12-17', 12, '2017-12-16')).toEqual([0, 1, 2])
    expect(orders({ ...yearly(null), term: { duration: 'P200Y' } })).toEqual([0, 1])
  })

  test('the calendar’s end is no loop', () => {
    const facts = { ...yearly(null), term: { duration: 'P7986Y' } }
    expect(listed(facts, lastDay, 12, lastDay).terms.at(-1)).toMatchObject({ endsOn: lastDay })
    expect(listed(facts, lastDay, 12, lastDay).terms.length).toBeLessThan(6)
  })

  test('none where the convention is signed after its own end', () => {
    expect(listed({ ...threeYears, term: { endsOn: '2012-12-16' } })).toEqual({
      terms: [],
      last: -1,
      latestEndsOn: null,
    })
    expect(orders({ ...threeYears, term: { endsOn: '2012-12-17' } })).toEqual([0])
  })
})

test('how each is opened, and what its end asks for', () => {
  const { terms, last, latestEndsOn } = listed({
    ...yearly(1),
    notice: 'P3M',
    sessions: [{ on: '2016-09-26', closesOn: '2016-09-12' }],
  })
  expect(terms.map(({ opening, endsOn }) => [opening, endsOn])).toEqual([
    ['first', '2015-12-16'],
    ['tacit', '2016-12-16'],
  ])
  expect(terms.map(({ planning }) => [planning?.kind, planning?.on, planning?.session])).toEqual([
    ['notice', '2015-09-16', null],
    ['decision', '2016-09-12', '2016-09-26'],
  ])
  expect([last, latestEndsOn]).toEqual([1, '2016-12-16'])
  const express = { ...threeYears, renewal: { mode: 'express', period: 'P1Y' } as const }
  expect(listed({ ...express, renewals: [{ order: 1, agreedOn: '2015-01-01' }] }).terms.at(-1)?.opening).toBe('express')
})

test('of any facts, what is listed is what one writes down by hand', () => {
  fc.assert(
    fc.property(anyFacts(), (facts) => {
      const known = { ...facts, denunciation: null }
      const { startsOn } = caseOn(known, lastDay, null).beginning
      if (startsOn === null) return expect(listed(known).terms).toEqual([])
      const horizon = addDays(startsOn, 300)
      const all = listed(known, '0001-01-01', 20, horizon).terms
      const plain = plainTerms(known, startsOn, null, horizon).filter((term) => !term.endsOn || term.endsOn >= startsOn)
      expect(all.map(({ order, startsOn, endsOn }) => ({ order, startsOn, endsOn })).slice(0, plain.length)).toEqual(
        plain.slice(0, 20),
      )
    }),
    { numRuns: 150 },
  )
})

test('thousands of short terms are listed in no time', () => {
  const daily: ConventionFacts = {
    ...yearly(null),
    term: { duration: 'P1D' },
    renewal: { mode: 'tacit', period: 'P1D' },
  }
  const start = performance.now()
  for (let year = 0; year < 200; year += 1) listed(daily, addDays('2012-12-17', year * 365))
  expect(performance.now() - start).toBeLessThan(5000)
})

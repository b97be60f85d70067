import { describe, expect, test } from '@jest/globals'
import { Temporal } from 'temporal-polyfill'
import { standing } from '../../server/rules/standing.ts'
import { aFramework, anExpressFramework, statusesOn, termOf } from './aFramework.ts'

describe('tacit renewal', () => {
  test('opens a term the day after the last day', () => {
    const days = ['2015-12-26', '2015-12-27', '2016-12-26', '2016-12-27']
    expect(days.map((on) => termOf(aFramework(), on))).toEqual([
      '0: 2012-12-27 → 2015-12-26',
      '1: 2015-12-27 → 2016-12-26',
      '1: 2015-12-27 → 2016-12-26',
      '2: 2016-12-27 → 2017-12-26',
    ])
  })

  test('goes on without a maximum, and stops with one', () => {
    const limited = aFramework({ renewal: { mode: 'tacit', period: 'P1Y', maximum: 2 } })
    expect(termOf(aFramework(), '2112-12-26')).toBe('97: 2111-12-27 → 2112-12-26')
    expect(statusesOn(limited, '2017-12-26', '2017-12-27')).toEqual(['in-force late', 'expired ended'])
    expect(statusesOn(aFramework({ renewal: { mode: 'tacit', period: 'P1Y', maximum: 0 } }), '2015-12-27')).toEqual([
      'expired ended',
    ])
  })

  test('counts every term from the first day: a clamped month end never drifts', () => {
    const facts = aFramework({
      start: { on: '2012-08-31' },
      term: { duration: 'P6M' },
      renewal: { mode: 'tacit', period: 'P1M' },
    })
    expect(['2013-02-27', '2013-02-28', '2013-03-31', '2013-05-01'].map((on) => termOf(facts, on))).toEqual([
      '0: 2012-08-31 → 2013-02-27',
      '1: 2013-02-28 → 2013-03-30',
      '2: 2013-03-31 → 2013-04-29',
      '3: 2013-04-30 → 2013-05-30',
    ])
  })

  test('adds durations part by part', () => {
    const facts = aFramework({
      start: { on: '2013-01-31' },
      term: { duration: 'P1M' },
      renewal: { mode: 'tacit', period: 'P1D' },
    })
    // 31 January + (P1M + 1 · P1D) is the day after 28 February.
    expect(termOf(facts, '2013-02-28')).toBe('1: 2013-02-28 → 2013-02-28')
  })

  test('counts from the day after a last day that was given', () => {
    const facts = aFramework({
      start: { on: '2012-12-27' },
      term: { endsOn: '2014-01-30' },
      renewal: { mode: 'tacit', period: 'P1M' },
    })
    expect(['2014-01-31', '2014-02-28', '2014-03-31'].map((on) => termOf(facts, on))).toEqual([
      '1: 2014-01-31 → 2014-02-27',
      '2: 2014-02-28 → 2014-03-30',
      '3: 2014-03-31 → 2014-04-29',
    ])
  })

  test('holds on 29 February', () => {
    const facts = aFramework({ start: { on: '2012-02-29' }, term: { duration: 'P1Y' } })
    expect(['2013-02-27', '2013-02-28', '2015-02-28', '2016-02-29'].map((on) => termOf(facts, on))).toEqual([
      '0: 2012-02-29 → 2013-02-27',
      '1: 2013-02-28 → 2014-02-27',
      '3: 2015-02-28 → 2016-02-28',
      '4: 2016-02-29 → 2017-02-27',
    ])
  })
})

describe('tacit renewal chained many times', () => {
  test.each([
    ['2012-08-31', 'P6M', 'P1M'],
    ['2012-02-29', 'P1Y', 'P1Y'],
    ['2013-01-31', 'P1M', 'P1M1D'],
    ['2012-12-27', 'P3Y', 'P2W'],
    ['2012-12-31', 'P1D', 'P1D'],
  ])(
    'from %s for %s and then by %s, each of five hundred terms is counted from the first day',
    (on, duration, period) => {
      const facts = aFramework({ start: { on }, term: { duration }, renewal: { mode: 'tacit', period } })
      const first = Temporal.Duration.from(duration)
      const each = Temporal.Duration.from(period)
      for (const order of [1, 2, 12, 13, 499, 500]) {
        const [startsOn, next] = [order - 1, order].map((times) => {
          const { years, months, weeks, days } = each
          const all = { years: years * times, months: months * times, weeks: weeks * times, days: days * times }
          const length = {
            years: first.years + all.years,
            months: first.months + all.months,
            weeks: first.weeks + all.weeks,
            days: first.days + all.days,
          }
          return Temporal.PlainDate.from(on).add(length)
        })
        const endsOn = next!.subtract({ days: 1 }).toString()
        const term = { order, startsOn: startsOn!.toString(), endsOn }
        expect(standing(facts, term.startsOn).term).toEqual(term)
        expect(standing(facts, endsOn).term).toEqual(term)
      }
    },
  )
})

describe('express renewal', () => {
  const renewed = (...agreed: string[]) =>
    anExpressFramework({ renewals: agreed.map((agreedOn, place) => ({ order: place + 1, agreedOn })) })

  test('without one, the convention expires', () => {
    expect(statusesOn(anExpressFramework(), '2015-12-26', '2015-12-27')).toEqual(['in-force late', 'expired ended'])
  })

  test.each(['2015-06-01', '2015-12-25', '2015-12-26'])(
    'agreed on %s opens the term the day after the last day',
    (on) => {
      expect(termOf(renewed(on), '2015-12-27')).toBe('1: 2015-12-27 → 2018-12-26')
    },
  )

  test('agreed after the last day opens a term on that day, and the next ones count from it', () => {
    const facts = renewed('2016-03-01', '2018-01-10')
    expect(statusesOn(facts, '2016-02-29', '2016-03-01')).toEqual(['expired ended', 'in-force not-due'])
    expect(['2016-02-29', '2016-03-01', '2019-03-01'].map((on) => termOf(facts, on))).toEqual([
      'none',
      '1: 2016-03-01 → 2019-02-28',
      '2: 2019-03-01 → 2022-02-28',
    ])
  })

  test('agreed on the very next day is late by a day', () => {
    expect(termOf(renewed('2015-12-27'), '2015-12-27')).toBe('1: 2015-12-27 → 2018-12-26')
    expect(standing(renewed('2015-12-27'), '2015-12-27').findings).toContainEqual(
      expect.objectContaining({ rule: 'late-renewal' }),
    )
  })

  test('late twice counts from the later day', () => {
    const facts = renewed('2016-03-01', '2019-04-01')
    expect(['2019-03-31', '2019-04-01'].map((on) => termOf(facts, on))).toEqual(['none', '2: 2019-04-01 → 2022-03-31'])
  })

  test('counts on time from the first day of all', () => {
    const facts = anExpressFramework({
      start: { on: '2012-08-31' },
      term: { duration: 'P6M' },
      renewal: { mode: 'express', period: 'P1M' },
      renewals: [1, 2].map((order) => ({ order, agreedOn: '2013-01-01' })),
    })
    expect(termOf(facts, '2013-03-31')).toBe('2: 2013-03-31 → 2013-04-29')
  })

  test('is not known before it is agreed', () => {
    const facts = renewed('2015-06-01')
    expect(standing(facts, '2015-05-31')).toMatchObject({ endsOn: '2015-12-26', renewalStatus: 'due' })
    expect(standing(facts, '2015-06-01')).toMatchObject({ endsOn: '2018-12-26', renewalStatus: 'renewed' })
  })

  test('of a later order opens nothing while one before is missing', () => {
    const facts = anExpressFramework({ renewals: [{ order: 2, agreedOn: '2015-06-01' }] })
    expect(statusesOn(facts, '2015-12-27')).toEqual(['expired ended'])
  })

  test('opens terms beyond the maximum', () => {
    const facts = {
      ...renewed('2015-06-01', '2018-06-01'),
      renewal: { mode: 'express' as const, period: 'P3Y', maximum: 1 },
    }
    expect(termOf(facts, '2018-12-27')).toBe('2: 2018-12-27 → 2021-12-26')
  })

  test('opens nothing where renewal is tacit or none', () => {
    const renewals = [{ order: 1, agreedOn: '2015-06-01' }]
    expect(statusesOn(anExpressFramework({ renewals, renewal: { mode: 'none' } }), '2015-12-27')).toEqual([
      'expired ended',
    ])
    expect(termOf(aFramework({ renewals }), '2015-12-27')).toBe('1: 2015-12-27 → 2016-12-26')
  })
})

import { describe, expect, test } from '@jest/globals'
import type { AmendmentFacts, ConventionFacts } from '../../server/rules/facts.ts'
import { standing } from '../../server/rules/standing.ts'
import { aFramework, anExpressFramework, deadlinesOn, statusesOn, termOf } from './aFramework.ts'

const amended = (...amendments: AmendmentFacts[]) => aFramework({ amendments })
const single = (...amendments: AmendmentFacts[]): ConventionFacts => aFramework({ renewal: null, amendments })

describe('a new term', () => {
  test('ends on the given day, from the signature on', () => {
    const facts = single({ signedOn: '2014-05-01', startsOn: '2014-06-01', term: { endsOn: '2017-06-30' } })
    expect(['2014-04-30', '2014-05-01', '2017-06-30', '2017-07-01'].map((on) => termOf(facts, on))).toEqual([
      '0: 2012-12-27 → 2015-12-26',
      '0: 2012-12-27 → 2017-06-30',
      '0: 2012-12-27 → 2017-06-30',
      'none',
    ])
  })

  test('with a duration counts from the first day of the term that it changes', () => {
    const facts = single({ startsOn: '2014-06-01', term: { duration: 'P5Y' } })
    expect(termOf(facts, '2014-06-01')).toBe('0: 2012-12-27 → 2017-12-26')
  })

  test('may end the convention sooner, or take its limit away', () => {
    expect(statusesOn(single({ startsOn: '2014-06-01', term: { endsOn: '2014-06-30' } }), '2014-07-01')).toEqual([
      'expired ended',
    ])
    expect(termOf(single({ startsOn: '2014-06-01', term: null }), '2030-01-01')).toBe('0: 2012-12-27 → no limit')
  })

  test('makes later terms count from the day after its last day', () => {
    const facts = amended({ startsOn: '2014-06-01', term: { endsOn: '2014-08-30' } })
    expect(['2014-08-31', '2015-08-31', '2016-09-01'].map((on) => termOf(facts, on))).toEqual([
      '1: 2014-08-31 → 2015-08-30',
      '2: 2015-08-31 → 2016-08-30',
      '3: 2016-08-31 → 2017-08-30',
    ])
  })

  test('before the first day changes the first term', () => {
    const facts = single({ signedOn: '2012-12-01', startsOn: '2012-12-05', term: { duration: 'P1Y' } })
    expect(termOf(facts, '2012-12-27')).toBe('0: 2012-12-27 → 2013-12-26')
  })

  test('signed after the first day it is still in time, on the last day and no later', () => {
    const facts = (signedOn: string) => single({ signedOn, startsOn: '2012-12-26', term: { endsOn: '2020-12-31' } })
    expect(termOf(facts('2015-12-26'), '2015-12-26')).toBe('0: 2012-12-27 → 2020-12-31')
    expect(termOf(facts('2015-12-27'), '2015-12-27')).toBe('none')
  })

  test('that ends before the first day leaves the first term no day', () => {
    const facts = amended({ startsOn: '2012-12-05', term: { endsOn: '2012-12-10' } })
    expect(statusesOn(facts, '2012-12-27', '2016-01-01')).toEqual(['expired ended', 'expired ended'])
    expect(standing(facts, '2016-01-01').endsOn).toBe('2012-12-10')
  })

  test('changes the tacit term that runs on its start, far ahead', () => {
    const facts = amended({
      signedOn: '2013-02-01',
      startsOn: '2018-06-01',
      term: { endsOn: '2018-12-31' },
      renewal: { mode: 'none' },
    })
    expect(termOf(facts, '2018-06-01')).toBe('3: 2017-12-27 → 2018-12-31')
    expect(standing(facts, '2013-02-01')).toMatchObject({
      endsOn: null,
      latestEndsOn: '2018-12-31',
      renewalStatus: 'not-due',
    })
    expect(statusesOn(facts, '2019-01-01')).toEqual(['expired ended'])
  })
})

describe('a prolongation, which starts the day after the end', () => {
  const prolonged = (signedOn?: string) => single({ signedOn, startsOn: '2015-12-27', term: { endsOn: '2016-12-26' } })

  test.each(['2015-12-25', '2015-12-26'])('signed on %s holds', (signedOn) => {
    expect(termOf(prolonged(signedOn), '2016-12-26')).toBe('0: 2012-12-27 → 2016-12-26')
    expect(statusesOn(prolonged(signedOn), '2016-12-27')).toEqual(['expired ended'])
  })

  test.each(['2015-12-27', undefined])('signed on %s is too late', (signedOn) => {
    expect(statusesOn(prolonged(signedOn), '2015-12-26', '2015-12-27')).toEqual(['in-force late', 'expired ended'])
  })

  test('signed the day before the end, it never expires in between', () => {
    const days = ['2015-12-25', '2015-12-26', '2015-12-27', '2016-12-26', '2016-12-27']
    expect(statusesOn(prolonged('2015-12-25'), ...days)).toEqual([
      'in-force due',
      'in-force due',
      'in-force due',
      'in-force late',
      'expired ended',
    ])
    expect(standing(prolonged('2015-12-25'), '2015-12-24').endsOn).toBe('2015-12-26')
    expect(standing(prolonged('2015-12-25'), '2015-12-25').endsOn).toBe('2016-12-26')
  })

  test('over 29 February', () => {
    const facts = (startsOn: string) =>
      aFramework({
        renewal: null,
        term: { endsOn: '2016-02-29' },
        amendments: [{ signedOn: '2016-02-28', startsOn, term: { duration: 'P4Y' } }],
      })
    expect(termOf(facts('2016-03-01'), '2016-03-01')).toBe('0: 2012-12-27 → 2016-12-26')
    expect(termOf(facts('2016-03-02'), '2016-03-01')).toBe('none')
  })

  test('that starts a day later prolongs nothing', () => {
    const facts = single({ signedOn: '2015-12-01', startsOn: '2015-12-28', term: { endsOn: '2016-12-26' } })
    expect(statusesOn(facts, '2015-12-28')).toEqual(['expired ended'])
  })

  test('signed before the end that an earlier amendment set', () => {
    const first = { signedOn: '2015-11-01', startsOn: '2015-12-27', term: { endsOn: '2016-03-31' } }
    const second = (signedOn: string) => ({ signedOn, startsOn: '2016-04-01', term: { endsOn: '2016-06-30' } })
    expect(termOf(single(second('2016-03-31'), first), '2016-06-30')).toBe('0: 2012-12-27 → 2016-06-30')
    expect(termOf(single(second('2016-04-01'), first), '2016-06-30')).toBe('none')
  })

  test('of an amendment that runs into a tacit term changes that one', () => {
    const facts = amended({ signedOn: '2015-12-26', startsOn: '2015-12-27', term: { duration: 'P5Y' } })
    expect(termOf(facts, '2016-01-01')).toBe('1: 2015-12-27 → 2020-12-26')
  })

  test('in the gap before a late express renewal', () => {
    const facts = anExpressFramework({
      renewals: [{ order: 1, agreedOn: '2016-03-01' }],
      amendments: [{ signedOn: '2015-12-01', startsOn: '2015-12-27', term: { endsOn: '2016-01-31' } }],
    })
    expect(['2016-01-31', '2016-02-01', '2016-03-01'].map((on) => termOf(facts, on))).toEqual([
      '0: 2012-12-27 → 2016-01-31',
      'none',
      '1: 2016-03-01 → 2019-02-28',
    ])
  })
})

describe('a new renewal', () => {
  test('counts from the last day that the term has, and renewals used count against its maximum', () => {
    const facts = amended({ startsOn: '2016-06-01', renewal: { mode: 'tacit', period: 'P6M', maximum: 2 } })
    expect(['2016-12-26', '2016-12-27', '2017-06-27'].map((on) => termOf(facts, on))).toEqual([
      '1: 2015-12-27 → 2016-12-26',
      '2: 2016-12-27 → 2017-06-26',
      'none',
    ])
  })

  test('may take renewal away', () => {
    expect(statusesOn(amended({ startsOn: '2014-06-01', renewal: null }), '2015-12-27')).toEqual(['expired ended'])
    expect(statusesOn(amended({ startsOn: '2014-06-01', renewal: { mode: 'none' } }), '2015-12-27')).toEqual([
      'expired ended',
    ])
  })

  test('may make it express', () => {
    const facts = aFramework({
      amendments: [{ startsOn: '2014-06-01', renewal: { mode: 'express', period: 'P2Y' } }],
      renewals: [{ order: 1, agreedOn: '2015-12-26' }],
    })
    expect(termOf(facts, '2015-12-27')).toBe('1: 2015-12-27 → 2017-12-26')
    expect(statusesOn(facts, '2017-12-27')).toEqual(['expired ended'])
  })
})

describe('a new notice', () => {
  test('counts from its start on, not from its signature, and holds for the terms that follow', () => {
    const facts = amended({ signedOn: '2014-05-01', startsOn: '2014-06-01', notice: 'P6M' })
    expect(['2014-05-31', '2014-06-01', '2016-01-01'].map((on) => deadlinesOn(facts, on)[0])).toEqual([
      'notice 2015-09-26',
      'notice 2015-06-26',
      'notice 2016-06-26',
    ])
  })

  test('may take it away', () => {
    expect(deadlinesOn(amended({ startsOn: '2014-06-01', notice: null }), '2014-06-01')[0]).toBe('notice 2015-12-26')
  })

  test('leaves the counting of later terms as it was', () => {
    const facts = aFramework({
      start: { on: '2012-08-31' },
      term: { duration: 'P6M' },
      renewal: { mode: 'tacit', period: 'P1M' },
      amendments: [{ startsOn: '2013-03-15', notice: 'P1W' }],
    })
    expect(termOf(facts, '2013-03-31')).toBe('2: 2013-03-31 → 2013-04-29')
  })

  test('of an amendment that changes no term counts for nothing', () => {
    const facts = single(
      { startsOn: '2014-06-01', term: { endsOn: '2014-06-30' } },
      { startsOn: '2014-08-01', term: null, notice: 'P6M' },
    )
    expect(statusesOn(facts, '2014-08-01')).toEqual(['expired ended'])
  })
})

describe('several amendments', () => {
  test('come in the order of their start, those of one day as they are listed', () => {
    const to = (startsOn: string, endsOn: string) => ({ signedOn: '2013-01-01', startsOn, term: { endsOn } })
    expect(termOf(single(to('2014-06-01', '2018-12-31'), to('2014-05-01', '2017-12-31')), '2014-07-01')).toBe(
      '0: 2012-12-27 → 2018-12-31',
    )
    expect(termOf(single(to('2014-06-01', '2018-12-31'), to('2014-06-01', '2017-12-31')), '2014-07-01')).toBe(
      '0: 2012-12-27 → 2017-12-31',
    )
  })

  test('an amendment that changes nothing is as if it were not there', () => {
    const facts = amended({ signedOn: '2012-12-01', startsOn: '2014-06-01' })
    expect(standing(facts, '2016-01-01')).toEqual(standing(aFramework(), '2016-01-01'))
  })
})

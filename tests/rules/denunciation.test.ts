import { describe, expect, test } from '@jest/globals'
import type { ConventionFacts } from '../../server/rules/facts.ts'
import { standing } from '../../server/rules/standing.ts'
import { aFramework, anExpressFramework, statusesOn, termOf } from './aFramework.ts'

const denounced = (notifiedOn: string, changes: Partial<ConventionFacts> = {}, effectiveOn: string | null = null) =>
  aFramework({ denunciation: { notifiedOn, effectiveOn, by: 'authority' }, ...changes })

const endOf = (facts: ConventionFacts, on: string) => standing(facts, on).endsOn

describe('under tacit renewal', () => {
  test('in time, it ends the convention with the term', () => {
    const facts = denounced('2015-09-26')
    expect(endOf(facts, '2015-09-26')).toBe('2015-12-26')
    expect(statusesOn(facts, '2015-09-25', '2015-09-26', '2015-12-26', '2015-12-27')).toEqual([
      'in-force due',
      'in-force ending',
      'in-force ending',
      'denounced ended',
    ])
  })

  test('a day too late, with the next one', () => {
    const facts = denounced('2015-09-27')
    expect(statusesOn(facts, '2015-12-27', '2016-12-26', '2016-12-27')).toEqual([
      'in-force ending',
      'in-force ending',
      'denounced ended',
    ])
    expect(termOf(facts, '2016-12-26')).toBe('1: 2015-12-27 → 2016-12-26')
  })

  test('with a notice longer than the term, it is too late from the first day on', () => {
    expect(endOf(denounced('2012-12-27', { notice: 'P3Y' }), '2012-12-27')).toBe('2016-12-26')
    expect(endOf(denounced('2012-12-27', { notice: 'P2Y11M31D' }), '2012-12-27')).toBe('2016-12-26')
    expect(endOf(denounced('2012-12-27', { notice: 'P2Y11M30D' }), '2012-12-27')).toBe('2015-12-26')
  })

  test('clamped on 29 February', () => {
    const facts = (notifiedOn: string) => denounced(notifiedOn, { term: { endsOn: '2016-08-31' }, notice: 'P6M' })
    expect(endOf(facts('2016-02-29'), '2016-02-29')).toBe('2016-08-31')
    expect(endOf(facts('2016-03-01'), '2016-03-01')).toBe('2017-08-31')
  })

  test('without notice, on the last day it is still in time', () => {
    expect(endOf(denounced('2015-12-26', { notice: null }), '2015-12-26')).toBe('2015-12-26')
  })

  test('with no renewal left, it ends with the term however late', () => {
    const facts = denounced('2015-12-20', { renewal: { mode: 'tacit', period: 'P1Y', maximum: 0 } })
    expect(endOf(facts, '2015-12-20')).toBe('2015-12-26')
  })

  test('on its effective day where one is given, and the term opens that runs on it', () => {
    const facts = denounced('2015-09-01', {}, '2016-02-15')
    expect(termOf(facts, '2016-02-15')).toBe('1: 2015-12-27 → 2016-12-26')
    expect(statusesOn(facts, '2016-02-15', '2016-02-16')).toEqual(['in-force ending', 'denounced ended'])
    expect(termOf(facts, '2016-12-27')).toBe('none')
  })

  test('the term still runs after the end, but no other opens', () => {
    const facts = denounced('2014-02-01', {}, '2014-06-30')
    expect([termOf(facts, '2014-07-01'), termOf(facts, '2015-12-27')]).toEqual(['0: 2012-12-27 → 2015-12-26', 'none'])
  })

  test('late, where the next term has no limit, it changes nothing', () => {
    const facts = denounced('2015-10-01', {
      amendments: [{ signedOn: '2015-01-01', startsOn: '2016-01-01', term: null }],
    })
    expect(statusesOn(facts, '2015-10-02', '2030-01-01')).toEqual(['in-force renewing', 'in-force none-needed'])
  })
})

describe('otherwise', () => {
  test('at the end of the term', () => {
    const facts = anExpressFramework({
      denunciation: { notifiedOn: '2014-03-01' },
      renewals: [{ order: 1, agreedOn: '2014-01-01' }],
    })
    expect(statusesOn(facts, '2015-12-26', '2015-12-27')).toEqual(['in-force ending', 'denounced ended'])
    expect(termOf(facts, '2015-12-27')).toBe('none')
  })

  test('the term opens that begins on the very last day', () => {
    const facts = anExpressFramework({
      denunciation: { notifiedOn: '2015-06-01', effectiveOn: '2015-12-27' },
      renewals: [{ order: 1, agreedOn: '2015-01-01' }],
    })
    expect(termOf(facts, '2015-12-27')).toBe('1: 2015-12-27 → 2018-12-26')
    expect(statusesOn(facts, '2015-12-27', '2015-12-28')).toEqual(['in-force ending', 'denounced ended'])
  })

  test('without limit, after the notice, or at once', () => {
    expect(endOf(denounced('2014-03-31', { term: null, notice: 'P3M' }), '2014-03-31')).toBe('2014-06-30')
    expect(endOf(denounced('2014-03-31', { term: null, notice: null }), '2014-03-31')).toBe('2014-03-31')
  })

  test('denounceable at any time, after the notice', () => {
    const facts = denounced('2014-03-31', { denounceable: 'any-time' })
    expect(statusesOn(facts, '2014-06-30', '2014-07-01')).toEqual(['in-force ending', 'denounced ended'])
  })

  test('with a notice that ends in a tacit term to come', () => {
    expect(endOf(denounced('2015-12-01', { denounceable: 'any-time' }), '2015-12-01')).toBe('2016-03-01')
  })
})

describe('before the convention has begun', () => {
  test('on its effective day, or at once', () => {
    const facts = denounced('2012-12-26', { start: { on: '2012-12-27' } })
    expect(statusesOn(facts, '2012-12-26', '2012-12-27')).toEqual(['signed none-needed', 'denounced ended'])
    expect(termOf(facts, '2012-12-27')).toBe('none')
    expect(endOf(denounced('2012-12-26', { start: { on: '2012-12-27' } }, '2013-06-30'), '2012-12-26')).toBe(
      '2013-06-30',
    )
  })

  test('with an end before the first day, no term opens', () => {
    const facts = denounced('2012-12-21', { start: { on: '2012-12-27' } }, '2012-12-26')
    expect([termOf(facts, '2012-12-27'), endOf(facts, '2012-12-21')]).toEqual(['none', '2012-12-26'])
    const onIt = denounced('2012-12-21', { start: { on: '2012-12-27' } }, '2012-12-27')
    expect(termOf(onIt, '2012-12-27')).toBe('0: 2012-12-27 → 2015-12-26')
    expect(statusesOn(onIt, '2012-12-27', '2012-12-28')).toEqual(['in-force ending', 'denounced ended'])
  })

  test('while its start is unknown, too', () => {
    const facts = denounced('2012-12-15', {}, '2013-01-31')
    expect(statusesOn(facts, '2012-12-15', '2013-01-31', '2013-02-01')).toEqual([
      'authorised none-needed',
      'in-force ending',
      'denounced ended',
    ])
  })

  test('on its first day it is a denunciation like any other', () => {
    expect(endOf(denounced('2012-12-27'), '2012-12-27')).toBe('2015-12-26')
  })
})

describe('it changes nothing', () => {
  test('notified after the end', () => {
    const facts = denounced('2015-12-27', { renewal: null })
    expect(statusesOn(facts, '2015-12-27', '2016-12-27')).toEqual(['expired ended', 'expired ended'])
  })

  test('with an end that lies in no term', () => {
    const single = { renewal: null }
    expect(statusesOn(denounced('2015-06-01', single, '2015-12-27'), '2015-06-01')).toEqual(['in-force due'])
    expect(statusesOn(denounced('2015-06-01', single, '2015-12-26'), '2015-06-01')).toEqual(['in-force ending'])
    const anyTime = { renewal: null, denounceable: 'any-time' as const }
    expect(statusesOn(denounced('2015-09-27', anyTime), '2015-09-27')).toEqual(['in-force late'])
    expect(statusesOn(denounced('2015-09-26', anyTime), '2015-09-26')).toEqual(['in-force ending'])
  })

  test('notified between a term and the late renewal that is yet to be agreed', () => {
    const gap = (notifiedOn: string) =>
      anExpressFramework({
        denunciation: { notifiedOn, effectiveOn: '2016-06-30' },
        renewals: [{ order: 1, agreedOn: '2016-03-01' }],
      })
    expect(statusesOn(gap('2016-02-29'), '2016-03-01', '2016-07-01')).toEqual(['in-force not-due', 'in-force not-due'])
    expect(statusesOn(gap('2016-03-01'), '2016-03-01', '2016-07-01')).toEqual(['in-force ending', 'denounced ended'])
  })

  test('before it is notified', () => {
    expect(standing(denounced('2015-09-26'), '2015-09-25')).toEqual(standing(aFramework(), '2015-09-25'))
  })
})

describe('its end is judged by the day of its notification', () => {
  test('an amendment signed later does not move it', () => {
    const amendments = [{ signedOn: '2014-06-01', startsOn: '2014-06-01', term: { endsOn: '2020-12-31' } }]
    expect(endOf(denounced('2014-05-31', { amendments }), '2014-06-01')).toBe('2015-12-26')
    expect(endOf(denounced('2014-06-01', { amendments }), '2014-06-01')).toBe('2020-12-31')
  })

  test('a notice that starts later does not move it either', () => {
    const amendments = [{ signedOn: '2015-01-01', startsOn: '2015-08-01', notice: 'P6M' }]
    expect(endOf(denounced('2015-07-31', { amendments }), '2015-09-01')).toBe('2015-12-26')
    expect(endOf(denounced('2015-08-01', { amendments }), '2015-09-01')).toBe('2016-12-26')
  })

  test('an express renewal agreed after it opens no term', () => {
    const facts = anExpressFramework({
      denunciation: { notifiedOn: '2015-03-01' },
      renewals: [{ order: 1, agreedOn: '2015-06-01' }],
    })
    expect(statusesOn(facts, '2015-12-26', '2015-12-27')).toEqual(['in-force ending', 'denounced ended'])
  })
})

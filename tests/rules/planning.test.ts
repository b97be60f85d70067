import { describe, expect, test } from '@jest/globals'
import { partsOf } from '../../server/rules/calendar.ts'
import { decisionDay, noticeDeadline } from '../../server/rules/planning.ts'
import { aFramework, anExpressFramework, deadlinesOn, statusesOn } from './aFramework.ts'

const leadTime = partsOf('P45D')
// 45 days before 26 December 2015 is 11 November; half a year before that, 11 May.
const lastDay = '2015-12-26'

test('the notice deadline is the last day less the notice', () => {
  expect(noticeDeadline(lastDay, partsOf('P3M'))).toBe('2015-09-26')
  expect(noticeDeadline('2016-05-31', partsOf('P3M'))).toBe('2016-02-29')
  expect(noticeDeadline(lastDay, null)).toBe(lastDay)
})

test.each([
  ['2016-08-31', 'P6M', '2016-02-29'],
  ['2015-08-31', 'P6M', '2015-02-28'],
  ['2016-02-29', 'P1Y', '2015-02-28'],
  ['2016-03-01', 'P1D', '2016-02-29'],
  ['2015-08-31', 'P1M1D', '2015-07-30'],
])('a term that ends on %s with a notice of %s is denounced by %s', (endsOn, notice, deadline) => {
  expect(noticeDeadline(endsOn, partsOf(notice))).toBe(deadline)
})

test('a notice longer than the term has its deadline before the first day: it renews from that day on', () => {
  const facts = aFramework({ notice: 'P4Y' })
  expect(deadlinesOn(facts, '2012-12-27')).toEqual(['notice 2011-12-26', 'term-end 2015-12-26'])
  expect(statusesOn(facts, '2012-12-27', '2015-12-26')).toEqual(['in-force renewing', 'in-force renewing'])
})

test('a notice of nothing may be given on the last day', () => {
  expect(statusesOn(aFramework({ notice: null }), '2015-12-26', '2015-12-27')).toEqual([
    'in-force due',
    'in-force not-due',
  ])
  expect(deadlinesOn(aFramework({ notice: null }), '2015-12-27')[0]).toBe('notice 2016-12-26')
})

describe('the decision day', () => {
  const decide = (...sessions: { on: string; closesOn?: string | null }[]) => decisionDay(lastDay, sessions, leadTime)

  test('is the closing day of the last session that leaves the lead time', () => {
    expect(
      decide(
        { on: '2015-06-22', closesOn: '2015-05-20' },
        { on: '2015-11-11', closesOn: '2015-10-09' },
        { on: '2015-11-12' },
      ),
    ).toEqual({
      on: '2015-10-09',
      session: '2015-11-11',
    })
  })

  test('is the session itself where nobody says when its files close', () => {
    expect(decide({ on: '2015-09-28', closesOn: null }, { on: '2015-06-22' })).toEqual({
      on: '2015-09-28',
      session: '2015-09-28',
    })
  })

  test('of two sessions on one day is that of the one listed last', () => {
    const sessions = [
      { on: '2015-09-28', closesOn: '2015-09-01' },
      { on: '2015-09-28', closesOn: '2015-08-20' },
    ]
    expect(decide(...sessions).on).toBe('2015-08-20')
  })

  test('counts a session known to the month at its end', () => {
    expect(decide({ on: '2015-10', closesOn: '2015-09-20' })).toEqual({ on: '2015-09-20', session: '2015-10-31' })
    expect(decide({ on: '2015-11' })).toEqual({ on: '2015-08-26', session: null })
    expect(decide({ on: '2015' })).toEqual({ on: '2015-08-26', session: null })
  })

  test('clamps on 31 August and 29 February', () => {
    // Four months before 30 June and before 31 August; a lead time that reaches 29 February.
    expect(decisionDay('2016-06-30', [], leadTime).on).toBe('2016-02-29')
    expect(decisionDay('2016-06-30', [{ on: '2016-02-29' }], partsOf('P4M')).session).toBe('2016-02-29')
    expect(decisionDay('2016-06-30', [{ on: '2016-03-01' }], partsOf('P4M')).session).toBeNull()
    expect(decisionDay('2015-08-31', [{ on: '2015-02-28' }], partsOf('P1D')).session).toBeNull()
    expect(decisionDay('2015-09-01', [{ on: '2015-03-01' }], partsOf('P1D')).session).toBe('2015-03-01')
  })

  test('is four months before the end where no session is within half a year', () => {
    expect(decide({ on: '2015-05-11' }, { on: '2015-11-12' })).toEqual({ on: '2015-08-26', session: null })
    expect(decide({ on: '2015-05-12' })).toEqual({ on: '2015-05-12', session: '2015-05-12' })
    expect(decide()).toEqual({ on: '2015-08-26', session: null })
  })

  test('follows the calendar whenever it became known', () => {
    const facts = anExpressFramework({ sessions: [{ on: '2015-11-02', closesOn: '2015-10-01' }] })
    expect(statusesOn(facts, '2014-12-31', '2015-01-01', '2015-10-01', '2015-10-02')).toEqual([
      'in-force not-due',
      'in-force due',
      'in-force due',
      'in-force late',
    ])
  })

  test('follows the settings', () => {
    const facts = anExpressFramework({
      sessions: [{ on: '2015-11-02', closesOn: '2015-10-01' }, { on: '2015-12-12' }],
      settings: { alertWindow: 'P1M', leadTime: 'P2W' },
    })
    expect(statusesOn(facts, '2015-11-11', '2015-11-12', '2015-12-12', '2015-12-13')).toEqual([
      'in-force not-due',
      'in-force due',
      'in-force due',
      'in-force late',
    ])
  })
})

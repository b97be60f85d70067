import { describe, expect, test } from '@jest/globals'
import { partsOf } from '../../server/rules/calendar.ts'
import { decisionDay, noticeDeadline } from '../../server/rules/planning.ts'
import { anExpressFramework, statusesOn } from './aFramework.ts'

const leadTime = partsOf('P45D')
// 45 days before 26 December 2015 is 11 November; half a year before that, 11 May.
const lastDay = '2015-12-26'

test('the notice deadline is the last day less the notice', () => {
  expect(noticeDeadline(lastDay, partsOf('P3M'))).toBe('2015-09-26')
  expect(noticeDeadline('2016-05-31', partsOf('P3M'))).toBe('2016-02-29')
  expect(noticeDeadline(lastDay, null)).toBe(lastDay)
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

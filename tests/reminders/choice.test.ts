import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { dueOn, usualFrequency, weekdayOf, weeklyDay } from '../../server/reminders/choice.ts'
import { remindersOf } from '../../server/reminders/leads.ts'
import { addDays } from '../../server/rules/calendar.ts'
import type { WorkLine } from '../../server/rules/workReason.ts'

const monday = { frequency: 'weekly', weekday: 1 } as const
const daily = { frequency: 'daily', weekday: 1 } as const

test('who may write is told once a week, a reader who asks for it', () => {
  expect([usualFrequency('reader'), usualFrequency('editor'), usualFrequency('administrator')]).toEqual([
    'none',
    'weekly',
    'weekly',
  ])
})

test.each([
  ['2026-11-23', 1],
  ['2026-11-29', 7],
  ['2000-01-01', 6],
  ['1999-12-31', 5],
])('%s is the weekday %i', (day, weekday) => expect(weekdayOf(day)).toBe(weekday))

test('the week’s day is the last one by then', () => {
  expect(weeklyDay(monday, '2026-11-23')).toBe('2026-11-23')
  expect(weeklyDay(monday, '2026-11-29')).toBe('2026-11-23')
  expect(weeklyDay({ ...monday, weekday: 7 }, '2026-11-23')).toBe('2026-11-22')
})

describe('what is due', () => {
  test('once a week, on its day', () => {
    expect(dueOn(monday, '2026-11-30', '2026-11-23')).toEqual({ forOn: '2026-11-30', heartbeat: true })
    expect(dueOn(monday, '2026-12-01', '2026-11-30')).toBeNull()
  })

  test('afterwards, where nobody was there on its day, and once', () => {
    expect(dueOn(monday, '2026-12-02', '2026-11-23')).toEqual({ forOn: '2026-11-30', heartbeat: true })
    expect(dueOn(monday, '2026-12-03', '2026-12-02')).toBeNull()
  })

  test('each day what is new, and once a week in any case', () => {
    expect(dueOn(daily, '2026-11-30', '2026-11-29')).toEqual({ forOn: '2026-11-30', heartbeat: true })
    expect(dueOn(daily, '2026-12-01', '2026-11-30')).toEqual({ forOn: '2026-12-01', heartbeat: false })
    expect(dueOn(daily, '2026-12-01', '2026-12-01')).toBeNull()
  })

  test('nothing for whoever wants nothing', () => {
    expect(dueOn({ frequency: 'none', weekday: 1 }, '2026-11-30', null)).toBeNull()
  })

  test('after a clock that was a year ahead, the true days count', () => {
    expect(dueOn(monday, '2026-11-30', '2027-11-30')).toEqual({ forOn: '2026-11-30', heartbeat: true })
    expect(dueOn(daily, '2026-12-01', '2027-11-30')).toEqual({ forOn: '2026-12-01', heartbeat: false })
  })
})

const lineUntil = (on: string): WorkLine => ({
  kind: 'decide',
  on,
  session: null,
  termEndsOn: addDays(on, 60),
  way: 'renew',
  group: 'decide',
  record: { kind: 'convention', id: 'one' },
  also: [],
})

test('the leads of a deadline: its window, a month, a week, and once it is past', () => {
  const leads = (on: string) =>
    remindersOf({ line: lineUntil('2026-12-14'), backOn: null }, on, 'daily').map(({ lead }) => lead)
  expect(leads('2026-11-13')).toEqual(['window'])
  expect(leads('2026-11-14')).toEqual(['month'])
  expect(leads('2026-12-06')).toEqual(['month'])
  expect(leads('2026-12-07')).toEqual(['week'])
  expect(leads('2026-12-14')).toEqual(['week'])
  expect(leads('2026-12-15')).toEqual(['missed'])
})

test('what is late and may still be saved nears a second time; what was put off is told when it is back', () => {
  const late: WorkLine = {
    ...{ kind: 'late', on: '2026-09-21', missed: '2026-10-05', termEndsOn: '2027-01-15', way: 'replace' },
    ...{ session: '2026-12-14', closesOn: '2026-11-30', group: 'late', also: [] },
    record: { kind: 'convention', id: 'one' },
  }
  const told = remindersOf({ line: late, backOn: '2026-11-20' }, '2026-11-24', 'daily')
  expect(told.map(({ kind, on, lead }) => `${kind} ${on} ${lead}`)).toEqual([
    'late 2026-09-21 missed',
    'late-session 2026-11-30 week',
    'back 2026-11-20 window',
  ])
})

const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2020-01-01', days))
const anyChoice = fc.record({
  frequency: fc.constantFrom('daily' as const, 'weekly' as const),
  weekday: fc.integer({ min: 1, max: 7 }),
})

test('whatever the rhythm, a deadline known for two weeks is told within a week of it, and no later than its day', () => {
  fc.assert(
    fc.property(anyDay, anyChoice, (deadline, choice) => {
      let last: string | null = addDays(deadline, -15)
      const nears: string[] = []
      for (let on = addDays(deadline, -14); on <= deadline; on = addDays(on, 1)) {
        const due = dueOn(choice, on, last)
        if (due === null) continue
        last = on
        const [first] = remindersOf({ line: lineUntil(deadline), backOn: null }, on, choice.frequency)
        if (first?.lead === 'week') nears.push(on)
      }
      expect(nears.length).toBeGreaterThan(0)
      expect(nears[0]! >= addDays(deadline, -13)).toBe(true)
    }),
  )
})

test('every day’s mail is due once, in whatever order a wrong clock brings the days', () => {
  fc.assert(
    fc.property(fc.array(anyDay, { maxLength: 40 }), anyChoice, (days, choice) => {
      let last: string | null = null
      for (const on of days) {
        const due = dueOn(choice, on, last)
        if (due === null) continue
        last = on
        expect(dueOn(choice, on, last)).toBeNull()
        expect(due.forOn <= on).toBe(true)
      }
    }),
  )
})

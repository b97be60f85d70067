import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { daysOf, isWeekend, lastOf, monthsOf, weekNumber, weeksOf } from '../../server/calendar/weeks.ts'

const anyMonth = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`)

describe('the weeks of a month', () => {
  test('are those of Temporal: numbers by ISO 8601, Monday first', () => {
    fc.assert(
      fc.property(anyMonth, (month) => {
        for (const { number, days } of weeksOf(month)) {
          for (const [weekday, day] of days.entries()) {
            if (day === null) continue
            const date = Temporal.PlainDate.from(day)
            expect([day, number, weekday + 1]).toEqual([day, date.weekOfYear, date.dayOfWeek])
            expect(isWeekend(day)).toBe(date.dayOfWeek > 5)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('hold each day of the month once, in order', () => {
    fc.assert(
      fc.property(anyMonth, (month) => {
        const days = weeksOf(month).flatMap((week) => week.days.filter((day) => day !== null))
        expect(days).toEqual(daysOf(month))
        expect(days.length).toBe(Temporal.PlainYearMonth.from(month).daysInMonth)
      }),
      { numRuns: 60 },
    )
  })

  test('29 February is there in a leap year only', () => {
    expect([lastOf('2028-02'), lastOf('2027-02'), lastOf('2000-02'), lastOf('1900-02')]).toEqual([
      '2028-02-29',
      '2027-02-28',
      '2000-02-29',
      '1900-02-28',
    ])
  })

  test.each([
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2021-01-01', 53],
    ['2022-01-01', 52],
    ['0001-01-01', 1],
    ['9999-12-31', 52],
  ])('%s lies in week %i', (day, number) => {
    expect(weekNumber(day)).toBe(number)
  })

  test('the calendar’s first and last years are whole', () => {
    expect(monthsOf('0001').flatMap(daysOf).length).toBe(365)
    expect(monthsOf('9999').flatMap(daysOf).length).toBe(365)
  })
})

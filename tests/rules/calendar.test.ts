import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import {
  add,
  addDays,
  closing,
  dayAfter,
  dayBefore,
  daysBetween,
  earliestOf,
  firstDay,
  isDay,
  isPartialDay,
  isWhole,
  lastDay,
  lastDayOf,
  latestOf,
  opening,
  partsOf,
  readDuration,
  subtract,
  sum,
} from '../../server/rules/calendar.ts'

const anyDay = fc.integer({ min: 0, max: 3_652_058 }).map((days) => Temporal.PlainDate.from(firstDay).add({ days }))

describe('a duration', () => {
  test.each([
    ['P3Y', 36, 0],
    ['P18M', 18, 0],
    ['P90D', 0, 90],
    ['P2W', 0, 14],
    ['P1Y2M3W4D', 14, 25],
    ['P0Y1D', 0, 1],
  ])('%s is %i months and %i days', (text, months, days) => {
    expect(readDuration(text)).toEqual({ months, days })
  })

  test.each([
    '',
    'P',
    'P0D',
    'P0Y0M',
    'PT1H',
    'P1DT1H',
    '-P1Y',
    'P-1Y',
    'P1.5Y',
    'p1y',
    'P1y',
    '1Y',
    'P1M1Y',
    ' P1Y',
    'P1Y\n',
  ])('%j is none', (text) => {
    expect(readDuration(text)).toBeNull()
    expect(() => partsOf(text)).toThrow(RangeError)
  })

  test('is added part by part to others', () => {
    expect(sum({ months: 36, days: 1 }, { months: 12, days: 2 }, 3)).toEqual({ months: 72, days: 7 })
  })
})

describe('adding and subtracting', () => {
  test.each([
    ['2015-08-31', 'P6M', '2016-02-29'],
    ['2014-08-31', 'P6M', '2015-02-28'],
    ['2012-02-29', 'P1Y', '2013-02-28'],
    ['2012-02-29', 'P4Y', '2016-02-29'],
    ['2012-12-31', 'P2M', '2013-02-28'],
    ['2015-01-31', 'P1M1D', '2015-03-01'],
    ['2015-01-31', 'P1M2W', '2015-03-14'],
  ])('%s + %s is %s', (day, duration, sum) => {
    expect(add(day, partsOf(duration))).toBe(sum)
  })

  test.each([
    ['2015-12-26', 'P3M', '2015-09-26'],
    ['2016-03-31', 'P1M', '2016-02-29'],
    ['2016-03-31', 'P1M1D', '2016-02-28'],
    ['2016-08-31', 'P6M', '2016-02-29'],
  ])('%s − %s is %s', (day, duration, difference) => {
    expect(subtract(day, partsOf(duration))).toBe(difference)
  })

  test('a duration covers its days, the first one included', () => {
    expect(lastDayOf('2012-12-17', partsOf('P3Y'))).toBe('2015-12-16')
    expect(lastDayOf('2012-02-29', partsOf('P1Y'))).toBe('2013-02-27')
    expect(lastDayOf('2012-12-17', partsOf('P1D'))).toBe('2012-12-17')
  })

  test('goes as Temporal goes', () => {
    const duration = fc.record({
      years: fc.nat(99),
      months: fc.nat(50),
      weeks: fc.nat(9),
      days: fc.integer({ min: 1, max: 400 }),
    })
    fc.assert(
      fc.property(anyDay, duration, (day, parts) => {
        const ours = partsOf(`P${parts.years}Y${parts.months}M${parts.weeks}W${parts.days}D`)
        expect(add(day.toString(), ours)).toBe(within(day.add(parts)))
        expect(subtract(day.toString(), ours)).toBe(within(day.subtract(parts)))
      }),
      { numRuns: 2000 },
    )
  })

  test('counts days as Temporal counts them', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, until) => {
        const days = from.until(until).days
        expect(daysBetween(from.toString(), until.toString())).toBe(days)
        expect(addDays(from.toString(), days)).toBe(until.toString())
      }),
      { numRuns: 1000 },
    )
  })

  test('stops at the edge of the calendar', () => {
    expect(add(lastDay, partsOf('P1D'))).toBe(lastDay)
    expect(add('2012-12-17', partsOf('P99999999999999999999999Y'))).toBe(lastDay)
    expect(add('2012-12-17', partsOf(`P${'9'.repeat(400)}D`))).toBe(lastDay)
    expect(subtract('2012-12-17', partsOf('P3000Y'))).toBe(firstDay)
    expect(dayAfter(lastDay)).toBe(lastDay)
    expect(dayBefore(firstDay)).toBe(firstDay)
  })
})

describe('a day', () => {
  test.each(['2016-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2015-04-30'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true)
  })

  test.each([
    '2015-02-29',
    '1900-02-29',
    '2015-04-31',
    '2015-13-01',
    '2015-00-10',
    '2015-01-00',
    '0000-12-31',
    '10000-01-01',
    '2015-1-1',
    '2015-01-01T00:00',
    '',
    '1959',
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false)
  })

  test('may be known only to the month or year, and counts as the last day of that stretch', () => {
    expect(['1959', '1959-06', '2016-02', '2015-02', '1959-06-02'].map(closing)).toEqual([
      '1959-12-31',
      '1959-06-30',
      '2016-02-29',
      '2015-02-28',
      '1959-06-02',
    ])
    expect(['1959', '1959-06', '1959-06-02'].map(opening)).toEqual(['1959-01-01', '1959-06-01', '1959-06-02'])
    expect(['1959', '1959-06', '1959-06-02'].map(isWhole)).toEqual([false, false, true])
    expect(['1959', '1959-06', '1959-06-02', '1959-13', '0000', '1959-6', ''].map(isPartialDay)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  test('of several, the earliest and the latest, those that are missing aside', () => {
    expect(earliestOf([null, '2015-02-01', '2015-01-31', null])).toBe('2015-01-31')
    expect(latestOf([null, '2015-02-01', '2015-01-31', null])).toBe('2015-02-01')
    expect([earliestOf([]), latestOf([null])]).toEqual([null, null])
  })
})

function within(day: Temporal.PlainDate): string {
  if (Temporal.PlainDate.compare(day, lastDay) > 0) return lastDay
  return Temporal.PlainDate.compare(day, firstDay) < 0 ? firstDay : day.toString()
}

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays, dayAfter, firstDay, isDay, lastDay, numberOf } from '../../server/rules/calendar.ts'
import { aside, isMoved, startFor, stretchOf, wholeStretch, zooms } from '../../server/timelines/zoom.ts'

const on = '2026-06-15'

describe('what a zoom shows', () => {
  test('lies around the day shown, with more of what has been', () => {
    expect(stretchOf('century', null, on)).toEqual({ from: '1950-01-01', until: '2049-12-31' })
    expect(stretchOf('decade', null, on)).toEqual({ from: '2020-01-01', until: '2029-12-31' })
    expect(stretchOf('year', null, on)).toEqual({ from: '2026-01-01', until: '2026-12-31' })
    expect(stretchOf('months', null, on)).toEqual({ from: '2026-05-01', until: '2026-07-31' })
    expect(stretchOf('months', null, '2026-01-31')).toEqual({ from: '2025-12-01', until: '2026-02-28' })
  })

  test('begins on the day asked for, a leap day too', () => {
    expect(stretchOf('year', '2012-02-29', on)).toEqual({ from: '2012-02-29', until: '2013-02-27' })
    expect(stretchOf('months', '2011-11-30', on)).toEqual({ from: '2011-11-30', until: '2012-02-28' })
    expect(stretchOf('century', firstDay, on)).toEqual({ from: '0001-01-01', until: '0100-12-31' })
  })

  test.each([
    ['century', '9900-01-01'],
    ['decade', '9990-01-01'],
    ['year', '9999-01-01'],
    ['months', '9999-10-01'],
  ] as const)('ends with the calendar: the last %s begins on %s', (zoom, last) => {
    expect(stretchOf(zoom, last, on)).toEqual({ from: last, until: lastDay })
    expect(isMoved(zoom, last)).toBe(false)
    expect(stretchOf(zoom, dayAfter(last), on)).toEqual({ from: last, until: lastDay })
    expect(isMoved(zoom, dayAfter(last))).toBe(true)
    expect(stretchOf(zoom, addDays(last, -1), on).until < lastDay).toBe(true)
    expect(isMoved(zoom, addDays(last, -1))).toBe(false)
    expect(isMoved(zoom, lastDay)).toBe(true)
    expect(isMoved(zoom, firstDay)).toBe(false)
    expect(isMoved(zoom, null)).toBe(false)
  })
})

describe('a step to the side', () => {
  test('goes half as far as one sees, a month among months', () => {
    const step = (zoom: (typeof zooms)[number]) => {
      const shown = stretchOf(zoom, null, on)
      return [aside(zoom, shown, 'earlier'), aside(zoom, shown, 'later')]
    }
    expect(step('century')).toEqual(['1900-01-01', '2000-01-01'])
    expect(step('decade')).toEqual(['2015-01-01', '2025-01-01'])
    expect(step('year')).toEqual(['2025-07-01', '2026-07-01'])
    expect(step('months')).toEqual(['2026-04-01', '2026-06-01'])
  })

  test('ends at the edges of the calendar', () => {
    for (const zoom of zooms) {
      expect(aside(zoom, stretchOf(zoom, firstDay, on), 'earlier')).toBeNull()
      expect(aside(zoom, stretchOf(zoom, lastDay, on), 'later')).toBeNull()
      expect(aside(zoom, stretchOf(zoom, '0001-01-02', on), 'earlier')).toBe(firstDay)
      expect(aside(zoom, stretchOf(zoom, '9899-12-31', on), 'later')).not.toBeNull()
    }
    expect(aside('century', stretchOf('century', '9899-12-31', on), 'later')).toBe('9900-01-01')
  })
})

describe('another zoom', () => {
  test('lies around the day shown where that is in sight', () => {
    expect(startFor('decade', stretchOf('century', null, on), on)).toBeNull()
    expect(startFor('century', stretchOf('months', null, on), on)).toBeNull()
  })

  test('keeps what is in the middle elsewhere', () => {
    const far = stretchOf('decade', '1960-01-01', on)
    expect(startFor('year', far, on)).toBe('1964-01-01')
    expect(startFor('century', far, on)).toBe('1915-01-01')
    expect(startFor('months', far, on)).toBe('1964-11-01')
  })

  test('never leaves the calendar, and is never said to have been moved', () => {
    for (const from of [firstDay, lastDay]) {
      for (const zoom of zooms) {
        for (const other of zooms) {
          const start = startFor(other, stretchOf(zoom, from, on), on)
          expect(isDay(start!) && !isMoved(other, start)).toBe(true)
        }
      }
    }
  })
})

describe('everything', () => {
  test('is some years around a single day, or around the day shown where there is none', () => {
    expect(wholeStretch([], on)).toEqual({ from: '2025-01-01', until: '2028-12-31' })
    expect(wholeStretch([on], on)).toEqual(wholeStretch([], on))
    expect(wholeStretch(['2012-12-17'], on)).toEqual({ from: '2012-01-01', until: '2026-12-31' })
  })

  test('is whole years, and whole half-decades where it is long', () => {
    expect(wholeStretch(['2000-03-01', '2030-09-30'], on)).toEqual({ from: '2000-01-01', until: '2031-12-31' })
    expect(wholeStretch(['1959-05-12', '2030-09-30'], on)).toEqual({ from: '1955-01-01', until: '2034-12-31' })
  })

  test('goes no further than can be told apart: a term of centuries goes on beyond it', () => {
    expect(wholeStretch(['2012-03-01', '2211-02-28'], on)).toEqual({ from: '2012-01-01', until: '2051-12-31' })
    expect(wholeStretch(['0012-03-01', '9999-12-31'], on)).toEqual({ from: '1875-01-01', until: '2054-12-31' })
  })

  test('has in sight what begins, long after the day shown too', () => {
    expect(wholeStretch(['2012-03-01', '2018-02-28'], '1959-06-01', ['2012-03-01'])).toEqual({
      from: '1955-01-01',
      until: '2014-12-31',
    })
    expect(wholeStretch(['9012-03-01'], on, ['9012-03-01']).until).toBe('2179-12-31')
  })

  test('stays within the calendar at its edges', () => {
    expect(wholeStretch([], firstDay).from).toBe(firstDay)
    expect(wholeStretch([], lastDay).until).toBe(lastDay)
  })
})

test('whatever is asked for, one sees some days of the calendar', () => {
  const anyDay = fc
    .integer({ min: 0, max: numberOf(lastDay) - numberOf(firstDay) })
    .map((days) => addDays(firstDay, days))
  fc.assert(
    fc.property(fc.constantFrom(...zooms), fc.option(anyDay), anyDay, fc.array(anyDay), (zoom, from, day, days) => {
      for (const { from: first, until } of [stretchOf(zoom, from, day), wholeStretch(days, day)]) {
        expect(isDay(first) && isDay(until) && first < until).toBe(true)
      }
      const whole = wholeStretch(days, day)
      expect(whole.from <= day && day <= whole.until).toBe(true)
    }),
    { numRuns: 300 },
  )
})

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../server/rules/calendar.ts'
import { type Bearings, scaleOf } from '../../server/timelines/scale.ts'

const core = { from: '2012-01-01', until: '2018-12-31' }
const plain: Bearings = { core, filled: [], vague: [] }
const scale = (days: string[], bearings: Partial<Bearings> = {}) =>
  scaleOf([core.from, core.until, ...days], { ...plain, ...bearings }, 100, 800)

describe('a scale', () => {
  test('is even where nothing is out of proportion', () => {
    const { x, tears } = scale(['2025-12-31'])
    expect(tears).toEqual([])
    expect(x('2012-01-01')).toBe(100)
    expect(x('2025-12-31')).toBe(800)
    expect(x('2018-12-31') - x('2012-01-01')).toBeCloseTo(x('2025-12-31') - x('2019-01-01'), 0)
  })

  test('is torn where decades lie before the convention, which keeps most of the width', () => {
    const { x, tears, islands } = scale(['1953-05-12'])
    expect(tears).toHaveLength(1)
    expect(x('2018-12-31') - x('2012-01-01')).toBeGreaterThan(600)
    expect(islands.map(({ from, until }) => `${from} ${until}`)).toEqual([
      '1953-05-12 1953-05-12',
      '2012-01-01 2018-12-31',
    ])
  })

  test('tears stretches that are alike alike', () => {
    expect(scale(['1953-05-12', '1970-01-01', '1995-01-01']).tears).toHaveLength(3)
  })

  test('keeps a term of half a century whole, and tears one of two hundred years', () => {
    const term = (until: string) => {
      const stretch = { from: '2012-01-01', until }
      return scaleOf(['2012-01-01', '2015-10-01', until], { core: stretch, filled: [stretch], vague: [] }, 100, 800)
        .tears
    }
    expect(term('2062-01-01')).toHaveLength(0)
    expect(term('2212-01-01')).toHaveLength(1)
  })

  test('gives little room to a year that stands alone', () => {
    const year = { from: '1959-01-01', until: '1959-12-31' }
    const { x } = scale([year.from, year.until], { vague: [year] })
    expect(x('1959-12-31') - x('1959-01-01')).toBeLessThan(30)
  })

  test('answers for a day beyond its edges with the edge', () => {
    const { x } = scale([])
    expect(x('1800-01-01')).toBe(100)
    expect(x('2900-01-01')).toBe(800)
  })

  test('keeps the order of days, whatever they are', () => {
    const day = fc.integer({ min: -700_000, max: 2_900_000 }).map((days) => addDays('2012-01-01', days))
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 12 }), fc.array(day), (anchors, days) => {
        const { x } = scale(anchors)
        const places = days.toSorted().map(x)
        expect(places).toEqual(places.toSorted((one, other) => one - other))
        for (const place of places) expect(place >= 100 && place <= 800.001).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

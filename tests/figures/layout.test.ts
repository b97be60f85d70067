import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { pageSvg } from '../../server/drawing/svg.ts'
import { type Measure, onPage, onSheet } from '../../server/drawing/textWidth.ts'
import { ticksFor } from '../../server/figures/axis.ts'
import { drawBars } from '../../server/figures/barDrawing.ts'
import { drawColumns } from '../../server/figures/columnDrawing.ts'
import { mostColumns, periodsOf, yearEndsOf, yearsPerColumn } from '../../server/figures/periods.ts'
import { clashes, outside, pointsOf, textsOf } from '../timelines/seen.ts'
import { aBarFigure, aColumnFigure } from './aFigure.ts'

const placeOf = (measure: Measure, width = 800) => ({ locale: 'fr' as const, left: 0, top: 2, width, measure })

function columnsSvg(...[figure, measure]: [ReturnType<typeof aColumnFigure>, Measure]): string {
  const drawn = drawColumns(figure, '100 000 en vigueur le 25 novembre 2026', placeOf(measure))
  return pageSvg(drawn.shapes, drawn.height + 4)
}

function expectLegible(svg: string, measure: Measure, width: number): void {
  const texts = textsOf(svg, measure)
  expect(clashes(texts)).toEqual([])
  expect(outside(svg, texts)).toEqual([])
  expect(pointsOf(svg).filter(({ x }) => x < -0.5 || x > width + 0.5)).toEqual([])
  expect(svg).not.toMatch(/NaN|Infinity/)
}

describe.each([
  ['page', onPage],
  ['sheet', onSheet],
] as const)('on the %s', (_where, measure) => {
  test.each([1, 5, 12, 30, 70, mostColumns])('%i years of one convention, of some, and of many', (years) => {
    for (const numbers of [
      (_: number, series: number) => (series === 0 ? 1 : 0),
      (at: number, series: number) => (at * 7 + series * 3) % 5,
      (at: number, series: number) => ((at + series) % 3) * 12_345,
      (_: number, series: number) => (series === 7 ? 1 : 0),
      (at: number) => (at === years - 1 ? 0 : 2),
    ]) {
      for (const stock of [true, false])
        expectLegible(columnsSvg(aColumnFigure(years, numbers, stock), measure), measure, 800)
    }
  })

  test('whatever the numbers, nothing lies on another text nor leaves the picture', () => {
    const anyNumbers = fc.array(fc.array(fc.nat(300), { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 80 })
    fc.assert(
      fc.property(anyNumbers, (numbers) => {
        const figure = aColumnFigure(numbers.length, (at, series) => numbers[at]![series]!)
        expectLegible(columnsSvg(figure, measure), measure, 800)
      }),
      { numRuns: 40 },
    )
  })

  test('bars of long and short names, of few and of many', () => {
    const figure = aBarFigure([
      ['Développement économique, tourisme, attractivité et rayonnement du territoire métropolitain', 100_000, 1],
      ['Sport', 3],
      ['Eau', 0, 12],
    ])
    for (const width of [380, 470, 560]) {
      const drawn = drawBars(figure, placeOf(measure, width))
      expectLegible(pageSvg(drawn.shapes, drawn.height + 4, width), measure, width)
    }
  })
})

test('columns stand beside each other, each as high as its number', () => {
  const svg = columnsSvg(
    aColumnFigure(4, (at, series) => (series === 1 ? at : 0)),
    onPage,
  )
  const columns = [...svg.matchAll(/class="bar calm" d="M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)/g)].map(([, ...all]) =>
    all.map(Number),
  )
  const bars = columns.slice(0, 3)
  const heights = bars.map(([, top, , bottom]) => bottom! - top! + 1)
  expect(heights.map((height) => Math.round((height / heights[0]!) * 10) / 10)).toEqual([1, 2, 3])
  for (const [place, [left]] of bars.slice(1).entries()) expect(left!).toBeGreaterThan(bars[place]![2]!)
})

describe('years', () => {
  test.each([
    [2026, 2026, 1, 1],
    [2022, 2026, 1, 5],
    [1957, 2026, 1, 70],
    [1947, 2026, 1, 80],
    [1946, 2026, 5, 17],
    [1727, 2026, 5, 61],
    [1600, 2026, 10, 43],
    [1, 2026, 50, 41],
  ])('from %i to %i stand %i together, in %i columns', (first, last, years, columns) => {
    expect(yearsPerColumn(first, last)).toBe(years)
    const periods = periodsOf(first, last, years)
    expect(periods).toHaveLength(columns)
    expect(periods[0]!.from <= first && first <= periods[0]!.until).toBe(true)
    expect(periods.at(-1)!.until).toBe(last)
    for (const [place, { from }] of periods.slice(1).entries()) expect(from).toBe(periods[place]!.until + 1)
    expect(yearEndsOf(first, last, years).at(-1)).toBe(last)
    expect(yearEndsOf(first, last, years).length).toBeLessThanOrEqual(mostColumns + 1)
  })
})

test('the axis has few numbers, round ones', () => {
  expect(ticksFor(0)).toEqual([0, 1])
  expect(ticksFor(1)).toEqual([0, 1])
  expect(ticksFor(4)).toEqual([0, 1, 2, 3, 4])
  expect(ticksFor(14)).toEqual([0, 5, 10, 15])
  expect(ticksFor(21)).toEqual([0, 10, 20, 30])
  expect(ticksFor(99_999)).toEqual([0, 50_000, 100_000])
})

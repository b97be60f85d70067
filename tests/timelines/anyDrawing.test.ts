import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { pageSvg } from '../../server/drawing/svg.ts'
import { onPage, onSheet } from '../../server/drawing/textWidth.ts'
import { conventionShapes, drawConvention, drawConventionForPrint } from '../../server/timelines/conventionDrawing.ts'
import { type AnyDrawing, anyDrawing, standingOf } from './anyDrawing.ts'
import { clashes, outside, pointsOf, sizeOf, textsOf } from './seen.ts'
import { wellFormed } from './wellFormed.ts'

/** Every day said, as wide as on a page of its own. */
const drawWhole: typeof drawConvention = (...given) => {
  const drawn = conventionShapes(given, onPage, { across: 1180, detailed: true })
  return drawn && { svg: pageSvg(drawn.shapes, drawn.height, 1180), alt: drawn.alt }
}

const variants = [
  ['on a page', drawConvention, onPage, 200],
  ['on the sheet', drawConventionForPrint, onSheet, 200],
  ['at its full size', drawWhole, onPage, 100],
] as const

describe.each(variants)('any convention on any day, %s', (_name, draw, measure, numRuns) => {
  const drawn = (any: AnyDrawing, locale: 'fr' | 'en' = 'fr') => draw(locale, any.facts, standingOf(any), any.context)

  test('is well-formed, its texts apart from each other and within the picture', () => {
    fc.assert(
      fc.property(anyDrawing(), fc.constantFrom('fr' as const, 'en' as const), (any, locale) => {
        const drawing = drawn(any, locale)
        if (!drawing) return
        expect(wellFormed(drawing.svg)).toBe(true)
        const texts = textsOf(drawing.svg, measure)
        expect(clashes(texts)).toEqual([])
        expect(outside(drawing.svg, texts)).toEqual([])
        const { width, height } = sizeOf(drawing.svg)
        expect(
          pointsOf(drawing.svg).filter(({ x, y }) => !(x >= -1 && x <= width + 1 && y >= -1 && y <= height + 1)),
        ).toEqual([])
        expect(drawing.svg).not.toMatch(/NaN|Infinity|undefined|null/)
        expect(drawing.alt).toMatch(/^\S.*\.$/su)
      }),
      { numRuns },
    )
  })
})

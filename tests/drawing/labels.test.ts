import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { overlaps } from '../../server/drawing/geometry.ts'
import { placed } from '../../server/drawing/labels.ts'
import type { Ask, Field } from '../../server/drawing/places.ts'
import { onPage } from '../../server/drawing/textWidth.ts'

const field: Field = { left: 100, right: 800, side: 'below', lane: 20, clear: 7, taken: [], measure: onPage }
const ask = (text: string, x: number, more: Partial<Ask> = {}): Ask => ({
  text,
  look: 'label',
  first: x,
  last: x,
  reach: 0,
  near: null,
  ...more,
})

describe('labels', () => {
  test('stand in the first lane, to the right of their leader', () => {
    const [label] = placed([ask('avenant le 1er juin 2014', 300)], field)
    expect(label).toMatchObject({ lines: ['avenant le 1er juin 2014'], anchor: 'start', y: 20, leader: { x: 300 } })
  })

  test('stand to the left of it where the picture ends', () => {
    expect(placed([ask('avenant le 1er juin 2014', 790)], field)[0]).toMatchObject({ anchor: 'end' })
  })

  test('stand upwards in lanes above the line', () => {
    const labels = placed([ask('avenant le 1er juin 2014', 300), ask('dénoncée le 3 octobre 2017', 310)], {
      ...field,
      side: 'above',
    })
    expect(labels.map(({ y }) => y).sort()).toEqual([-20, -20])
    expect(labels.map(({ anchor }) => anchor).sort()).toEqual(['end', 'start'])
  })

  test('stand on the line where there is room beside their mark', () => {
    const beside = ask('votée le 17 décembre 2012', 300, { near: 'beside', reach: 5 })
    expect(placed([beside], field)[0]).toMatchObject({ leader: null, anchor: 'start', x: 313 })
    const taken = [{ left: 330, right: 340, top: -6, bottom: 6 }]
    expect(placed([beside], { ...field, taken })[0]).toMatchObject({ leader: null, anchor: 'end', x: 287 })
  })

  test('stand centred under what is longer than they are', () => {
    const centred = ask('3 ans', 300, { near: 'centre', reach: 50 })
    expect(placed([centred], field)[0]).toMatchObject({ anchor: 'middle', x: 300, leader: null })
    expect(placed([{ ...centred, reach: 10 }], field)[0]!.leader).not.toBeNull()
  })

  test('are set on several lines before anything is cut', () => {
    const text = 'Communauté d’agglomération du Grand Bassin et des communes associées du plateau '.repeat(2).trim()
    const [label] = placed([ask(text, 300)], field)
    expect(label!.lines.length).toBeGreaterThan(1)
    expect(label!.lines.join(' ')).toBe(text)
  })

  test('never lie on each other nor outside, however many there are', () => {
    const anyAsk = fc
      .record({
        text: fc.string({ minLength: 1, maxLength: 120 }),
        x: fc.integer({ min: 100, max: 792 }),
        wide: fc.integer({ min: 0, max: 60 }),
        near: fc.constantFrom('beside' as const, 'centre' as const, null),
      })
      .map(({ text, x, wide, near }) => ask(text, x, { last: Math.min(x + wide, 792), reach: 5, near }))
    fc.assert(
      fc.property(
        fc.array(anyAsk, { maxLength: 9 }),
        fc.constantFrom('above' as const, 'below' as const),
        (asks, side) => {
          const labels = placed(asks, { ...field, side })
          expect(labels).toHaveLength(asks.length)
          for (const [place, { box }] of labels.entries()) {
            expect(box.left >= 100 && box.right <= 800).toBe(true)
            for (const other of labels.slice(place + 1)) expect(overlaps(box, other.box)).toBe(false)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

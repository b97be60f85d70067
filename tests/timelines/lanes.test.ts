import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Extent, lanesOf } from '../../server/timelines/lanes.ts'

const air = 10
const extents = (...all: [number, number][]): Extent[] => all.map(([left, right]) => ({ left, right }))

test('what follows each other shares a lane, what lies beside each other does not', () => {
  expect(lanesOf([], air)).toEqual({ lanes: [], count: 0 })
  expect(lanesOf(extents([0, 10], [20, 30], [40, 50]), air)).toEqual({ lanes: [0, 0, 0], count: 1 })
  expect(lanesOf(extents([0, 10], [19.9, 30]), air)).toEqual({ lanes: [0, 1], count: 2 })
  expect(lanesOf(extents([0, 100], [0, 20], [30, 50]), air)).toEqual({ lanes: [0, 1, 1], count: 2 })
  expect(lanesOf(extents([5, 5], [5, 5]), air)).toEqual({ lanes: [0, 1], count: 2 })
})

test('none touches another, and there are never more lanes than lie beside each other somewhere', () => {
  const anyExtents = fc
    .array(fc.tuple(fc.nat(1000), fc.nat(200)), { maxLength: 40 })
    .map((all) => all.map(([left, wide]) => ({ left, right: left + wide })).sort((one, other) => one.left - other.left))
  fc.assert(
    fc.property(anyExtents, (all) => {
      const { lanes, count } = lanesOf(all, air)
      const together = ({ left }: Extent) => all.filter((one) => one.left <= left && one.right + air > left).length
      for (const [place, one] of all.entries()) {
        const before = all.slice(0, place).filter((_, other) => lanes[other] === lanes[place])
        expect(before.every(({ right }) => right + air <= one.left)).toBe(true)
      }
      expect(count).toBe(Math.max(0, ...all.map(together)))
    }),
    { numRuns: 100 },
  )
})

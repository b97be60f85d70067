import { describe, expect, test } from '@jest/globals'
import { type Box, overlaps } from '../../server/drawing/geometry.ts'
import type { Shape } from '../../server/drawing/shapes.ts'
import { pageSvg, printed } from '../../server/drawing/svg.ts'
import { radiusOf, spreadOut } from '../../server/map/dots.ts'
import type { Zoom } from '../../server/map/filter.ts'
import { linkLook, linkStatuses } from '../../server/map/link.ts'
import { lineShapes } from '../../server/map/linkShapes.ts'
import { drawMap, type MapDrawing } from '../../server/map/mapDrawing.ts'
import { aPartner, asked, dijon, manyPartners } from './aMap.ts'

const mainz = { latitude: 50, longitude: 8.27 }
const dallas = { latitude: 32.78, longitude: -96.8 }
const prague = { latitude: 50.1, longitude: 14.39 }

/** Every text that is drawn, those that lead somewhere too. */
function textsOf(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) => ('href' in shape ? textsOf(shape.shapes) : 'text' in shape ? [shape.text] : []))
}

function looksOf(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) => ('href' in shape ? looksOf(shape.shapes) : [shape.look]))
}

/** No text on another one, on a dot or beyond the edge; no dot on another one. */
function expectLegible({ texts, dots, width, height }: MapDrawing): void {
  const round = dots.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }))
  const outside = [...texts, ...round].filter(
    ({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height,
  )
  const onTexts = texts.filter((box, place) => texts.slice(place + 1).some((other) => overlaps(box, other)))
  const onDots = texts.filter((box) => dots.some((dot) => isOn(box, dot)))
  const dotsOnDots = dots.filter((one, place) => dots.slice(place + 1).some((other) => isTooNear(one, other)))
  expect({ outside, onTexts, onDots, dotsOnDots }).toEqual({ outside: [], onTexts: [], onDots: [], dotsOnDots: [] })
}

type Round = { x: number; y: number; r: number }

function isTooNear(one: Round, other: Round): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < one.r + other.r - 0.5
}

function isOn({ left, right, top, bottom }: Box, { x, y, r }: Round): boolean {
  const across = x - Math.min(Math.max(x, left), right)
  const down = y - Math.min(Math.max(y, top), bottom)
  return Math.hypot(across, down) < r
}

describe('a map', () => {
  test('names every partner once: the near ones in a larger part, the far ones on the whole earth', () => {
    const partners = [aPartner('Mayence', mainz), aPartner('Prague 6', prague), aPartner('Dallas', dallas)]
    const drawing = drawMap(asked(partners))
    const texts = textsOf(drawing.shapes)
    for (const name of ['Ville de Dijon', 'Mayence', 'Prague 6', 'Dallas']) {
      expect(texts.filter((text) => text === name)).toHaveLength(1)
    }
    expect(drawing.hasInset).toBe(true)
    expect(drawing.beyond).toEqual([])
    expectLegible(drawing)
  })

  test('shows only the part that is needed, or asked for', () => {
    const near = [aPartner('Mayence', mainz), aPartner('Prague 6', prague)]
    expect(drawMap(asked(near)).hasInset).toBe(false)
    expect(looksOf(drawMap(asked(near)).shapes)).not.toContain('map frame')
    const far = [...near, aPartner('Dallas', dallas)]
    expect(drawMap(asked(far, { zoom: 'world' })).hasInset).toBe(false)
    expect(drawMap(asked(far, { zoom: 'europe' })).beyond).toEqual(['Dallas'])
  })

  test('draws each link as its status, and leads to its record', () => {
    const { shapes } = drawMap(
      asked([
        aPartner('Mayence', mainz),
        aPartner('Prague 6', prague, { status: 'partnership-suspended', count: 0 }),
        aPartner('Dallas', dallas, { status: 'signed' }),
      ]),
    )
    const looks = looksOf(shapes)
    for (const look of ['link strong solid', 'link thin broken watch', 'link strong double', 'partner hollow watch']) {
      expect(looks).toContain(look)
    }
    const links = shapes.flatMap((shape) => ('href' in shape ? [shape.href] : []))
    expect(links.sort()).toEqual(['/partners/Dallas', '/partners/Mayence', '/partners/Prague 6'])
  })

  test('has the areas of its dots in proportion to the number of conventions', () => {
    expect(radiusOf(4, 9) ** 2 / radiusOf(1, 9) ** 2).toBeCloseTo(4, 6)
    expect(radiusOf(400, 400)).toBeLessThanOrEqual(13)
    expect(radiusOf(0, 400)).toBeGreaterThan(0)
  })

  test('of nobody but the authority is a map still', () => {
    const drawing = drawMap(asked([]))
    expect(textsOf(drawing.shapes)).toContain('Ville de Dijon')
    expect(looksOf(drawing.shapes)).toContain('city')
  })

  test('of an authority without a place is centred on France, its mark hollow', () => {
    const drawing = drawMap(asked([aPartner('Mayence', mainz)], { city: { name: 'milieu de la France', place: null } }))
    expect(looksOf(drawing.shapes)).toContain('city hollow')
    expect(textsOf(drawing.shapes)).toContain('milieu de la France')
  })

  test('holds partners at the poles, the date line, the antipode, and where the authority is', () => {
    const drawing = drawMap(
      asked([
        aPartner('Antipode', { latitude: -47.32, longitude: -174.96 }),
        aPartner('Pôle Nord', { latitude: 90, longitude: 0 }),
        aPartner('Pôle Sud', { latitude: -90, longitude: 180 }),
        aPartner('Est', { latitude: 0, longitude: 180 }),
        aPartner('Ouest', { latitude: 0, longitude: -180 }),
        aPartner('Sur place', dijon),
        aPartner('Mayence', mainz),
        aPartner('Mayence bis', mainz),
      ]),
    )
    expect(drawing.nameless).toBe(0)
    expect(drawing.numbers.size).toBe(0)
    expectLegible(drawing)
    expect(pageSvg(drawing.shapes, drawing.height, drawing.width)).not.toMatch(/NaN|Infinity|undefined/)
  })

  test('has a paint for everything that it can draw', () => {
    for (const status of linkStatuses) {
      const { shapes } = drawMap(asked([aPartner('Mayence', mainz, { status }), aPartner('Ici', mainz, { status })]))
      expect(() => shapes.map(printed)).not.toThrow()
    }
  })
})

describe.each<Zoom>(['auto', 'world', 'europe'])('two hundred partners, %s', (zoom) => {
  const partners = manyPartners(200, 7)
  const drawing = drawMap(asked(partners, { zoom }))

  test('are legible', () => expectLegible(drawing))

  test('have each a name or a number of their own', () => {
    expect(drawing.nameless).toBe(0)
    const numbers = [...drawing.numbers.values()]
    expect(numbers).toEqual(numbers.map((_, place) => place + 1))
    const texts = textsOf(drawing.shapes)
    for (const number of numbers) expect(texts).toContain(String(number))
    const seen = partners.filter(({ id }) => !drawing.beyond.includes(id))
    expect(texts.filter((text) => !text.endsWith(' km')).length).toBeGreaterThanOrEqual(seen.length)
  })

  test('fill no more than 250 kB', () => {
    expect(pageSvg(drawing.shapes, drawing.height, drawing.width).length).toBeLessThan(250_000)
  })
})

test('five hundred partners are drawn, none on another one, within 250 kB', () => {
  const drawing = drawMap(asked(manyPartners(500, 11), { zoom: 'europe' }))
  expectLegible(drawing)
  expect(pageSvg(drawing.shapes, drawing.height, drawing.width).length).toBeLessThan(250_000)
})

test('the same partners make the same picture', () => {
  const [one, again] = [1, 2].map(() => drawMap(asked(manyPartners(40, 5))))
  expect(again!.shapes).toEqual(one!.shapes)
})

test('dots at one place stand apart, and each keeps its own place', () => {
  const box = { left: 0, right: 200, top: 0, bottom: 200 }
  const dots = spreadOut(
    Array.from({ length: 12 }, () => ({ x: 100, y: 100, r: 5 })),
    [{ x: 100, y: 100, r: 6 }],
    box,
  )
  for (const [place, one] of dots.entries()) {
    expect(one.home).toEqual({ x: 100, y: 100 })
    expect(Math.hypot(one.x - 100, one.y - 100)).toBeGreaterThan(12)
    for (const other of dots.slice(place + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(11)
  }
})

test('a broken line has its gap in the middle; without a link there is no line', () => {
  const [line] = lineShapes(linkLook('suspended'), { x: 0, y: 0 }, { x: 100, y: 0 })
  expect(line!.d.match(/M/g)).toHaveLength(4)
  expect(lineShapes(linkLook('none'), { x: 0, y: 0 }, { x: 100, y: 0 })).toEqual([])
})

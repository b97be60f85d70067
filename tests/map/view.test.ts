import { expect, test } from '@jest/globals'
import { geoAzimuthalEqualArea } from 'd3-geo'
import { angleBetween, bearingOf, kilometresBetween } from '../../server/map/sphere.ts'
import { boxIn, partWith, pointOn, radiusAt, wholeEarth } from '../../server/map/view.ts'
import { chance, dijon } from './aMap.ts'

const view = { centre: dijon, scale: 100, x: 300, y: 200 }
const projection = geoAzimuthalEqualArea().rotate([-dijon.longitude, -dijon.latitude]).scale(100).translate([300, 200])

test('a place lies where the projection of the coasts puts it', () => {
  const next = chance(3)
  for (let turn = 0; turn < 300; turn += 1) {
    const place = { latitude: next() * 178 - 89, longitude: next() * 360 - 180 }
    const [x = 0, y = 0] = projection([place.longitude, place.latitude]) ?? []
    const point = pointOn(view, place)
    expect(Math.hypot(point.x - x, point.y - y)).toBeLessThan(1e-6)
  }
})

test.each([
  ['the antipode', { latitude: -47.32, longitude: -174.96 }],
  ['the north pole', { latitude: 90, longitude: 0 }],
  ['the south pole', { latitude: -90, longitude: 180 }],
  ['the date line', { latitude: 0, longitude: 180 }],
  ['the date line from the other side', { latitude: 0, longitude: -180 }],
  ['the centre itself', dijon],
])('%s has a place on the earth', (_what, place) => {
  const { x, y } = pointOn(view, place)
  expect(Math.hypot(x - view.x, y - view.y)).toBeCloseTo(radiusAt(view, angleBetween(dijon, place)), 6)
  expect(Math.hypot(x - view.x, y - view.y)).toBeLessThanOrEqual(200.001)
})

test('the poles, as centres, have every place too', () => {
  for (const latitude of [90, -90]) {
    const { x, y } = pointOn({ ...view, centre: { latitude, longitude: 0 } }, dijon)
    expect([x, y].every(Number.isFinite)).toBe(true)
  }
})

test('areas are in proportion: a cap of half the earth fills half of the disc', () => {
  const half = radiusAt(view, Math.PI / 2)
  expect(half ** 2 / radiusAt(view, Math.PI) ** 2).toBeCloseTo(0.5, 9)
})

test('distances are those of the crow, and bearings those of the compass', () => {
  expect(kilometresBetween(dijon, { latitude: 50, longitude: 8.27 })).toBe(381)
  expect(kilometresBetween(dijon, { latitude: -47.32, longitude: -174.96 })).toBe(20_015)
  expect(kilometresBetween(dijon, dijon)).toBe(0)
  expect(bearingOf(dijon, { latitude: 60, longitude: 5.04 })).toBeCloseTo(0, 9)
  expect(bearingOf(dijon, { latitude: 47.32, longitude: 6 })).toBeGreaterThan(1.5)
})

test('a part of the earth is as large as its box allows, and never closer than its surroundings', () => {
  const box = { left: 0, right: 600, top: 0, bottom: 500 }
  const places = [dijon, { latitude: 48.71, longitude: 44.51 }]
  const part = partWith(dijon, places, box, 50)
  const [one, other] = places.map((place) => pointOn(part, place))
  expect([one!.x, other!.x].map(Math.round)).toEqual([50, 550])
  const alone = partWith(dijon, [dijon], box, 50)
  expect(pointOn(alone, dijon)).toEqual({ x: 300, y: 250 })
  // Some 570 km fill its height.
  expect(400 / alone.scale).toBeCloseTo(0.09, 9)
})

test('a box of one view lies in another as its corners do', () => {
  const part = partWith(
    dijon,
    [dijon, { latitude: 40, longitude: 20 }],
    { left: 0, right: 600, top: 0, bottom: 500 },
    50,
  )
  const whole = wholeEarth(dijon, { left: 700, right: 1000, top: 0, bottom: 300 })
  const corner = pointOn(part, { latitude: 40, longitude: 20 })
  const inPart = { left: corner.x, right: corner.x, top: corner.y, bottom: corner.y }
  const { left, top } = boxIn(inPart, part, whole)
  const inWhole = pointOn(whole, { latitude: 40, longitude: 20 })
  expect([left, top].map((one) => one.toFixed(6))).toEqual([inWhole.x, inWhole.y].map((one) => one.toFixed(6)))
})

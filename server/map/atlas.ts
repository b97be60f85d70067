import { createRequire } from 'node:module'
import type { GeoPermissibleObjects } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { angleBetween, type Place } from './sphere.ts'

/** Coasts and borders, from Natural Earth (public domain) as world-atlas packs it, read once. */

/** How finely: one in 110 million for the whole earth, one in 50 million for a part of it. */
export type Detail = '110m' | '50m'

type Position = number[]

/** An island or a stretch of a border, and the circle in which all of it lies. */
interface Piece<C> {
  coordinates: C
  middle: Place
  reach: number
}

interface Atlas {
  land: Piece<Position[][]>[]
  borders: Piece<Position[]>[]
}

const require = createRequire(import.meta.url)
const topologies = {
  '110m': () => require('world-atlas/countries-110m.json') as Topology,
  '50m': () => require('world-atlas/countries-50m.json') as Topology,
}
const atlases = new Map<Detail, Atlas>()

function atlasOf(detail: Detail): Atlas {
  const known = atlases.get(detail)
  if (known) return known
  const topology = topologies[detail]()
  const countries = topology.objects.countries as GeometryCollection
  const land = feature(topology, topology.objects.land as GeometryCollection)
  const borders = mesh(topology, countries, (one, other) => one !== other)
  const made = {
    land: land.features.flatMap(polygonsOf).map((one) => piece(one, one[0]!)),
    borders: borders.coordinates.map((one) => piece(one, one)),
  }
  atlases.set(detail, made)
  return made
}

/** The land within an angle of a place, and perhaps somewhat more. */
export function landNear(detail: Detail, centre: Place, angle: number): GeoPermissibleObjects {
  const coordinates = near(atlasOf(detail).land, centre, angle)
  return { type: 'MultiPolygon', coordinates }
}

/** The same of the borders. */
export function bordersNear(detail: Detail, centre: Place, angle: number): GeoPermissibleObjects {
  return { type: 'MultiLineString', coordinates: near(atlasOf(detail).borders, centre, angle) }
}

function near<C>(pieces: readonly Piece<C>[], centre: Place, angle: number): C[] {
  return pieces
    .filter(({ middle, reach }) => angleBetween(centre, middle) <= angle + reach)
    .map(({ coordinates }) => coordinates)
}

/** The land is one shape of many polygons. */
function polygonsOf({ geometry }: { geometry: unknown }): Position[][][] {
  return (geometry as { coordinates: Position[][][] }).coordinates
}

function piece<C>(coordinates: C, line: Position[]): Piece<C> {
  const places = line.map(([longitude = 0, latitude = 0]) => ({ latitude, longitude }))
  const middle = middleOf(places)
  return { coordinates, middle, reach: Math.max(...places.map((place) => angleBetween(middle, place))) }
}

/** The mean of some places, through the earth. */
function middleOf(places: readonly Place[]): Place {
  let [x, y, z] = [0, 0, 0]
  for (const { latitude, longitude } of places) {
    const [north, east] = [latitude * radians, longitude * radians]
    x += Math.cos(north) * Math.cos(east)
    y += Math.cos(north) * Math.sin(east)
    z += Math.sin(north)
  }
  return { latitude: Math.atan2(z, Math.sqrt(x * x + y * y)) / radians, longitude: Math.atan2(y, x) / radians }
}

const radians = Math.PI / 180

import type { Box } from '../drawing/geometry.ts'
import type { Detail } from './atlas.ts'
import type { Zoom } from './filter.ts'
import { angleBetween, type Place } from './sphere.ts'
import { partWith, pointOn, type View, wholeEarth } from './view.ts'

/** Which parts of the earth a map shows, and where they stand in the picture. */

export const width = 1100
export const height = 520

export interface Panel<P extends { place: Place }> {
  /** Where its dots and names may stand. */
  box: Box
  view: View
  detail: Detail
  /** The whole earth is round; a part of it fills its box. */
  isRound: boolean
  partners: P[]
  /** The part that is drawn larger beside it. */
  inset: Panel<P> | null
}

const whole: Box = { left: 0, right: width, top: 0, bottom: height }
const part: Box = { left: 0, right: 636, top: 0, bottom: height }
const beside: Box = { left: 648, right: width, top: 0, bottom: height }
const disc: Box = { left: 664, right: 1084, top: 36, bottom: 456 }

/** Farther than this, some 3,300 km, the whole earth is needed to show a partner. */
const near = 0.52
/** The middle of metropolitan France: the map's centre while nobody said where the authority is. */
export const franceMiddle: Place = { latitude: 46.6, longitude: 2.5 }

/** Europe from Lisbon and Reykjavik to the Urals, with both shores of the Mediterranean. */
const europe: readonly Place[] = [
  { latitude: 36, longitude: -9 },
  { latitude: 64, longitude: -21 },
  { latitude: 70, longitude: 28 },
  { latitude: 60, longitude: 50 },
  { latitude: 40, longitude: 48 },
  { latitude: 34, longitude: 32 },
  { latitude: 33, longitude: -7 },
]

export function panelsOf<P extends { place: Place }>(centre: Place, partners: readonly P[], zoom: Zoom): Panel<P>[] {
  if (zoom === 'world') return [earthPanel(centre, partners, whole, whole)]
  if (zoom === 'europe') return [europePanel(centre, partners)]
  const close = partners.filter(({ place }) => angleBetween(centre, place) <= near)
  const far = partners.filter((one) => !close.includes(one))
  if (far.length === 0) return [partPanel(centre, close, whole)]
  if (close.length < 2) return [earthPanel(centre, partners, whole, whole)]
  const inset = partPanel(centre, close, part)
  return [inset, { ...earthPanel(centre, far, beside, disc), inset }]
}

function partPanel<P extends { place: Place }>(centre: Place, partners: readonly P[], box: Box): Panel<P> {
  const view = partWith(centre, [centre, ...partners.map(({ place }) => place)], box, 58)
  return { box, view, detail: detailFor(partners), isRound: false, partners: [...partners], inset: null }
}

function europePanel<P extends { place: Place }>(centre: Place, partners: readonly P[]): Panel<P> {
  const view = partWith(centre, europe, whole, 6)
  const seen = partners.filter(({ place }) => isWithin(view, place, whole))
  return { box: whole, view, detail: detailFor(seen), isRound: false, partners: seen, inset: null }
}

/** Under hundreds of lines nobody sees a fjord. */
function detailFor(partners: readonly unknown[]): Detail {
  return partners.length > 150 ? '110m' : '50m'
}

function earthPanel<P extends { place: Place }>(centre: Place, partners: readonly P[], box: Box, disc: Box): Panel<P> {
  const round = { ...disc, top: disc.top + 2, bottom: disc.bottom - 2 }
  return { box, view: wholeEarth(centre, round), detail: '110m', isRound: true, partners: [...partners], inset: null }
}

function isWithin(view: View, place: Place, { left, right, top, bottom }: Box): boolean {
  const { x, y } = pointOn(view, place)
  return x > left && x < right && y > top && y < bottom
}

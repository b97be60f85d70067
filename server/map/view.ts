import type { Box } from '../drawing/geometry.ts'
import { angleBetween, bearingOf, type Place } from './sphere.ts'

/**
 * How the earth is laid flat: Lambert's azimuthal equal-area projection. From its centre every great circle is a straight
 * line in its true direction, and every circle around it stays one; the antipode becomes the rim.
 */
export interface View {
  centre: Place
  /** How long the earth's radius is in the drawing. */
  scale: number
  /** Where the centre stands in the drawing. */
  x: number
  y: number
}

export interface Point {
  x: number
  y: number
}

export function pointOn(view: View, place: Place): Point {
  const far = radiusAt(view, angleBetween(view.centre, place))
  const bearing = bearingOf(view.centre, place)
  return { x: view.x + far * Math.sin(bearing), y: view.y - far * Math.cos(bearing) }
}

/** How far from the centre everything is drawn that lies at some angle from it. */
export function radiusAt({ scale }: Pick<View, 'scale'>, angle: number): number {
  return 2 * scale * Math.sin(angle / 2)
}

/** The angle at which something lies that is drawn so far from the centre; all around the earth beyond its rim. */
export function angleAt({ scale }: Pick<View, 'scale'>, far: number): number {
  return far >= 2 * scale ? Math.PI : 2 * Math.asin(far / (2 * scale))
}

/** The whole earth within a box. */
export function wholeEarth(centre: Place, box: Box): View {
  const radius = Math.min(box.right - box.left, box.bottom - box.top) / 2
  return { centre, scale: radius / 2, x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
}

/** The smallest part of the earth that has all these places, as large as a box allows, air left around them. */
export function partWith(centre: Place, places: readonly Place[], box: Box, air: number): View {
  const unit = { centre, scale: 1, x: 0, y: 0 }
  const points = places.map((place) => pointOn(unit, place))
  const across = between(points.map(({ x }) => x))
  const down = between(points.map(({ y }) => y))
  const width = box.right - box.left
  const height = box.bottom - box.top
  const scale = Math.min((width - 2 * air) / across.size, (height - 2 * air) / down.size)
  return {
    centre,
    scale,
    x: box.left + width / 2 - across.middle * scale,
    y: box.top + height / 2 - down.middle * scale,
  }
}

/** No part is smaller than this: a neighbour is seen within its surroundings. */
const least = 0.09

function between(values: readonly number[]): { size: number; middle: number } {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return { size: Math.max(high - low, least), middle: (low + high) / 2 }
}

/** A box of one view as it lies in another one of the same centre. */
export function boxIn(box: Box, from: View, to: View): Box {
  const ratio = to.scale / from.scale
  const x = (value: number) => to.x + (value - from.x) * ratio
  const y = (value: number) => to.y + (value - from.y) * ratio
  return { left: x(box.left), right: x(box.right), top: y(box.top), bottom: y(box.bottom) }
}

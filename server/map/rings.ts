import { type Box, n, overlaps } from '../drawing/geometry.ts'
import { dot, type Shape } from '../drawing/shapes.ts'
import type { Dot } from './dots.ts'
import type { DrawnPartner, MapAsked } from './drawnPartner.ts'
import type { Panel } from './panels.ts'
import { angleOf } from './sphere.ts'
import { radiusAt } from './view.ts'

const ringDistances = [500, 1000, 2000, 3000, 5000, 10_000, 15_000] as const
/** Rings nearer to each other than this would only be noise. */
const ringAir = 74

/** Circles of equal distance around the centre, each with its kilometres where there is room for them. */
export function ringShapes(
  { view, box }: Pick<Panel<DrawnPartner>, 'view' | 'box'>,
  { measure, distance }: Pick<MapAsked, 'measure' | 'distance'>,
  taken: Box[],
  dots: Dot[],
) {
  const shapes: Shape[] = []
  const labels: Shape[] = []
  const boxes: Box[] = []
  let last = 0
  for (const kilometres of ringDistances) {
    const r = radiusAt(view, angleOf(kilometres))
    const text = distance(kilometres)
    if (r - last < ringAir) continue
    const place = ringPlace({ x: view.x, y: view.y, r }, measure(text), box, [...taken, ...boxes], dots)
    if (!place) continue
    last = r
    shapes.push({ look: 'map ring', d: circleWithin({ x: view.x, y: view.y, r }, box) })
    labels.push({ look: 'town soft', text, x: place.x, y: place.y + 4.3, anchor: 'middle' })
    boxes.push(place.box)
  }
  return { shapes, labels, boxes }
}

const ringBearings = [180, 165, 195, 150, 210, 0, 135, 225, 15, 345, 120, 240, 30, 330, 90, 270, 60, 300]

function ringPlace({ x, y, r }: Dot, width: number, edge: Box, taken: Box[], dots: Dot[]) {
  for (const bearing of ringBearings) {
    const angle = (bearing * Math.PI) / 180
    const at = { x: x + r * Math.sin(angle), y: y - r * Math.cos(angle) }
    const box = { left: at.x - width / 2, right: at.x + width / 2, top: at.y - 7, bottom: at.y + 7 }
    if (isInside(box, edge) && !taken.some((one) => overlaps(one, box, 3)) && !dots.some((one) => isNear(one, box))) {
      return { ...at, box }
    }
  }
  return null
}

function isNear({ x, y, r }: Dot, { left, right, top, bottom }: Box): boolean {
  return x + r > left && x - r < right && y + r > top && y - r < bottom
}

function isInside(box: Box, edge: Box): boolean {
  const isLevel = box.left > edge.left + 4 && box.right < edge.right - 4
  return isLevel && box.top > edge.top + 4 && box.bottom < edge.bottom - 4
}

/** What of a circle lies within a box: as short strokes where it does not lie there whole. */
function circleWithin({ x, y, r }: Dot, { left, right, top, bottom }: Box): string {
  if (x - r > left && x + r < right && y - r > top && y + r < bottom) return dot(x, y, r)
  let path = ''
  let isDown = false
  for (let degree = 0; degree <= 360; degree += 2) {
    const angle = (degree * Math.PI) / 180
    const at = { x: x + r * Math.cos(angle), y: y + r * Math.sin(angle) }
    const isSeen = at.x >= left && at.x <= right && at.y >= top && at.y <= bottom
    if (isSeen) path += `${isDown ? 'L' : 'M'}${n(at.x)} ${n(at.y)}`
    isDown = isSeen
  }
  return path
}

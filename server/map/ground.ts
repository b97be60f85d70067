import { type GeoContext, type GeoPermissibleObjects, geoAzimuthalEqualArea, geoPath } from 'd3-geo'
import { type Box, n } from '../drawing/geometry.ts'
import { bordersNear, type Detail, landNear } from './atlas.ts'
import { angleAt, type View } from './view.ts'

export interface Ground {
  land: string
  borders: string
}

/** Laying the coasts flat takes longer than all the rest of a map: so many grounds are kept. */
const most = 40
const grounds = new Map<string, Ground>()

/** The coasts and borders within a box, as paths. */
export function groundOf(view: View, box: Box, detail: Detail): Ground {
  const key = JSON.stringify([view, box, detail])
  const known = grounds.get(key)
  if (known) return known
  const made = laidFlat(view, box, detail)
  if (grounds.size >= most) grounds.delete(grounds.keys().next().value!)
  grounds.set(key, made)
  return made
}

function laidFlat(view: View, box: Box, detail: Detail): Ground {
  const { centre, scale, x, y } = view
  const projection = geoAzimuthalEqualArea()
    .rotate([-centre.longitude, -centre.latitude])
    .scale(scale)
    .translate([x, y])
    .precision(0.6)
    .clipExtent([
      [box.left, box.top],
      [box.right, box.bottom],
    ])
  const drawn = (object: GeoPermissibleObjects, closed: boolean) => {
    const pen = new Pen(closed)
    geoPath(projection, pen)(object)
    return pen.path()
  }
  const far = Math.hypot(Math.max(x - box.left, box.right - x), Math.max(y - box.top, box.bottom - y))
  const angle = angleAt(view, far)
  return {
    land: drawn(landNear(detail, centre, angle), true),
    borders: drawn(bordersNear(detail, centre, angle), false),
  }
}

/** Two points nearer than this are one. */
const nearest = 0.8
/** A shore that encloses less than this, in square units, is no land that anybody sees. */
const leastLand = 1.2

/** Writes lines as a path: rounded, without the points that make no difference. */
class Pen implements GeoContext {
  readonly #closed: boolean
  #done = ''
  #points: [number, number][] = []

  constructor(closed: boolean) {
    this.#closed = closed
  }

  moveTo(x: number, y: number): void {
    this.#lift()
    this.#points = [[x, y]]
  }

  lineTo(x: number, y: number): void {
    this.#points.push([x, y])
  }

  beginPath(): void {}
  closePath(): void {}
  arc(): void {}

  path(): string {
    this.#lift()
    return this.#done
  }

  #lift(): void {
    const points = thinned(this.#points)
    this.#points = []
    if (points.length < (this.#closed ? 3 : 2)) return
    if (this.#closed && Math.abs(areaOf(points)) < leastLand) return
    this.#done += `${pathOf(points)}${this.#closed ? 'z' : ''}`
  }
}

function thinned(points: readonly [number, number][]): [number, number][] {
  const kept: [number, number][] = []
  for (const [place, point] of points.entries()) {
    const last = kept.at(-1)
    const isEnd = place === points.length - 1
    if (last && !isEnd && Math.hypot(point[0] - last[0], point[1] - last[1]) < nearest) continue
    kept.push(point)
  }
  return kept
}

function areaOf(points: readonly [number, number][]): number {
  let sum = 0
  for (const [place, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[(place + 1) % points.length]!
    sum += x * nextY - nextX * y
  }
  return sum / 2
}

/** Steps from point to point in tenths: they sum up to where the point is, whatever was rounded before. */
function pathOf(points: readonly [number, number][]): string {
  const tenths = points.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const)
  const [[x, y] = [0, 0]] = tenths
  let path = `M${n(x / 10)} ${n(y / 10)}l`
  for (let place = 1; place < tenths.length; place += 1) {
    const across = tenths[place]![0] - tenths[place - 1]![0]
    const down = tenths[place]![1] - tenths[place - 1]![1]
    path += `${place > 1 && across >= 0 ? ' ' : ''}${n(across / 10)}${down >= 0 ? ' ' : ''}${n(down / 10)}`
  }
  return path
}

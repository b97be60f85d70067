import { n } from '../drawing/geometry.ts'
import { box, dot, type Shape } from '../drawing/shapes.ts'

/** What fills a bar. Each is told from the others without colour: full, empty, or by the way of its lines. */

export const fills = {
  full: { ground: 'bar', lines: null, way: null },
  'full calm': { ground: 'bar calm', lines: null, way: null },
  empty: { ground: 'bar edge', lines: null, way: null },
  'empty alert': { ground: 'bar edge alert', lines: null, way: null },
  open: { ground: 'bar edge open', lines: null, way: null },
  slanted: { ground: 'bar edge', lines: 'bar lines', way: slants },
  'slanted calm': { ground: 'bar edge calm', lines: 'bar lines calm', way: slants },
  level: { ground: 'bar edge soft', lines: 'bar lines soft', way: levels },
  'level watch': { ground: 'bar edge watch', lines: 'bar lines watch', way: levels },
  upright: { ground: 'bar edge soft', lines: 'bar lines soft', way: uprights },
  dotted: { ground: 'bar edge soft', lines: 'bar dots', way: dots },
} as const
export type Fill = keyof typeof fills

interface Rectangle {
  left: number
  top: number
  right: number
  bottom: number
}

/** Lines stand so far apart. */
const step = 4

/** A rectangle with its fill. */
export function filled(fill: Fill, at: Rectangle): Exclude<Shape, { href: string }>[] {
  const { ground, lines, way } = fills[fill]
  // An edge is drawn within the rectangle: neighbours do not share it.
  const inset = ground.startsWith('bar edge') ? 0.5 : 0
  const right = Math.max(at.right - inset, at.left + inset + 0.2)
  const bottom = Math.max(at.bottom - inset, at.top + inset + 0.2)
  const within = { left: at.left + inset, top: at.top + inset, right, bottom }
  const shapes = [{ look: ground, d: box(within.left, within.top, right, bottom) }]
  return lines && way ? [...shapes, { look: lines, d: way(within) }] : shapes
}

/** Lines that rise to the right by as much as they go on, cut where they would leave the rectangle. */
function slants({ left, top, right, bottom }: Rectangle): string {
  let d = ''
  const reach = right - left + bottom - top
  for (let along = step / 2 + 1; along < reach; along += step) {
    const from = { x: Math.max(left, left + along - (bottom - top)), y: Math.min(bottom, top + along) }
    const until = { x: Math.min(right, left + along), y: Math.max(top, top + along - (right - left)) }
    if (until.x - from.x > 0.6) d += `M${n(from.x)} ${n(from.y)}L${n(until.x)} ${n(until.y)}`
  }
  return d
}

function levels({ left, top, right, bottom }: Rectangle): string {
  let d = ''
  for (let y = bottom - 3; y > top + 1; y -= 3) d += `M${n(left)} ${n(y)}H${n(right)}`
  return d
}

function uprights({ left, top, right, bottom }: Rectangle): string {
  let d = ''
  for (let x = left + 3; x < right - 1; x += 3) d += `M${n(x)} ${n(top)}V${n(bottom)}`
  return d
}

function dots({ left, top, right, bottom }: Rectangle): string {
  let d = ''
  for (let y = bottom - 2.5; y > top + 1.5; y -= step) {
    for (let x = left + 2.5; x < right - 1; x += step) d += dot(x, y, 0.8)
  }
  return d
}

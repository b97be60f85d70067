import { n } from '../drawing/geometry.ts'
import { dot } from '../drawing/shapes.ts'
import type { LinkLook } from './link.ts'
import type { Point } from './view.ts'

/** A link as a line from the authority to a partner's dot, drawn as its status; great circles are straight here. */

interface Path {
  look: string
  d: string
}

export function lineShapes({ mark, tone, line }: LinkLook, from: Point, to: Point): Path[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (line === 'none' || length < 1) return []
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
  const at = (far: number, aside = 0): Point => ({
    x: from.x + along.x * far - along.y * aside,
    y: from.y + along.y * far + along.x * aside,
  })
  const stroke = (one: Point, other: Point) => `M${n(one.x)} ${n(one.y)}L${n(other.x)} ${n(other.y)}`
  const look = `link ${line} ${mark}`
  if (mark === 'double')
    return [{ look, d: stroke(at(0, 1.9), at(length, 1.9)) + stroke(at(0, -1.9), at(length, -1.9)) }]
  if (mark !== 'broken') return [{ look, d: stroke(from, to) }]
  return [{ look: `${look} ${tone}`, d: brokenLine(length, at, stroke) }]
}

type At = (far: number, aside?: number) => Point

/** A gap in the middle, its edges marked: a line that stops and goes on. */
function brokenLine(length: number, at: At, stroke: (one: Point, other: Point) => string): string {
  const half = Math.min(Math.max(length * 0.14, 2), 11)
  const [before, after] = [length / 2 - half, length / 2 + half]
  const tick = Math.min(4, half)
  return (
    stroke(at(0), at(before)) +
    stroke(at(after), at(length)) +
    stroke(at(before, -tick), at(before, tick)) +
    stroke(at(after, -tick), at(after, tick))
  )
}

export function partnerShape({ dot: kind, tone }: LinkLook, { x, y }: Point, r: number): Path {
  return { look: `partner ${kind} ${tone}`, d: dot(x, y, kind === 'hollow' ? r - 0.75 : r) }
}

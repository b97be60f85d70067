import type { Box } from '../drawing/geometry.ts'
import type { Point } from './view.ts'

/** The dots of the partners: how large they are, and where they stand so that none lies on another one. */

export interface Dot extends Point {
  r: number
}

/** A dot pushed aside keeps its own place. */
export interface Spread extends Dot {
  home: Point
}

/** A partner without any convention is a dot still. */
const smallest = 3.2
const largest = 13
const unit = 4.2
/** Between two dots; where names find no room, they stand farther apart. */
export const leastAir = 2

/** The radius by the number of conventions: the area is in proportion to it. */
export function radiusOf(count: number, most: number, dots = 1): number {
  return Math.max(Math.sqrt(count) * perConvention(most), smallest) * crowding(dots)
}

/** Beyond some sixty dots all of them shrink alike, so that numbers stand between them. */
function crowding(dots: number): number {
  return Math.min(1, Math.max(Math.sqrt(60 / dots), 0.55))
}

function perConvention(most: number): number {
  return Math.min(unit, largest / Math.sqrt(Math.max(most, 1)))
}

const turns = 180
/** So long every dot is drawn home and grows: none jumps over another one, and each ends as near to its place as can be. */
const homing = 80
/** Of a full box dots may cover no more than this part: where they would, all of them shrink. */
const fullest = 0.22
/** Dots at the very same place leave it in directions as different as can be. */
const golden = Math.PI * (3 - Math.sqrt(5))

/** Where dots stand within a box: none on another one nor on what is fixed, each as near to its place as can be. */
export function spreadOut(dots: readonly Dot[], fixed: readonly Dot[], box: Box, air = leastAir): Spread[] {
  const shrink = shrinkOf(dots, box)
  const all: Spread[] = dots.map(({ x, y, r }, place) => ({
    x: x + 0.01 * Math.cos(place * golden),
    y: y + 0.01 * Math.sin(place * golden),
    r: r * shrink,
    home: { x, y },
  }))
  for (let turn = 0; turn < turns; turn += 1) {
    if (turn < homing) for (const dot of all) drawHome(dot)
    const isMoved = pushApart(all, fixed, { air, grown: Math.min((turn + 1) / homing, 1) })
    for (const dot of all) hold(dot, box)
    if (turn >= homing && !isMoved) break
  }
  return all
}

function shrinkOf(dots: readonly Dot[], { left, right, top, bottom }: Box): number {
  const area = dots.reduce((sum, { r }) => sum + Math.PI * (r + leastAir / 2) ** 2, 0)
  return Math.min(1, Math.sqrt((fullest * (right - left) * (bottom - top)) / Math.max(area, 1)))
}

function drawHome(dot: Spread): void {
  dot.x += (dot.home.x - dot.x) * 0.08
  dot.y += (dot.home.y - dot.y) * 0.08
}

/** The air between two dots, and how much of its size each has reached. */
interface Room {
  air: number
  grown: number
}

/** @returns whether any dot lay on another one */
function pushApart(all: Spread[], fixed: readonly Dot[], room: Room): boolean {
  let isMoved = false
  const order = all.toSorted((one, other) => one.x - other.x)
  const widest = Math.max(...order.map(({ r }) => r), 0)
  for (const [place, one] of order.entries()) {
    for (const other of fixed) isMoved = part(one, other, 1, room) || isMoved
    for (let next = place + 1; next < order.length; next += 1) {
      const other = order[next]!
      if (other.x - one.x > one.r + widest + room.air) break
      isMoved = part(one, other, 0.5, room) || isMoved
    }
  }
  return isMoved
}

/** Moves a dot away from another one until they stand apart, the other one giving way by the rest. */
function part(one: Dot, other: Dot, share: number, { air, grown }: Room): boolean {
  const needed = (one.r + other.r + air) * grown
  let across = one.x - other.x
  let down = one.y - other.y
  const square = across * across + down * down
  if (square >= (needed - 0.01) ** 2) return false
  let apart = Math.sqrt(square)
  if (apart < 1e-6) [across, down, apart] = [1e-6, 0, 1e-6]
  const step = (needed - apart) / apart
  one.x += across * step * share
  one.y += down * step * share
  if (share < 1) {
    other.x -= across * step * (1 - share)
    other.y -= down * step * (1 - share)
  }
  return true
}

function hold(dot: Spread, { left, right, top, bottom }: Box): void {
  dot.x = Math.min(Math.max(dot.x, left + dot.r + leastAir), right - dot.r - leastAir)
  dot.y = Math.min(Math.max(dot.y, top + dot.r + leastAir), bottom - dot.r - leastAir)
}

import type { Box } from '../drawing/geometry.ts'
import { overlaps } from '../drawing/geometry.ts'
import { type Measure, wrapped } from '../drawing/textWidth.ts'
import type { Dot } from './dots.ts'
import { Grid } from './grid.ts'
import type { Point } from './view.ts'

/** The names beside the dots: none lies on another one, on a dot or beyond the edge; what finds no room is numbered. */

export interface Named {
  text: string
  dot: Dot
  /** The more conventions, the earlier a name is placed. */
  weight: number
}

export interface Name {
  lines: string[]
  anchor: 'start' | 'middle' | 'end'
  x: number
  /** The base line of its first line. */
  y: number
  box: Box
  leader: [from: Point, to: Point] | null
}

/** Whether the lines that lead to numbers may cross other ones: where nothing else helps. */
export type Leaders = 'apart' | 'crossing'

/** What names give way to. */
export interface Surroundings {
  box: Box
  centre: Point
  dots: readonly Dot[]
  /** Boxes of other texts. */
  taken: readonly Box[]
  measure: Measure
  leaders: Leaders
}

export interface Placed {
  names: (Name | null)[]
  /** Under which number a name stands in the list, where its dot has but a number; 0 for none. */
  numbers: number[]
}

export const lineHeight = 14
const ascent = 10.2
const descent = 3.3
const widest = 150
const gap = 3.5
const eighth = Math.PI / 4

/**
 * Places as many names as there is room for, and the number of a name where there is room for no more; `numbered` are
 * the numbers that another part of the picture has used already.
 */
export function placeNames(asked: readonly Named[], around: Surroundings, numbered = 0): Placed {
  const field = new NameField(around, asked)
  const names: (Name | null)[] = asked.map(() => null)
  const order = [...asked.keys()].sort((one, other) => asked[other]!.weight - asked[one]!.weight || one - other)
  for (const place of order) {
    const { text, weight } = asked[place]!
    // The authority's own name is never a number.
    const isOwn = weight === Number.POSITIVE_INFINITY
    const near = field.place(asked[place]!, text, isOwn ? allRings : nearRings)
    names[place] = near ?? (isOwn ? field.place(asked[place]!, text, farRings, 'crossing') : null)
  }
  const numbers = asked.map(() => 0)
  let last = numbered
  for (const [place, one] of asked.entries()) {
    if (names[place] || one.weight === Number.POSITIVE_INFINITY) continue
    const number = String(last + 1)
    const apart = field.place(one, number, allRings)
    const name = apart ?? (around.leaders === 'crossing' ? field.place(one, number, farRings, 'crossing') : null)
    if (!name) continue
    last += 1
    numbers[place] = last
    names[place] = name
  }
  return { names, numbers }
}

/** How far from the dot a name may stand: right beside it, or at a leader. */
const nearRings = [0, 12, 24, 38, 54, 72]
const allRings = [0, 10, 20, 32, 46, 62, 80, 100, 124, 150]
/** Where nothing nearer is free, a number stands at a leader that crosses others. */
const farRings = [...allRings.slice(1), 180, 215, 250]

interface Candidate extends Name {
  cost: number
}

/** What is taken already while names are placed one after the other. */
class NameField {
  readonly #around: Surroundings
  /** Of a great many lines nobody sees which one a name lies on: the nearest place is the nicest. */
  readonly #isCrowd: boolean
  readonly #lines: readonly Point[]
  readonly #dots: Grid<Dot>
  readonly #taken: Grid<Box>
  readonly #leaders = new Grid<[Point, Point]>()

  constructor(around: Surroundings, asked: readonly Named[]) {
    this.#around = around
    this.#isCrowd = asked.length > 80
    this.#lines = this.#isCrowd ? [] : asked.map(({ dot }) => dot)
    this.#dots = new Grid(around.dots, ({ x, y, r }) => boxAround([{ x, y }], r + 1))
    this.#taken = new Grid(around.taken, (box) => box)
  }

  place({ dot }: Named, text: string, rings: readonly number[], leaders: Leaders = 'apart'): Name | null {
    const { measure } = this.#around
    const lines = wrapped(text, widest, measure, 2)
    const size = { width: Math.max(...lines.map((one) => measure(one))), height: lines.length * lineHeight }
    for (const group of this.#isCrowd ? rings.map((ring) => [ring]) : [rings]) {
      const places = group.flatMap((ring) => [...this.#places(dot, ring, size)])
      const best = places.sort((one, other) => one.cost - other.cost).find((one) => this.#isFree(one, dot, leaders))
      if (!best) continue
      this.#taken.add(widened(best.box), best.box)
      if (best.leader && leaders === 'apart') this.#leaders.add(boxAround(best.leader, 1), best.leader)
      return { ...best, lines }
    }
    return null
  }

  /** The places around a dot at one distance, those away from the centre the nicest. */
  *#places(dot: Dot, ring: number, { width, height }: { width: number; height: number }): Generator<Candidate> {
    const { centre } = this.#around
    const outwards = Math.atan2(dot.y - centre.y, dot.x - centre.x)
    for (let place = 0; place < (ring === 0 ? 8 : 16); place += 1) {
      const angle = (place * eighth) / (ring === 0 ? 1 : 2)
      const far = dot.r + gap + ring
      const at = { x: dot.x + far * Math.cos(angle), y: dot.y + far * Math.sin(angle) }
      const anchor = Math.abs(Math.cos(angle)) < 0.3 ? 'middle' : Math.cos(angle) > 0 ? 'start' : 'end'
      const left = anchor === 'start' ? at.x : anchor === 'end' ? at.x - width : at.x - width / 2
      const rise = Math.sin(angle) > 0.8 ? 0 : Math.sin(angle) < -0.8 ? height : height / 2
      const top = at.y - rise
      const box = { left, right: left + width, top, bottom: top + height }
      const x = anchor === 'start' ? left : anchor === 'end' ? left + width : left + width / 2
      const start = { x: dot.x + dot.r * Math.cos(angle), y: dot.y + dot.r * Math.sin(angle) }
      const turn = dot === centre ? 0 : Math.abs(Math.atan2(Math.sin(angle - outwards), Math.cos(angle - outwards)))
      const slant = place % 2 === 0 || ring > 0 ? 0 : 0.15
      const cost = turn + slant + this.#crossings(box, dot) * 0.9 + ring * 0.04 + (ring === 0 ? 0 : 0.6)
      const leader: Name['leader'] = ring === 0 ? null : [start, at]
      yield { lines: [], anchor, x, y: top + ascent + (lineHeight - ascent - descent) / 2, box, leader, cost }
    }
  }

  #crossings(box: Box, own: Point): number {
    let count = 0
    for (const end of this.#lines) if (end !== own && crosses(box, this.#around.centre, end)) count += 1
    return count + (crosses(box, this.#around.centre, own) ? 1 : 0)
  }

  #isFree({ box, leader }: Candidate, own: Dot, leaders: Leaders): boolean {
    const { box: edge } = this.#around
    if (box.left < edge.left + 2 || box.right > edge.right - 2) return false
    if (box.top < edge.top + 2 || box.bottom > edge.bottom - 2) return false
    if (this.#taken.some(box, (one) => overlaps(one, box, 2))) return false
    if (this.#dots.some(box, (dot) => dot !== own && isOnDot(box, dot))) return false
    if (leaders === 'crossing') return true
    if (this.#leaders.some(box, ([from, to]) => crosses(box, from, to))) return false
    if (!leader) return true
    const way = boxAround(leader, 1)
    if (this.#taken.some(way, (one) => crosses(one, ...leader))) return false
    return !this.#dots.some(way, (dot) => dot !== own && passes(dot, ...leader))
  }
}

function boxAround(points: readonly Point[], air: number): Box {
  const across = points.map(({ x }) => x)
  const down = points.map(({ y }) => y)
  return {
    left: Math.min(...across) - air,
    right: Math.max(...across) + air,
    top: Math.min(...down) - air,
    bottom: Math.max(...down) + air,
  }
}

const widened = ({ left, right, top, bottom }: Box): Box => ({ left: left - 2, right: right + 2, top, bottom })

function isOnDot({ left, right, top, bottom }: Box, { x, y, r }: Dot): boolean {
  const across = x - Math.min(Math.max(x, left), right)
  const down = y - Math.min(Math.max(y, top), bottom)
  return Math.hypot(across, down) < r + 1
}

/** Whether a straight line passes over a dot. */
function passes({ x, y, r }: Dot, from: Point, to: Point): boolean {
  const [across, down] = [to.x - from.x, to.y - from.y]
  const length = across ** 2 + down ** 2
  const part = length === 0 ? 0 : Math.min(Math.max(((x - from.x) * across + (y - from.y) * down) / length, 0), 1)
  return Math.hypot(x - from.x - part * across, y - from.y - part * down) < r + 1
}

/** Whether a straight line passes through a box: what is left of it once it is cut at each side. */
export function crosses({ left, right, top, bottom }: Box, from: Point, to: Point): boolean {
  const [across, down] = [to.x - from.x, to.y - from.y]
  let [start, end] = [0, 1]
  const sides: [step: number, room: number][] = [
    [-across, from.x - left],
    [across, right - from.x],
    [-down, from.y - top],
    [down, bottom - from.y],
  ]
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room < 0) return false
    } else if (step < 0) start = Math.max(start, room / step)
    else end = Math.min(end, room / step)
  }
  return start < end
}

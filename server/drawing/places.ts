import type { Box } from './geometry.ts'
import { type Measure, wrapped } from './textWidth.ts'

/** A text that wants a place by what it says something of. Heights are counted from the row's line, downwards. */
export interface Ask {
  text: string
  look: string
  /** The outermost middles of what it labels, left and right: a leader starts at one of them. */
  first: number
  last: number
  /** How far what it labels reaches beyond these middles. */
  reach: number
  /** Where it would rather stand than in a lane: on the line at its side, or in the first lane right under it. */
  near: 'beside' | 'centre' | null
  /** Where its leader stands, whichever side it is on; else at the outermost middle. */
  pole?: number
}

/** Where labels may stand. */
export interface Field {
  left: number
  right: number
  side: 'above' | 'below'
  /** How far the first lane's letters stand from the line. */
  lane: number
  /** Where a leader starts. */
  clear: number
  taken: Box[]
  measure: Measure
}

export interface Leader {
  x: number
  top: number
  bottom: number
  /** Where its last stretch leads to, where its label could not stand under it. */
  bent?: { x: number; y: number }
}

export interface Label {
  lines: string[]
  look: string
  anchor: 'start' | 'middle' | 'end'
  x: number
  /** The base line of the first of its lines. */
  y: number
  box: Box
  leader: Leader | null
  /** Read upwards, where there is no room across. */
  turned?: true
}

export const lineHeight = 15
/** How far letters reach above and under their line. */
export const ascent = 10.5
export const descent = 3.5
const widest = 500
/** Between two texts, and between a leader and its text. */
export const air = 8
const hoist = 4.5

/** A place that a label may have; the nicer, the less it costs. */
export interface Candidate extends Label {
  cost: number
}

/** The places that a label may have, the nicest first; the last lanes are free for certain. */
export function* candidatesFor(ask: Ask, field: Field, lanes: number): Generator<Candidate> {
  if (ask.near === 'beside') yield* beside(ask, field)
  if (ask.near === 'centre') yield* centred(ask, field)
  const both = flags(ask, field)
  for (let lane = 0; lane <= lanes; lane += 1) {
    for (const flag of both) yield inLane(flag, ask.look, field, lane)
  }
}

function beside(ask: Ask, { left, right, measure }: Field): Candidate[] {
  const width = measure(ask.text)
  const after = ask.last + ask.reach + air
  const before = ask.first - ask.reach - air
  const base = { lines: [ask.text], look: ask.look, y: 4.3, leader: null }
  const heights = { top: 4.3 - ascent, bottom: 4.3 + descent }
  const places: Candidate[] = []
  if (after + width <= right) {
    places.push({ ...base, anchor: 'start', x: after, box: { left: after, right: after + width, ...heights }, cost: 0 })
  }
  if (before - width >= left) {
    places.push({
      ...base,
      anchor: 'end',
      x: before,
      box: { left: before - width, right: before, ...heights },
      cost: 0.3,
    })
  }
  return places
}

/** Right under what it labels, where it is no wider than that. */
function centred(ask: Ask, field: Field): Candidate[] {
  const { first, last, reach, text, look } = ask
  const width = field.measure(text)
  const x = (first + last) / 2
  if (width > last - first + 2 * reach || x - width / 2 < field.left || x + width / 2 > field.right) return []
  const y = baseline(field, 0, 1)
  const box = { left: x - width / 2, right: x + width / 2, top: y - ascent, bottom: y + descent }
  return [{ lines: [text], look, anchor: 'middle', x, y, box, leader: null, cost: 0 }]
}

/** Where a label stands as a flag at its leader, whichever lane it is in. */
interface Flag {
  anchor: 'start' | 'end'
  pole: number
  x: number
  lines: string[]
  left: number
  right: number
}

/** To the right of the leader, and to its left: where there is room enough. */
function flags({ text, first, last, pole: given }: Ask, { left, right, measure }: Field): Flag[] {
  const whole = measure(text)
  const all: Flag[] = []
  for (const anchor of ['start', 'end'] as const) {
    const pole = given ?? (anchor === 'start' ? first : last)
    const x = anchor === 'start' ? Math.max(pole + hoist, left) : Math.min(pole - hoist, right)
    const room = Math.min(widest, anchor === 'start' ? right - x : x - left)
    if (room < Math.min(whole, (right - left) * 0.45, widest)) continue
    const lines = wrapped(text, room, measure)
    const width = Math.max(...lines.map((line) => measure(line)))
    const from = anchor === 'start' ? x : x - width
    all.push({ anchor, pole, x, lines, left: from, right: from + width })
  }
  return all
}

function inLane({ anchor, pole, x, lines, left, right }: Flag, look: string, field: Field, lane: number): Candidate {
  const y = baseline(field, lane, lines.length)
  const box = { left, right, top: y - ascent, bottom: y + (lines.length - 1) * lineHeight + descent }
  const leader =
    field.side === 'below'
      ? { x: pole, top: field.clear, bottom: box.bottom - 1 }
      : { x: pole, top: box.top + 1, bottom: -field.clear }
  const cost = 1 + lane + (lines.length - 1) * 0.8 + (anchor === 'end' ? 0.2 : 0)
  return { lines, look, anchor, x, y, box, leader, cost }
}

/** The base line of a label's first line in a lane; above the row's line the lanes go upwards. */
function baseline({ side, lane: first }: Field, lane: number, lines: number): number {
  if (side === 'below') return first + lane * lineHeight
  return -first - (lane + lines - 1) * lineHeight
}

import { type Measure, shortened } from '../drawing/textWidth.ts'
import type { DayScale } from './dayScale.ts'
import { type Extent, lanesOf } from './lanes.ts'
import type { Line } from './line.ts'

/** Where a convention's line and its name stand among the others of its group. */
export interface LanedLine {
  line: Line
  lane: number
  /** What its marks take of the width. */
  marks: Extent
  label: { text: string; x: number } | null
}

/** How lanes are filled: names above the lines while there is room, beside them where there are many. */
export interface LaneManner {
  height: number
  /** From the lane's top: the terms' line, the acts above it, the name's base line. */
  line: number
  acts: number
  name: number
  window: number
  above: boolean
  /** How much room is made beside every line for its name; 0: only where there happens to be some. */
  room: number
}

export const roomy: LaneManner = { height: 28, line: 22, acts: 15, name: 9.5, window: 5, above: true, room: 0 }
export const close: LaneManner = { height: 15, line: 9, acts: 3.5, name: 12, window: 4, above: false, room: 120 }
export const dense: LaneManner = { ...close, room: 0 }

/** The size of the names beside the drawing's usual letters. */
const small = 0.92
const widest = 380
const air = 10
/** Between a line and its name. */
const apart = 6
const leastRoom = 72
/** What says that a convention may go on takes so much behind its last term. */
const arrowRoom = 13

/** The lines of a group in as few lanes as may be; those with no day in the stretch shown are left out. */
export function laned(lines: Line[], manner: LaneManner, scale: DayScale, measure: Measure) {
  const wide = (text: string) => measure(text) * small
  const placed = lines
    .flatMap((line) => placeOf(line, manner, scale, wide))
    .sort((one, other) => one.extent.left - other.extent.left || (one.line.reference < other.line.reference ? -1 : 1))
  const { lanes, count } = lanesOf(
    placed.map(({ extent }) => extent),
    air,
  )
  const all = placed.map(({ line, marks, label }, place): LanedLine => ({ line, marks, label, lane: lanes[place]! }))
  return { lines: manner.above ? all : besideLines(all, count, scale, wide), count }
}

interface Placed {
  line: Line
  marks: Extent
  extent: Extent
  label: LanedLine['label']
}

function placeOf(line: Line, { above, room }: LaneManner, scale: DayScale, wide: Measure): Placed[] {
  const marks = marksOf(line, scale)
  if (marks === null) return []
  // What has no day has nothing but its name.
  if (!above && line.stretch !== null) return [besidePlace(line, marks, room, scale, wide)]
  const text = shortened(line.title, Math.min(widest, scale.right - scale.left), wide)
  const x = Math.max(scale.left, Math.min(marks.left, scale.right - wide(text)))
  const extent = { left: Math.min(x, marks.left), right: Math.max(x + wide(text), marks.right) }
  return [{ line, marks, extent, label: { text, x } }]
}

/** A name of some room behind the line, or before it where it ends at the edge; none where it goes from edge to edge. */
function besidePlace(line: Line, marks: Extent, room: number, { left, right }: DayScale, wide: Measure): Placed {
  if (room > 0) {
    const text = shortened(line.title, room, wide)
    const [behind, before] = [marks.right + apart, marks.left - apart - wide(text)]
    if (behind + wide(text) <= right) {
      return { line, marks, extent: { ...marks, right: behind + wide(text) }, label: { text, x: behind } }
    }
    if (before >= left) return { line, marks, extent: { ...marks, left: before }, label: { text, x: before } }
  }
  return { line, marks, extent: marks, label: null }
}

/** What a line's marks take of the width; a convention without any day stands at the edge, by its name alone. */
function marksOf(line: Line, { from, until, left, right, x }: DayScale): Extent | null {
  const stretch = line.stretch
  if (stretch === null) return { left, right: left }
  if (stretch.from > until || stretch.until < from) return null
  const beyond = line.timeline.more ? arrowRoom : 4
  return { left: Math.max(x(stretch.from) - 4, left), right: Math.min(x(stretch.until) + beyond, right) }
}

/** The names where they find room behind their lines, in the lane that is theirs already. */
function besideLines(all: LanedLine[], count: number, scale: DayScale, wide: Measure): LanedLine[] {
  const next: number[] = Array.from({ length: count }, () => scale.right)
  return all
    .toReversed()
    .map((one) => {
      const room = next[one.lane]! - one.marks.right - 2 * air
      next[one.lane] = one.marks.left
      if (one.label || room < leastRoom) return one
      const text = shortened(one.line.title, Math.min(room, widest), wide)
      return { ...one, label: { text, x: one.marks.right + apart } }
    })
    .reverse()
}

import { n } from '../drawing/geometry.ts'
import type { Shape } from '../drawing/shapes.ts'
import type { Measure } from '../drawing/textWidth.ts'
import type { Locale } from '../locale/locale.ts'
import { dayAfter } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { Stretch } from '../rules/timeline.ts'
import { type DayScale, dayScale } from './dayScale.ts'
import type { Group } from './group.ts'
import { type Block, blocksOf, drawBlock, type GroupGround, gutter, padding } from './groupBlock.ts'
import { close, dense, roomy } from './laneLabels.ts'
import type { Line } from './line.ts'
import { type AxisGround, axisHeight, axisShapes, dayShapes, gridShapes } from './spanAxis.ts'
import { type Strokes, stroke, strokeShapes } from './strokes.ts'

/** The timelines of many conventions: years across, a group under the other. */

export interface FriseAsked {
  locale: Locale
  measure: Measure
  on: Day
  stretch: Stretch
  groups: readonly Group[]
  sessions: readonly Day[]
  undated: string
  /** The picture's own width: as many units as there is room for, since the letters keep their size. */
  width: number
}

export interface Drawn {
  shapes: Shape[]
  height: number
  width: number
}

/** Room at the right edge, for the arrows of what goes on. */
const edge = 12
/** More conventions than this are drawn close together, their names beside their lines. */
const mostRoomy = 150
/** And than this, named only where there happens to be room. */
const mostClose = 400
/** The axis is said again after so much height, and at the foot of what is higher than half of it. */
const axisEvery = 900

/** The whole picture, one group under the other. */
export function drawFrise(asked: FriseAsked): Drawn {
  const ground = groundOf(asked)
  return drawn(asked, ground, blocksIn(asked, ground, Number.POSITIVE_INFINITY))
}

/** The same as pages no higher than some height; one where it fits. */
export function friseSheets(asked: FriseAsked, highest: number): Drawn[] {
  const ground = groundOf(asked)
  const sheets: Block[][] = [[]]
  let free = highest - axisHeight
  for (const block of blocksIn(asked, ground, highest - axisHeight)) {
    if (block.height > free && sheets.at(-1)!.length > 0) {
      sheets.push([])
      free = highest - axisHeight
    }
    sheets.at(-1)!.push(block)
    free -= block.height
  }
  return sheets.map((blocks) => drawn(asked, ground, blocks))
}

/** The conventions that have nothing in the stretch shown, each once. */
export function outOfSight({ groups, stretch }: Pick<FriseAsked, 'groups' | 'stretch'>): Line[] {
  const out = new Map<string, Line>()
  for (const { lines } of groups) {
    for (const line of lines) {
      const own = line.stretch
      if (own && (own.from > stretch.until || own.until < stretch.from)) out.set(line.id, line)
    }
  }
  return [...out.values()]
}

function groundOf({ groups, measure, on, stretch, undated, width }: FriseAsked): GroupGround {
  const lines = groups.reduce((sum, group) => sum + group.lines.length, 0)
  const most = Math.max(0, ...groups.flatMap(({ strip }) => strip ?? []).map(({ count }) => count))
  const manner = lines > mostClose ? dense : lines > mostRoomy ? close : roomy
  return { measure, on, scale: dayScale(stretch, gutter, width - edge), manner, most, undated }
}

function blocksIn({ groups }: FriseAsked, ground: GroupGround, highest: number): Block[] {
  return groups.flatMap((group) => blocksOf(group, ground, highest))
}

function drawn({ locale, measure, on, sessions, width }: FriseAsked, ground: GroupGround, blocks: Block[]): Drawn {
  const axis: AxisGround = { locale, measure, scale: ground.scale, on, width, sessions }
  const strokes: Strokes = new Map()
  const names: Shape[] = [...axisShapes(axis, 0)]
  const ends: Ends = new Map()
  const successors = new Set(blocks.flatMap(({ lanes }) => lanes.flatMap(({ line }) => line.successor ?? [])))
  let y = axisHeight
  let axisAt = 0
  for (const block of blocks) {
    if (y - axisAt > axisEvery && blocks.length > 1) {
      names.push(...axisShapes(axis, y))
      axisAt = y
      y += axisHeight
    }
    names.push(...drawBlock(block, y, ground, strokes))
    if (successors.size > 0) noteEnds(ends, block, y, ground, successors)
    y += block.height
  }
  if (y - axisAt > axisEvery / 2) {
    names.push(...axisShapes(axis, y - 8))
    y += axisHeight - 8
  }
  markSuccessions(strokes, ends, ground.scale)
  const height = Math.ceil(y + 2)
  const day = dayShapes(axis, height)
  return {
    shapes: [...gridShapes(axis, height), ...day.line, ...strokeShapes(strokes), ...names, ...day.name],
    height,
    width,
  }
}

/** Where each convention's line lies, by its reference; one that stands in several groups has several places. */
type Ends = Map<string, { line: Line; group: Group; y: number }[]>

function noteEnds(
  ends: Ends,
  { group, lanes, first }: Block,
  y: number,
  { manner }: GroupGround,
  successors: ReadonlySet<string>,
): void {
  for (const { line, lane } of lanes) {
    if (line.successor === null && !successors.has(line.reference)) continue
    const places = ends.get(line.reference) ?? []
    places.push({ line, group, y: y + padding + (lane - first) * manner.height + manner.line })
    ends.set(line.reference, places)
  }
}

/** From the end of a convention to the beginning of the one that takes its place. */
function markSuccessions(strokes: Strokes, ends: Ends, scale: DayScale): void {
  for (const places of ends.values()) {
    for (const { line, group, y } of places) {
      // A successor that came after the day shown is none yet.
      const next =
        line.successor === null || line.timeline.successor?.later !== false
          ? undefined
          : ends.get(line.successor)?.find((one) => one.group === group)
      if (!next || next.y === y) continue
      const from = line.timeline.terms.at(-1)?.endsOn
      const to = next.line.timeline.terms[0]?.startsOn
      if (!from || !to) continue
      const [left, until] = [scale.x(dayAfter(from)), scale.x(to)]
      if (Math.min(left, until) < scale.left || Math.max(left, until) > scale.right) continue
      const bend = Math.min(12, Math.max(6, (until - left) / 2))
      stroke(
        strokes,
        'successor',
        `M${n(left)} ${n(y)}C${n(left + bend)} ${n(y)} ${n(until - bend)} ${n(next.y)} ${n(until)} ${n(next.y)}`,
      )
    }
  }
}

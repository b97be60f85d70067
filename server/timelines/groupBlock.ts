import { n } from '../drawing/geometry.ts'
import type { Linked, Shape } from '../drawing/shapes.ts'
import { dot, frame, level } from '../drawing/shapes.ts'
import { type Measure, shortened, wrapped } from '../drawing/textWidth.ts'
import { closing, opening } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { DayScale } from './dayScale.ts'
import type { Group } from './group.ts'
import { type LanedLine, type LaneManner, laned } from './laneLabels.ts'
import { markLine } from './lineMarks.ts'
import { stripHeight, stripShapes } from './strip.ts'
import { type Strokes, stroke } from './strokes.ts'

/** What all groups of a picture are drawn with. */
export interface GroupGround {
  measure: Measure
  scale: DayScale
  on: Day
  manner: LaneManner
  /** The most conventions that are in force at once in a folded group: its strip's full height. */
  most: number
  /** What is said of a convention without any day. */
  undated: string
}

/** Some lanes of a group, or its strip, with its name beside them. */
export interface Block {
  group: Group
  height: number
  lanes: LanedLine[]
  /** The first lane that it has of its group's. */
  first: number
  relations: boolean
}

export const gutter = 168
const nameRoom = gutter - 14
const nameLine = 15
export const padding = 6
const relationHeight = 9

/** A group as blocks, each no higher than some height; none where nothing of it is in sight. */
export function blocksOf(group: Group, ground: GroupGround, highest: number): Block[] {
  if (group.strip) {
    const height = Math.max(stripHeight, textHeight(group, ground)) + 2 * padding
    return [{ group, height, lanes: [], first: 0, relations: false }]
  }
  const { lines, count } = laned(group.lines, ground.manner, ground.scale, ground.measure)
  const relations = relationsInSight(group, ground.scale)
  if (count === 0 && !relations) return []
  const most = Math.max(1, Math.floor((highest - 2 * padding - relationHeight) / ground.manner.height))
  const blocks: Block[] = []
  for (let first = 0; first === 0 || first < count; first += most) {
    const lanes = lines.filter(({ lane }) => lane >= first && lane < first + most)
    const last = first + most >= count
    const height = Math.min(most, count - first) * ground.manner.height + (relations && last ? relationHeight : 0)
    blocks.push({
      group,
      height: Math.max(height, textHeight(group, ground)) + 2 * padding,
      lanes,
      first,
      relations: relations && last,
    })
  }
  return blocks
}

function textLines({ name, sub }: Group, { measure }: GroupGround): { names: string[]; subs: string[] } {
  const bold: Measure = (text) => measure(text, true)
  const names = wrapped(name, nameRoom, bold, 3)
  return {
    names,
    subs: sub === '' ? [] : wrapped(sub, nameRoom, measure, 2).map((one) => shortened(one, nameRoom, measure)),
  }
}

function textHeight(group: Group, ground: GroupGround): number {
  const { names, subs } = textLines(group, ground)
  return (names.length + subs.length) * nameLine
}

function relationsInSight({ relations }: Group, { from, until }: DayScale): boolean {
  return relations.some((one, place) => {
    const starts = one.from === null ? from : opening(one.from)
    return one.kind !== 'ended' && starts <= until && (one.until ?? (relations[place + 1] ? from : until)) >= from
  })
}

/** A block at some height: its strokes join those of the others, its names and links are its own. */
export function drawBlock(block: Block, y: number, ground: GroupGround, strokes: Strokes): Shape[] {
  const { group, lanes, first } = block
  const { manner, scale } = ground
  const rule: Shape = { look: 'tick', d: level(0, scale.right, y + block.height, []) }
  const top = y + padding
  const shapes: Shape[] = [rule, ...nameShapes(group, top, ground)]
  if (group.strip) return [...shapes, ...stripShapes(group, top, ground)]
  for (const one of lanes) {
    const at = top + (one.lane - first) * manner.height
    const place = { y: at + manner.line, acts: at + manner.acts, window: manner.window, ended: one.line.ended }
    markLine(strokes, one.line.timeline, place, scale)
    shapes.push(linkShape(one, at, ground))
  }
  if (block.relations) {
    const below = top + Math.max(0, ...lanes.map(({ lane }) => lane - first + 1)) * manner.height
    markRelations(strokes, group, below + relationHeight / 2, ground)
  }
  return shapes
}

function nameShapes(group: Group, top: number, ground: GroupGround): Shape[] {
  const { names, subs } = textLines(group, ground)
  const at = (place: number) => top + 11 + place * nameLine
  const told = [group.name, group.sub].filter((text) => text !== '').join(' — ')
  const title: Linked = {
    href: group.href,
    told,
    shapes: names.map((text, place) => ({ look: 'group', text, x: 0, y: at(place), anchor: 'start' })),
  }
  const rest = subs.map(
    (text, place): Shape => ({ look: 'label soft', text, x: 0, y: at(names.length + place), anchor: 'start' }),
  )
  return [title, ...rest]
}

function linkShape({ line, marks, label }: LanedLine, top: number, { manner, undated }: GroupGround): Linked {
  const right = Math.max(marks.right, marks.left + 8)
  const name = label && { look: 'lane', text: label.text, x: label.x, y: top + manner.name, anchor: 'start' as const }
  const isUndated = marks.right === marks.left
  return {
    href: line.href,
    told: isUndated ? `${line.told} — ${undated}` : line.told,
    shapes: [
      { look: 'hit', d: frame(marks.left, top, right - marks.left, manner.height) },
      ...(name ? [isUndated ? { ...name, look: 'lane soft' } : name] : []),
    ],
  }
}

/** The partnership under its conventions, broken where it sleeps or is suspended, lighter after the day shown. */
function markRelations(strokes: Strokes, { relations }: Group, y: number, { scale, on }: GroupGround): void {
  for (const { kind, from, until, by } of relations) {
    const left = Math.max(from === null ? scale.left : scale.x(closing(from)), scale.left)
    const right = Math.min(until === null ? scale.right : scale.x(until), scale.right)
    if (by === 'since' && from !== null && left > scale.left && left < scale.right)
      stroke(strokes, 'relation dot', dot(left, y, 2))
    if (kind === 'ended' || right <= left) continue
    const today = Math.min(Math.max(scale.x(on), left), right)
    const look = kind === 'active' ? 'relation' : `relation ${kind}`
    if (today > left) stroke(strokes, look, `M${n(left)} ${n(y)}H${n(today)}`)
    if (right > today)
      stroke(
        strokes,
        kind === 'active' ? 'relation later' : `relation ${kind} later`,
        `M${n(today)} ${n(y)}H${n(right)}`,
      )
  }
}

import { type Box, n, type Span, without } from './geometry.ts'
import { type Label, type Leader, lineHeight } from './places.ts'

/** Half of the room left free where an axis is torn. */
export const tearHalf = 4

/** Something drawn: a path, a line of text, or some of them that lead to a page. `look` names their classes. */
export type Shape = Mark | Linked

type Mark = { look: string; d: string } | Text

interface Text {
  look: string
  text: string
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  /** Read upwards, turned at its own place. */
  turned?: true
}

/** Shapes that lead somewhere and tell what they are when the pointer rests on them; in a picture alone only drawn. */
export interface Linked {
  /** An address of the house, with the day shown where one was asked for; '' where none says the same. */
  href: string
  told: string
  shapes: Mark[]
}

export function dot(x: number, y: number, r: number): string {
  return `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0z`
}

/** A closed dot as a line of next to no length with round ends, as wide as its look says: a fifth of the letters. */
export function point(x: number, y: number): string {
  return `M${n(x)} ${n(y)}h.01`
}

/** A rectangle by its size. */
export function frame(left: number, top: number, width: number, height: number): string {
  return `M${n(left)} ${n(top)}h${n(width)}v${n(height)}h${n(-width)}z`
}

export function diamond(x: number, y: number, r: number): string {
  return `M${n(x)} ${n(y - r)}l${n(r)} ${n(r)}l${n(-r)} ${n(r)}l${n(-r)} ${n(-r)}z`
}

/** What is sent points to the right. */
export function triangle(x: number, y: number, r: number): string {
  return `M${n(x - r * 0.8)} ${n(y - r)}l${n(r * 1.9)} ${n(r)}l${n(-r * 1.9)} ${n(r)}z`
}

export function cross(x: number, y: number, r: number): string {
  return `M${n(x - r)} ${n(y - r)}l${n(2 * r)} ${n(2 * r)}m0 ${n(-2 * r)}l${n(-2 * r)} ${n(2 * r)}`
}

export function arrowHead(x: number, y: number, r: number): string {
  return `M${n(x - r)} ${n(y - r)}l${n(r)} ${n(r)}l${n(-r)} ${n(r)}`
}

export function box(left: number, top: number, right: number, bottom: number): string {
  return `M${n(left)} ${n(top)}H${n(right)}V${n(bottom)}H${n(left)}z`
}

/** A stretch in which the day lies that nobody knows: round at both ends. */
export function capsule(left: number, right: number, y: number, r: number): string {
  const width = Math.max(right - left - 2 * r, 0)
  const x = left + r
  return `M${n(x)} ${n(y - r)}h${n(width)}a${n(r)} ${n(r)} 0 0 1 0 ${n(2 * r)}h${n(-width)}a${n(r)} ${n(r)} 0 0 1 0 ${n(-2 * r)}z`
}

/** Slanted lines within a rectangle. */
export function hatching(left: number, top: number, right: number, bottom: number): string {
  const height = bottom - top
  const slant = height * 0.6
  let d = ''
  for (let x = left - slant + 3; x < right - 0.5; x += 4) {
    // A line from the foot (x, bottom) to the head (x + slant, top), cut where it would leave the rectangle.
    const from = Math.max(x, left)
    const until = Math.min(x + slant, right)
    const yAt = (at: number) => bottom - ((at - x) / slant) * height
    if (until - from > 0.8) d += `M${n(from)} ${n(yAt(from))}L${n(until)} ${n(yAt(until))}`
  }
  return d
}

/** A level line, broken where the axis is torn. */
export function level(from: number, until: number, y: number, tears: number[]): string {
  return pieces(from, until, tears)
    .map((piece) => `M${n(piece.from)} ${n(y)}H${n(piece.until)}`)
    .join('')
}

/** What of a level stretch lies beside the tears. */
export function pieces(from: number, until: number, tears: number[]): Span[] {
  return without(
    { from, until },
    tears.map((x) => ({ from: x - tearHalf, until: x + tearHalf })),
  )
}

/** An upright line that gives way to texts. */
export function upright(x: number, top: number, bottom: number, boxes: Box[]): Span[] {
  const crossed = boxes.filter(({ left, right }) => left - 2 < x && x < right + 2)
  return without(
    { from: top, until: bottom },
    crossed.map((one) => ({ from: one.top - 1, until: one.bottom + 1 })),
  )
}

/** The edge of a torn paper. */
export function torn(x: number, top: number, bottom: number): string {
  let d = `M${n(x)} ${n(top)}`
  for (let y = top, side = 1.6; y < bottom; y += 5, side = -side) {
    const step = Math.min(5, bottom - y)
    d += `q${n(side)} ${n(step / 2)} 0 ${n(step)}`
  }
  return d
}

export function upLine(x: number, spans: Span[]): string {
  return spans.map(({ from, until }) => `M${n(x)} ${n(from)}V${n(until)}`).join('')
}

/** A placed label's lines and its leader, which gives way to other texts, on a row at some height. */
export function labelShapes(label: Label, y: number, boxes: Box[]): Shape[] {
  const texts = label.lines.map((text, place) => ({
    look: label.look,
    text,
    x: label.x,
    y: label.y + y + place * lineHeight,
    anchor: label.anchor,
    ...(label.turned && { turned: label.turned }),
  }))
  return label.leader ? [leaderShape(label.leader, y, boxes), ...texts] : texts
}

function leaderShape({ x, top, bottom, bent }: Leader, y: number, boxes: Box[]): Shape {
  const bend = bent ? `M${n(x)} ${n(bottom + y)}L${n(bent.x)} ${n(bent.y + y)}` : ''
  return { look: 'leader', d: upLine(x, upright(x, top + y, bottom + y, boxes)) + bend }
}

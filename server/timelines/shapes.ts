import { type Box, n, type Span, without } from './geometry.ts'
import { type Label, type Leader, lineHeight } from './places.ts'
import { tearHalf } from './scale.ts'

/** Something drawn: a path, or a line of text. `look` names its classes. */
export type Shape =
  | { look: string; d: string }
  | { look: string; text: string; x: number; y: number; anchor: 'start' | 'middle' | 'end' }

export function dot(x: number, y: number, r: number): string {
  return `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0z`
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
  }))
  return label.leader ? [leaderShape(label.leader, y, boxes), ...texts] : texts
}

function leaderShape({ x, top, bottom }: Leader, y: number, boxes: Box[]): Shape {
  return { look: 'leader', d: upLine(x, upright(x, top + y, bottom + y, boxes)) }
}

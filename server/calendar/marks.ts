import { n } from '../drawing/geometry.ts'
import { box, diamond, dot, type Shape } from '../drawing/shapes.ts'
import { pageSvg } from '../drawing/svg.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { EventKind } from './events.ts'

/** Each kind of day has a shape of its own with a letter in it: neither needs its colour. */

const letterDrop = 3.8

interface Marked {
  kind: EventKind
  /** Only if somebody renews until then: outlined with dashes. */
  ahead: boolean
}

type Drawn = Exclude<Shape, { href: string }>

/** A mark with its letter around a place. */
export function markShapes(locale: Locale, marked: Marked, x: number, y: number, scale = 1): Drawn[] {
  const { full, drop = 0 } = marks[marked.kind]
  const text = translate(locale, `calendar.letter.${marked.kind}`)
  const look = full && !marked.ahead ? 'day letter' : 'day letter dark'
  return [markShape(marked, x, y, scale), { look, text, x, y: y + letterDrop + drop * scale, anchor: 'middle' }]
}

/** Its shape alone, for where a letter would be too small to be read. */
export function markShape({ kind, ahead }: Marked, x: number, y: number, scale: number): Drawn {
  return { look: `day ${kind}${ahead ? ' ahead' : ''}`, d: marks[kind].draw(x, y, scale) }
}

/** A mark alone, as the pages show it beside its words. */
export function markDrawing(locale: Locale, marked: Marked): { svg: string } {
  const key = `${locale} ${marked.kind} ${marked.ahead}`
  const known = drawn.get(key) ?? { svg: pageSvg(markShapes(locale, marked, 10, 10), 20, 20) }
  drawn.set(key, known)
  return known
}

const drawn = new Map<string, { svg: string }>()

interface Mark {
  draw: (x: number, y: number, scale: number) => string
  /** Filled: its letter is light. */
  full: boolean
  /** How far its letter stands lower than its middle. */
  drop?: number
}

const marks: Record<EventKind, Mark> = {
  session: { draw: (x, y, scale) => square(x, y, 7.5 * scale), full: true },
  closing: { draw: (x, y, scale) => square(x, y, 7 * scale), full: false },
  decision: { draw: gable, full: true, drop: 1.6 },
  notice: { draw: shield, full: false, drop: -2.8 },
  end: { draw: (x, y, scale) => dot(x, y, 8 * scale), full: true },
  'term-end': { draw: (x, y, scale) => dot(x, y, 7.5 * scale), full: false },
  anniversary: { draw: (x, y, scale) => diamond(x, y, 9.5 * scale), full: true },
}

function square(x: number, y: number, half: number): string {
  return box(x - half, y - half, x + half, y + half)
}

/** What has to be handed in points upwards, as a house does. */
function gable(x: number, y: number, scale: number): string {
  const [half, wall] = [8 * scale, 11 * scale]
  return `M${n(x)} ${n(y - 9 * scale)}l${n(half)} ${n(6 * scale)}v${n(wall)}h${n(-2 * half)}v${n(-wall)}z`
}

/** What has to be said by a day points down at it. */
function shield(x: number, y: number, scale: number): string {
  const half = 9 * scale
  const side = n(half)
  return `M${n(x - half)} ${n(y - 8.5 * scale)}h${n(2 * half)}v${n(6 * scale)}l-${side} ${n(12 * scale)}l-${side} ${n(-12 * scale)}z`
}

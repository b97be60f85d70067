import { n } from '../drawing/geometry.ts'
import { arrowHead, cross, diamond, dot, level, type Shape } from '../drawing/shapes.ts'
import type { Ground } from './row.ts'
import { reachOf, type TermEvent } from './termEvents.ts'

/** The marks of events on the terms' line, each once; a finding rings those that it blames. */
export function eventMarks(events: TermEvent[], blamed: Set<string>, y: number, ground: Ground): Shape[] {
  const seen = new Map(events.map((event) => [`${event.kind} ${event.on} ${event.until} ${event.later}`, event]))
  return [...seen.values()].flatMap((event) => {
    const marks = marksOf(event, y, ground)
    return blamed.has(event.kind) ? [...marks, { look: 'finding', d: dot(ground.scale.x(event.on), y, 9) }] : marks
  })
}

function marksOf(event: TermEvent, y: number, { scale }: Ground): Shape[] {
  const { kind, later } = event
  const look = (name: string) => (later ? `${name} later` : name)
  const [x, until] = [scale.x(event.on), scale.x(reachOf(event))]
  switch (kind) {
    case 'amendment':
      return [{ look: look('amendment'), d: diamond(x, y, 5) }]
    case 'denunciation':
      return [{ look: look('denunciation'), d: cross(x, y, 5) }]
    case 'renewal':
    case 'amendment-signed':
      return [{ look: look('event'), d: `M${n(x)} ${n(y - 6)}v12` }]
    case 'non-renewal':
      return [{ look: look('event'), d: `M${n(x)} ${n(y - 8)}v16` }]
    case 'successor':
      return [{ look: look('event'), d: dot(x, y, 4) + onwards(x, Math.min(x + 18, scale.right + 8), y) }]
    case 'suspended':
      return later ? [{ look: 'event later', d: level(x, Math.max(until, x + 6), y + 8, scale.tears) }] : []
    case 'decision':
      return [{ look: 'decision', d: `M${n(x)} ${n(y - 9)}v18${until > x ? `M${n(until)} ${n(y - 5)}v10` : ''}` }]
    case 'empty':
      return [
        { look: 'suspended', d: level(x + 6, until - 5, y, scale.tears) },
        { look: 'term end', d: dot(x, y, 5) },
        { look: 'term planned open', d: dot(until, y, 4) },
      ]
    default:
      return []
  }
}

/** The other convention goes on from here. */
function onwards(x: number, until: number, y: number): string {
  return until - x < 10 ? '' : `M${n(x + 4)} ${n(y)}H${n(until)}${arrowHead(until, y, 3.5)}`
}

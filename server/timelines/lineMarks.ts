import { n, type Span, without } from '../drawing/geometry.ts'
import { arrowHead, cross, diamond, dot, frame, hatching, point, triangle } from '../drawing/shapes.ts'
import { closing, isWhole, opening } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { Act, Timeline, TimelineTerm } from '../rules/timeline.ts'
import type { DayScale } from './dayScale.ts'
import { type Strokes, stroke } from './strokes.ts'
import { lookOf } from './termLook.ts'

/** One convention on its lane among many: the language of its own drawing in small, cut where the picture ends. */

/** Where a convention stands: the height of its terms' line and of its acts above it. */
export interface LanePlace {
  y: number
  acts: number
  /** Half of the height of its notice windows. */
  window: number
  /** Whether the convention has ended by the day shown: thinner, so that what binds stands out. */
  ended: boolean
}

/** Acts nearer to each other than this are one mark: of two the one that was first. */
const apart = 4.5
const half = 2.25
const leastJoined = 8
const leastHatched = 7

export function markLine(strokes: Strokes, timeline: Timeline, place: LanePlace, scale: DayScale): void {
  for (const term of timeline.terms) markTerm(strokes, term, timeline, place, scale)
  markEnd(strokes, timeline, place, scale)
  markPlanning(strokes, timeline, place, scale)
  markEvents(strokes, timeline, place, scale)
  markActs(strokes, timeline.acts, place, scale)
}

function isWithin(x: number, { left, right }: DayScale): boolean {
  return x >= left - 0.5 && x <= right + 0.5
}

/** What of a stretch is shown; null where nothing is. */
function cut(from: number, until: number, { left, right }: DayScale): Span | null {
  const span = { from: Math.max(from, left), until: Math.min(until, right) }
  return span.until - span.from >= 0.4 ? span : null
}

function line({ from, until }: Span, y: number): string {
  return `M${n(from)} ${n(y)}H${n(until)}`
}

function markTerm(strokes: Strokes, term: TimelineTerm, timeline: Timeline, place: LanePlace, scale: DayScale): void {
  const from = scale.x(term.startsOn)
  const until = term.endsOn === null ? scale.right + 1 : scale.end(term.endsOn)
  const shown = cut(from, until, scale)
  if (!shown) return
  const { y } = place
  markNotice(strokes, term, until - from, place, scale)
  const look = lookOf(term, timeline)
  if (look === 'term') markRunning(strokes, timeline, shown, place, scale)
  else if (look === 'term possible') stroke(strokes, look, line(shown, y))
  else stroke(strokes, look, frame(shown.from, y - half, shown.until - shown.from, 2 * half))
  // Between two short terms a joint would hide them.
  if (!isWithin(from, scale) || (term.order > 0 && until - from < leastJoined)) return
  if (look === 'term') stroke(strokes, jointOf(place), point(from, y))
  else stroke(strokes, openLook(look), dot(from, y, 2.8))
}

function jointOf({ ended }: LanePlace): string {
  return ended ? 'joint past' : 'joint'
}

/** A hollow dot has a whole edge, even where the line is dashed. */
function openLook(look: string): string {
  return look === 'term later' ? 'term later open' : 'term planned open'
}

/** Double until it binds, then one line, broken where it is suspended. */
function markRunning(strokes: Strokes, timeline: Timeline, shown: Span, place: LanePlace, scale: DayScale): void {
  const { y, ended } = place
  const look = ended ? 'term past' : 'term'
  const { inForce } = timeline
  const binds = inForce?.later === false ? Math.max(scale.x(inForce.on), shown.from) : shown.until
  const bound = { from: Math.min(binds, shown.until), until: shown.until }
  const waiting = { from: shown.from, until: bound.from }
  const gaps = gapsOf(timeline, shown, scale)
  for (const piece of piecesOf(bound, gaps)) stroke(strokes, look, line(piece, y))
  for (const piece of piecesOf(waiting, gaps)) {
    stroke(strokes, 'term signed', line(piece, y - half) + line(piece, y + half))
  }
  for (const gap of gaps) stroke(strokes, 'suspended', line(gap, y))
}

function piecesOf(span: Span, gaps: Span[]): Span[] {
  if (span.until - span.from < 0.4) return []
  return gaps.length === 0 ? [span] : without(span, gaps)
}

function gapsOf({ suspensions }: Timeline, shown: Span, scale: DayScale): Span[] {
  if (suspensions.length === 0) return []
  return suspensions
    .filter(({ later }) => !later)
    .map(({ from, until }) => ({
      from: Math.max(scale.x(from), shown.from),
      until: Math.min(until ? scale.end(until) : shown.until, shown.until),
    }))
    .filter(({ from, until }) => until - from > 0.5)
}

function markNotice(
  strokes: Strokes,
  { notice, state }: TimelineTerm,
  width: number,
  { y, window }: LanePlace,
  scale: DayScale,
): void {
  if (!notice || state === 'later' || (state === 'opened' && width < 10)) return
  const shown = cut(scale.x(notice.from), Math.max(scale.end(notice.until), scale.x(notice.from) + 2), scale)
  if (!shown) return
  const { from, until } = shown
  stroke(strokes, 'notice', frame(from, y - window, until - from, 2 * window))
  // A small window is told by its frame alone.
  if (until - from > leastHatched && window > 4)
    stroke(strokes, 'notice', hatching(from, y - window, until, y + window))
}

/** What ends the last term: a closed dot once it is over, a hollow one before, an arrow where it goes on. */
function markEnd(strokes: Strokes, timeline: Timeline, place: LanePlace, scale: DayScale): void {
  const { y } = place
  const { terms, more, signed, on } = timeline
  const last = terms.at(-1)
  if (!last) return
  if (last.endsOn === null) {
    if (scale.x(last.startsOn) < scale.right) stroke(strokes, 'term arrow', arrowHead(scale.right, y, 4))
    return
  }
  const x = scale.end(last.endsOn)
  if (x > scale.right + 0.5 && scale.x(terms[0]!.startsOn) < scale.right) {
    stroke(strokes, 'term more', arrowHead(scale.right, y, 4))
  }
  if (!isWithin(x, scale)) return
  const outlined = last.state !== 'opened' || !signed
  if (!outlined && last.endsOn < on) stroke(strokes, jointOf(place), point(x, y))
  else stroke(strokes, outlined ? openLook(lookOf(last, timeline)) : 'term end', dot(x, y, 2.8))
  if (more && x + 12 <= scale.right) stroke(strokes, 'term more', `M${n(x + 4)} ${n(y)}h7${arrowHead(x + 11, y, 4)}`)
}

/** From the first warning to the last day for acting, above the line. */
function markPlanning(strokes: Strokes, { planning }: Timeline, { y, window }: LanePlace, scale: DayScale): void {
  if (!planning) return
  const from = scale.x(planning.alertFrom)
  const shown = cut(from, Math.max(scale.x(planning.on), from + 2), scale)
  if (shown) stroke(strokes, 'notice due', `M${n(shown.from)} ${n(y - half - 1)}v${-(window - half)}H${n(shown.until)}`)
}

function markEvents(strokes: Strokes, timeline: Timeline, { y }: LanePlace, scale: DayScale): void {
  const at = (on: Day, later: boolean, look: string, draw: (x: number) => string) => {
    const x = scale.x(on)
    if (isWithin(x, scale)) stroke(strokes, later ? `${look} later` : look, draw(x))
  }
  const { amendments, denunciation, nonRenewal, successor, empty } = timeline
  for (const { on, later } of amendments) at(on, later, 'amendment', (x) => diamond(x, y, 4))
  if (denunciation) at(denunciation.on, denunciation.later, 'denunciation', (x) => cross(x, y, 4))
  if (nonRenewal) at(nonRenewal.on, nonRenewal.later, 'event', (x) => `M${n(x)} ${n(y - 6)}v12`)
  if (successor) at(successor.on, successor.later, 'event', (x) => dot(x, y, 3.4))
  if (!empty) return
  const shown = cut(scale.x(empty.endsOn), scale.x(empty.startsOn), scale)
  if (shown) stroke(strokes, 'suspended', line(shown, y))
  at(empty.endsOn, false, 'term end', (x) => dot(x, y, 2.8))
  at(empty.startsOn, false, 'term planned open', (x) => dot(x, y, 2.8))
}

/** Votes, receipts, signatures and the transmission above the line, each where there is room beside the one before. */
function markActs(strokes: Strokes, acts: Act[], { acts: y }: LanePlace, scale: DayScale): void {
  let last = Number.NEGATIVE_INFINITY
  for (const { kind, on, later } of acts) {
    const x = isWhole(on) ? scale.x(on) : (scale.x(opening(on)) + scale.x(closing(on))) / 2
    if (!isWithin(x, scale) || x - last < apart) continue
    last = x
    stroke(strokes, later ? `${smallAct(kind)} later` : smallAct(kind), actPath(kind, x, y))
  }
}

/** The looks of acts in small. */
export function smallAct(kind: Act['kind']): string {
  if (kind === 'vote') return 'small vote'
  if (kind === 'signature') return 'small signature'
  return kind === 'completion' ? 'receipt' : kind
}

/** Each kind has a shape of its own, since they stand on one line: a vote is upright as a session's tick is. */
export function actPath(kind: Act['kind'], x: number, y: number): string {
  if (kind === 'vote') return `M${n(x)} ${n(y - 3)}v6`
  if (kind === 'signature') return point(x, y)
  if (kind === 'publication') return diamond(x, y, 2.6)
  if (kind === 'transmission') return triangle(x, y, 2.6)
  return frame(x - 1.9, y - 1.9, 3.8, 3.8)
}

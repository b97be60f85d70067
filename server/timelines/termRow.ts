import { n, type Span, without } from '../drawing/geometry.ts'
import { arrowHead, box, dot, hatching, level, pieces, type Shape } from '../drawing/shapes.ts'
import { translate } from '../locale/locale.ts'
import { dayAfter } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { Timeline } from '../rules/timeline.ts'
import { eventLabels } from './eventLabels.ts'
import { eventMarks } from './eventMarks.ts'
import type { Ground, Row } from './row.ts'
import { barsOf, radiusFor, type TermBar } from './termBar.ts'
import { termEndLabels } from './termEnds.ts'
import { type TermEvent, termEvents } from './termEvents.ts'
import { termLabels } from './termLabels.ts'
import { lookOf } from './termLook.ts'

const half = 2.5
/** A term narrower than this has no room for its notice window. */
const narrow = 18

/** The terms as joined lines between dots, with their notice windows, gaps and events, `more` of them than the line itself knows; null where there is nothing. */
export function termRow(timeline: Timeline, more: TermEvent[], blamed: Set<string>, ground: Ground): Row | null {
  const bars = barsOf(timeline.terms, ground.scale)
  const events = [...termEvents(timeline), ...more]
  if (bars.length === 0 && events.length === 0) return null
  return {
    title: translate(ground.locale, 'drawing.row.terms'),
    labels: [...eventLabels(events, ground), ...(ground.detailed ? termEndLabels : termLabels)(bars, timeline, ground)],
    top: -9,
    bottom: 9,
    draw: (y) => [
      ...bars.flatMap((bar) => noticeShapes(bar, y, ground)),
      ...dueShapes(timeline, y, ground),
      ...bars.flatMap((bar, place) => barShapes(bar, bars[place + 1], timeline, y, ground)),
      ...bars.flatMap((bar, place) => dotShapes(bar, bars[place + 1], timeline, y, ground)),
      ...eventMarks(events, blamed, y, ground),
    ],
  }
}

function noticeShapes({ notice, state, left: start, right: end }: TermBar, y: number, { scale }: Ground): Shape[] {
  if (!notice || state === 'later' || (state === 'opened' && end - start < narrow)) return []
  const right = scale.x(dayAfter(notice.until))
  const left = Math.min(scale.x(notice.from), right - 4)
  return [{ look: 'notice', d: box(left, y - 7.5, right, y + 7.5) + hatching(left, y - 7.5, right, y + 7.5) }]
}

/** The time for acting: from the first warning to the last day for it. */
function dueShapes({ planning }: Timeline, y: number, { scale }: Ground): Shape[] {
  if (!planning) return []
  const left = scale.x(planning.alertFrom)
  return [{ look: 'notice due', d: `M${n(left)} ${n(y - 4.5)}v-3H${n(Math.max(scale.x(planning.on), left + 2))}` }]
}

/** A term's line, drawn as its standing: outlined before it begins, double before it binds, broken where suspended. */
function barShapes(bar: TermBar, next: TermBar | undefined, timeline: Timeline, y: number, { scale }: Ground): Shape[] {
  const until = bar.right - (isOpen(bar, next, timeline) ? endRadius(bar, next) : 0)
  if (bar.state !== 'opened' || !timeline.signed) {
    const look = lookOf(bar, timeline)
    const from = bar.left + bar.radius
    if (look !== 'term possible') return outline({ from, until }, look, y, scale.tears)
    return until - from > 1 ? [{ look, d: level(from, until, y, scale.tears) }] : []
  }
  const whole = { from: bar.left, until }
  const gaps = gapsOf(timeline, bar, scale.x)
  const inForce = timeline.inForce?.later === false ? Math.max(scale.x(timeline.inForce.on), bar.left) : until
  const bound = { from: Math.min(inForce, until), until }
  const waiting = bound.from - bar.left > 0.5 ? [{ from: bar.left, until: bound.from }] : []
  return [
    ...without(bound, gaps).map((piece) => ({ look: 'term', d: level(piece.from, piece.until, y, scale.tears) })),
    ...waiting
      .flatMap((span) => without(span, gaps))
      .map((piece) => ({
        look: 'term signed',
        d:
          level(piece.from, piece.until, y - half, scale.tears) + level(piece.from, piece.until, y + half, scale.tears),
      })),
    ...gaps.map((gap) => ({
      look: 'suspended',
      d: level(Math.max(gap.from + 3, whole.from), Math.min(gap.until - 1, whole.until), y, scale.tears),
    })),
  ].filter(({ d }) => d !== '')
}

function outline(span: Span, look: string, y: number, tears: number[]): Shape[] {
  if (span.until - span.from < 1) return []
  const boxes = pieces(span.from, span.until, tears).map((piece) => box(piece.from, y - half, piece.until, y + half))
  return [{ look, d: boxes.join('') }]
}

/** A hollow dot has a whole edge, even where the line is dashed. */
function openDot(bar: TermBar, timeline: Timeline): string {
  const look = lookOf(bar, timeline)
  return `${look === 'term possible' ? 'term planned' : look} open`
}

/** The suspensions known on the day, as far as they fall into a term. */
function gapsOf({ suspensions }: Timeline, bar: TermBar, x: (day: Day) => number): Span[] {
  return suspensions
    .filter(({ later }) => !later)
    .map(({ from, until }) => {
      const left = Math.max(x(from), bar.left)
      return { from: left, until: Math.min(Math.max(until ? x(dayAfter(until)) : bar.right, left + 6), bar.right) }
    })
    .filter((gap) => gap.until - gap.from > 1)
}

/** Whether what follows a term's line is drawn hollow, so that the line must stop at its edge. */
function isOpen(bar: TermBar, next: TermBar | undefined, timeline: Timeline): boolean {
  if (follows(bar, next)) return next!.state !== 'opened' || !timeline.signed
  return bar.endsOn !== null && bar.endsOn >= timeline.on
}

function endRadius(bar: TermBar, next: TermBar | undefined): number {
  return follows(bar, next) ? next!.radius : radiusFor(bar.right - bar.left)
}

function follows({ endsOn }: TermBar, next: TermBar | undefined): boolean {
  return !!next && endsOn !== null && next.startsOn === dayAfter(endsOn)
}

/** The dot at a term's start, and what stands at its end where no other term follows: a dot, or an arrow. */
function dotShapes(bar: TermBar, next: TermBar | undefined, timeline: Timeline, y: number, ground: Ground): Shape[] {
  const start: Shape =
    bar.state === 'opened' && timeline.signed
      ? { look: 'term dot', d: dot(bar.left, y, bar.radius) }
      : { look: openDot(bar, timeline), d: dot(bar.left, y, bar.radius) }
  if (follows(bar, next)) return [start]
  if (bar.endsOn === null) return [start, { look: 'term arrow', d: arrowHead(bar.right, y, 6) }]
  return [start, ...endShapes(bar, next, timeline, y, ground)]
}

function endShapes(bar: TermBar, next: TermBar | undefined, timeline: Timeline, y: number, { scale }: Ground): Shape[] {
  const radius = endRadius(bar, next)
  const outlined = bar.state !== 'opened' || !timeline.signed
  const look = outlined ? openDot(bar, timeline) : bar.endsOn! < timeline.on ? 'term dot' : 'term end'
  const end: Shape = { look, d: dot(bar.right, y, radius) }
  if (next || !timeline.more) return [end]
  const from = bar.right + radius + 3
  const until = Math.min(from + 22, scale.right)
  return [end, { look: 'term more', d: `${level(from, until, y, [])}${arrowHead(until, y, 4)}` }]
}

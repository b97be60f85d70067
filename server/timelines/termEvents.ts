import { dayText } from '../locale/format.ts'
import { type Key, type Locale, translate, type Values } from '../locale/locale.ts'
import { dayAfter } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { Timeline } from '../rules/timeline.ts'
import { placed } from './labels.ts'
import type { Ask, Label } from './places.ts'
import type { Ground } from './row.ts'
import { arrowHead, cross, diamond, dot, level, type Shape } from './shapes.ts'
import type { TermBar } from './termBar.ts'
import { onDay } from './words.ts'

type EventKind =
  | 'in-force'
  | 'suspended'
  | 'amendment'
  | 'denunciation'
  | 'non-renewal'
  | 'successor'
  | 'notice'
  | 'decision'
  | 'empty'

/** Something that happens to a convention's terms, or has to be done about them. */
export interface TermEvent {
  kind: EventKind
  text: string
  later: boolean
  blamed: boolean
  x: number
  /** Where it ends, for what lasts. */
  until: number
}

/** More events of one kind than this are said in one text. */
const most = 4

/** What happens to the terms, with its labels above their line. */
export function termEvents(
  timeline: Timeline,
  bars: TermBar[],
  blamed: Set<string>,
  ground: Ground,
): { events: TermEvent[]; labels: Label[] } {
  const { measure, scale } = ground
  const events = eventsOf(timeline, bars, blamed, ground)
  const asks = asksFor(events, ground.locale)
  const field = {
    left: scale.left,
    right: scale.right + 8,
    side: 'above' as const,
    lane: 16,
    clear: 9,
    taken: [],
    measure,
  }
  return { events, labels: placed(asks, field) }
}

function eventsOf(timeline: Timeline, bars: TermBar[], blamed: Set<string>, ground: Ground): TermEvent[] {
  const { locale, scale } = ground
  const { inForce, denunciation, nonRenewal, successor, empty } = timeline
  const at = (kind: EventKind, day: Day, text: string, later = false, until = day): TermEvent => ({
    kind,
    text,
    later,
    blamed: blamed.has(kind),
    x: scale.x(day),
    until: scale.x(until),
  })
  const say = (key: Key, values: Values) => translate(locale, key, values)
  const on = (day: Day) => ({ day: onDay(locale, day) })
  const runs = bars.some(
    ({ startsOn, endsOn }) => inForce && startsOn <= inForce.on && (!endsOn || inForce.on <= endsOn),
  )
  return [
    ...(inForce && runs ? [at('in-force', inForce.on, say('drawing.in-force', on(inForce.on)), inForce.later)] : []),
    ...timeline.suspensions.map(({ from, until, later }) =>
      at('suspended', from, suspensionText(locale, from, until), later, until ? dayAfter(until) : from),
    ),
    ...timeline.amendments.map((one) => at('amendment', one.on, say('drawing.amendment', on(one.on)), one.later)),
    ...(denunciation
      ? [at('denunciation', denunciation.on, denunciationText(locale, denunciation), denunciation.later)]
      : []),
    ...(nonRenewal
      ? [at('non-renewal', nonRenewal.on, say('drawing.non-renewal', on(nonRenewal.on)), nonRenewal.later)]
      : []),
    ...(successor ? [at('successor', successor.on, say('drawing.successor', on(successor.on)), successor.later)] : []),
    ...(empty ? [at('empty', empty.endsOn, emptyText(locale, empty), false, empty.startsOn)] : []),
    ...planningEvents(timeline, at, locale),
  ]
}

function suspensionText(locale: Locale, from: Day, until: Day | null): string {
  const values = { from: dayText(locale, from), until: until ? dayText(locale, until) : '' }
  return translate(locale, until ? 'drawing.suspended' : 'drawing.suspended.open', values)
}

function denunciationText(locale: Locale, { on, endsOn }: NonNullable<Timeline['denunciation']>): string {
  const values = { day: onDay(locale, on), end: endsOn ? onDay(locale, endsOn) : '' }
  return translate(locale, endsOn ? 'drawing.denounced.end' : 'drawing.denounced', values)
}

function emptyText(locale: Locale, { startsOn, endsOn }: NonNullable<Timeline['empty']>): string {
  return translate(locale, 'drawing.empty', { start: onDay(locale, startsOn), end: onDay(locale, endsOn) })
}

function planningEvents(
  { planning, on }: Timeline,
  at: (kind: EventKind, day: Day, text: string, later?: boolean, until?: Day) => TermEvent,
  locale: Locale,
): TermEvent[] {
  if (!planning) return []
  const day = onDay(locale, planning.on)
  if (planning.kind === 'notice') {
    return [
      at(
        'notice',
        planning.on,
        translate(locale, planning.on < on ? 'drawing.notice.passed' : 'drawing.notice', { day }),
      ),
    ]
  }
  if (!planning.session) return [at('decision', planning.on, translate(locale, 'drawing.decision.estimated', { day }))]
  const text = translate(locale, 'drawing.decision', {
    day: onDay(locale, planning.on, planning.session),
    session: dayText(locale, planning.session),
  })
  return [at('decision', planning.on, text, false, planning.session)]
}

/** A label for each; many of one kind share the label of the first. */
function asksFor(events: TermEvent[], locale: Locale): Ask[] {
  const asks: Ask[] = []
  for (const event of events) {
    const same = events.filter(({ kind, later }) => kind === event.kind && later === event.later)
    if (same.length > most && same[0] !== event) continue
    const text =
      same.length > most ? translate(locale, `drawing.many.${event.kind}` as Key, { count: same.length }) : event.text
    asks.push({ text, look: lookOf(event), first: event.x, last: event.x, reach: 0, near: null })
  }
  return asks
}

function lookOf({ kind, later }: TermEvent): string {
  if (later) return 'label soft'
  return kind === 'notice' || kind === 'decision' ? 'label notice' : kind === 'in-force' ? 'label soft' : 'label'
}

/** The marks of the events on the terms' line. */
export function eventShapes(events: TermEvent[], y: number, ground: Ground): Shape[] {
  return events.flatMap((event) => [
    ...markOf(event, y, ground),
    ...(event.blamed ? [{ look: 'finding', d: dot(event.x, y, 9) }] : []),
  ])
}

function markOf({ kind, x, until, later }: TermEvent, y: number, { scale }: Ground): Shape[] {
  const suffix = later ? ' later' : ''
  switch (kind) {
    case 'amendment':
      return [{ look: `amendment${suffix}`, d: diamond(x, y, 5) }]
    case 'denunciation':
      return [{ look: `denunciation${suffix}`, d: cross(x, y, 5) }]
    case 'non-renewal':
      return [{ look: `event${suffix}`, d: `M${x} ${y - 8}v16` }]
    case 'successor':
      return [{ look: `event${suffix}`, d: `${dot(x, y, 4)}M${x + 4} ${y}h14${arrowHead(x + 18, y, 3.5)}` }]
    case 'suspended':
      return later ? [{ look: 'event later', d: level(x, Math.max(until, x + 6), y + 8, scale.tears) }] : []
    case 'decision':
      return [{ look: 'decision', d: `M${x} ${y - 9}v18${until > x ? `M${until} ${y - 5}v10` : ''}` }]
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

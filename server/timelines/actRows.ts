import { placed } from '../drawing/labels.ts'
import type { Ask, Label } from '../drawing/places.ts'
import { box, capsule, diamond, dot, level, type Shape, triangle } from '../drawing/shapes.ts'
import { spread } from '../drawing/spread.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { closing, isWhole, opening } from '../rules/calendar.ts'
import { type Act, type ActKind, byDay, type Timeline } from '../rules/timeline.ts'
import type { Ground, Row } from './row.ts'
import { actsText, type DatedAct } from './words.ts'

/** Acts of one kind and day as one mark on a row. */
interface ActMark extends DatedAct {
  later: boolean
  /** Whether a finding blames it. */
  blamed: boolean
  x: number
  half: number
}

const council: ActKind[] = ['vote', 'receipt', 'completion', 'publication']
/** A cluster wider than this would not tell any more which words belong to which mark. */
const widestCluster = 220
const least = 14
/** The words of as many marks as this never find room between two others. */
const full = 8

/** What the council and the prefecture did; null where nothing of it is known. */
export function councilRow(timeline: Timeline, ground: Ground): Row | null {
  const acts = timeline.acts.filter(({ kind }) => council.includes(kind))
  return acts.length > 0
    ? actRow(translate(ground.locale, 'drawing.row.council'), marksOf(acts, [], ground), ground)
    : null
}

/** The parties' signatures and the transmission. `blamed` are the acts that findings are about. */
export function signatureRow(
  timeline: Timeline,
  names: (party: string) => string,
  blamed: Act[],
  ground: Ground,
): Row | null {
  const acts = timeline.acts.filter(({ kind }) => !council.includes(kind))
  if (acts.length === 0) return null
  const marks = marksOf(acts, blamed, ground).map((mark) => ({ ...mark, parties: mark.parties.map(names) }))
  const row = actRow(translate(ground.locale, 'drawing.row.signatures'), marks, ground)
  return { ...row, draw: (y) => [...(timeline.signed ? trait(marks, y, ground) : []), ...row.draw(y)] }
}

/** Two dots joined by a line: all have signed. */
function trait(marks: ActMark[], y: number, { scale }: Ground): Shape[] {
  const signatures = marks.filter(({ kind, later }) => kind === 'signature' && !later)
  const [first, last] = [signatures[0], signatures.at(-1)]
  if (!first || !last || first === last) return []
  return [{ look: 'thread signature', d: level(first.x + inner(first), last.x - inner(last), y, scale.tears) }]
}

/** How far a line that begins at a mark keeps from its middle: a hollow stretch stays empty. */
function inner({ on, half }: ActMark): number {
  return isWhole(on) ? 0 : half
}

function marksOf(acts: Act[], blamed: Act[], ground: Ground): ActMark[] {
  const marks: ActMark[] = []
  for (const act of acts) {
    const same = marks.find(({ kind, on }) => kind === act.kind && on === act.on)
    const mark = same ?? { ...act, parties: [], blamed: false, ...placeOf(act, ground) }
    if (act.party !== null) mark.parties.push(act.party)
    mark.blamed ||= blamed.includes(act)
    if (!same) marks.push(mark)
  }
  for (const mark of marks) {
    if (isPair(mark)) mark.half = 10
    if (mark.blamed) mark.half += 3
  }
  return spreadOut(marks, ground)
}

/** Several parties on one day: two dots and a line. */
function isPair({ kind, on, parties }: ActMark): boolean {
  return kind === 'signature' && isWhole(on) && new Set(parties).size > 1
}

function placeOf({ on }: Act, { scale }: Ground): { x: number; half: number } {
  const left = scale.x(opening(on))
  const right = scale.x(closing(on))
  return { x: (left + right) / 2, half: isWhole(on) ? 5.5 : Math.max((right - left) / 2, least / 2) }
}

/**
 * Marks stand beside each other, those of the days up to the one shown on their side of its line, later ones on theirs.
 * A stretch in which a day may lie stays where it is.
 */
function spreadOut(marks: ActMark[], { scale, on }: Ground): ActMark[] {
  const today = scale.x(on)
  const firm = marks.filter((mark) => isWhole(mark.on))
  const past = firm.filter(({ later }) => !later)
  const later = firm.filter((mark) => mark.later)
  const last = past.at(-1)
  const right = last && last.on < on ? today - last.half - 2 : today
  const left = today + (later[0]?.half ?? 0) + 2
  const places = [...spread(past, scale.left, Math.max(right, scale.left)), ...spread(later, left, scale.right)]
  const spreaded = new Map([...past, ...later].map((mark, place) => [mark, places[place]!]))
  return marks.map((mark) => ({ ...mark, x: spreaded.get(mark) ?? mark.x })).sort((one, other) => one.x - other.x)
}

function actRow(title: string, marks: ActMark[], ground: Ground): Row {
  const labels = labelsOf(marks, ground)
  const draw = (y: number) => [...thread(marks, y, ground), ...marks.flatMap((mark) => markShapes(mark, y))]
  return { title, labels, top: -7, bottom: 7, draw }
}

/** From each act to the next one that had happened by the day. */
function thread(marks: ActMark[], y: number, { scale }: Ground): Shape[] {
  const past = marks.filter(({ later }) => !later)
  return past.slice(1).map((mark, place) => {
    const before = past[place]!
    return { look: 'thread', d: level(before.x + before.half, mark.x - mark.half, y, scale.tears) }
  })
}

function markShapes(mark: ActMark, y: number): Shape[] {
  const { x, half, kind, later } = mark
  const name = kind === 'completion' ? 'receipt' : kind
  const look = later ? `${name} later` : name
  if (!isWhole(mark.on)) return [{ look: later ? 'vague later' : 'vague', d: capsule(x - half, x + half, y, 4.5) }]
  const ring: Shape[] = mark.blamed ? [{ look: 'finding', d: dot(isPair(mark) ? x - 5.5 : x, y, 7.5) }] : []
  if (isPair(mark)) {
    const join = { look: later ? 'thread later' : 'thread signature', d: `M${x - 3} ${y}h6` }
    return [join, { look, d: dot(x - 5.5, y, 4) + dot(x + 5.5, y, 4) }, ...ring]
  }
  return [{ look, d: drawn(kind, x, y) }, ...ring]
}

function drawn(kind: ActKind, x: number, y: number): string {
  if (kind === 'vote') return dot(x, y, 4.5)
  if (kind === 'publication') return diamond(x, y, 5.5)
  if (kind === 'transmission') return triangle(x, y, 5)
  if (kind === 'signature') return dot(x, y, 4.5)
  return box(x - 4.5, y - 4.5, x + 4.5, y + 4.5)
}

function labelsOf(marks: ActMark[], ground: Ground): Label[] {
  const { measure, scale } = ground
  const taken = marks.map(({ x, half }) => ({ left: x - half - 1, right: x + half + 1, top: -6, bottom: 6 }))
  const asks = clusters(marks, ground).map((cluster) => askFor(cluster, ground.locale))
  return placed(asks, { left: scale.left, right: scale.right + 8, side: 'below', lane: 20, clear: 7, taken, measure })
}

/** Neighbours whose words would not find room between them share one label. */
function clusters(marks: ActMark[], { locale, measure }: Ground): ActMark[][] {
  const all: ActMark[][] = []
  for (const mark of marks) {
    const before = all.at(-1)
    const last = before?.at(-1)
    if (!before || !last) {
      all.push([mark])
      continue
    }
    const room = mark.x - mark.half - (last.x + last.half) - 16
    const near = mark.x - before[0]!.x < widestCluster && last.later === mark.later
    if (near && (before.length >= full || measure(actsText(locale, before)) > room)) before.push(mark)
    else all.push([mark])
  }
  return all
}

function askFor(cluster: ActMark[], locale: Locale): Ask {
  const first = cluster[0]!
  const last = cluster.at(-1)!
  const look = first.later ? 'label soft' : 'label'
  return {
    text: actsText(locale, cluster.toSorted(byDay)),
    look,
    first: first.x,
    last: last.x,
    reach: last.half,
    near: 'beside',
  }
}

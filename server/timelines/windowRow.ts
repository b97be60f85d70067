import { n } from '../drawing/geometry.ts'
import { placed } from '../drawing/labels.ts'
import type { Ask, Label } from '../drawing/places.ts'
import { box, hatching, type Shape } from '../drawing/shapes.ts'
import { dayText } from '../locale/format.ts'
import { translate } from '../locale/locale.ts'
import { dayAfter } from '../rules/calendar.ts'
import type { Stretch, Timeline } from '../rules/timeline.ts'
import type { Ground, Row } from './row.ts'
import { turnedLabels } from './turned.ts'

/** A time in which something is asked for: to be warned of it, or too late for denouncing. */
interface Window extends Stretch {
  kind: 'notice' | 'alert'
  left: number
  right: number
  /** Whether the day shown lies before its end. */
  isAhead: boolean
}

/** More windows than this say only their first day, upwards. */
const few = 5

/** The notice and alert windows, each with its days; null where there is none. */
export function windowRow(timeline: Timeline, ground: Ground): Row | null {
  const windows = windowsOf(timeline, ground)
  if (windows.length === 0) return null
  return {
    title: translate(ground.locale, 'drawing.row.windows'),
    labels: labelsOf(windows, ground),
    top: -7,
    bottom: 7,
    draw: (y) => windows.flatMap((one) => shapesOf(one, y)),
  }
}

function windowsOf({ terms, planning, on }: Timeline, { scale }: Ground): Window[] {
  const placed = (kind: Window['kind'], { from, until }: Stretch): Window => {
    const right = scale.x(dayAfter(until))
    return { kind, from, until, left: Math.min(scale.x(from), right - 3), right, isAhead: on <= until }
  }
  const notices = terms.flatMap(({ notice, state }) => (notice && state !== 'later' ? [placed('notice', notice)] : []))
  const alert = planning ? [placed('alert', { from: planning.alertFrom, until: planning.on })] : []
  return [...alert, ...notices]
}

function shapesOf({ kind, left, right }: Window, y: number): Shape[] {
  if (kind === 'alert') return [{ look: 'notice due', d: `M${n(left)} ${n(y + 5)}V${n(y - 4)}H${n(right)}v9` }]
  return [{ look: 'notice', d: box(left, y - 6, right, y + 6) + hatching(left, y - 6, right, y + 6) }]
}

/** In words where they are few; else the day by which each asks for something. */
function labelsOf(windows: Window[], { locale, measure, scale }: Ground): Label[] {
  const field = { left: scale.left, right: scale.right + 8, clear: 7, measure }
  const lookOf = ({ isAhead }: Window) => (isAhead ? 'label notice' : 'label soft')
  if (windows.length > few) {
    const days = inOrder(windows).map((one) => {
      const day = dayText(locale, one.from)
      const text = one.kind === 'alert' ? translate(locale, 'drawing.window.alert.from', { day }) : day
      return { x: one.left, text, look: lookOf(one) }
    })
    return turnedLabels(days, { ...field, top: 11 })
  }
  const asks = windows.map((one): Ask => {
    const values = { from: dayText(locale, one.from), until: dayText(locale, one.until) }
    const text = translate(locale, `drawing.window.${one.kind}`, values)
    return { text, look: lookOf(one), first: one.left, last: one.right, reach: 0, near: null }
  })
  return placed(asks, { ...field, side: 'below', lane: 20, taken: [] })
}

/** The alert first, then the windows from the last: where there is no room for all, these are asked for. */
function inOrder(windows: Window[]): Window[] {
  const alerts = windows.filter(({ kind }) => kind === 'alert')
  return [...alerts, ...windows.filter(({ kind }) => kind !== 'alert').toReversed()]
}

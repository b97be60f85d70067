import { placed } from '../drawing/labels.ts'
import type { Ask, Label } from '../drawing/places.ts'
import { level, type Shape, upLine } from '../drawing/shapes.ts'
import { dayText } from '../locale/format.ts'
import { translate } from '../locale/locale.ts'
import type { CouncilSession, Day } from '../rules/facts.ts'
import { sessionDays } from '../rules/planning.ts'
import type { Timeline } from '../rules/timeline.ts'
import type { Ground, Row } from './row.ts'
import { turnedLabels } from './turned.ts'

/** A session of the council that could still decide. */
export interface SessionAhead {
  on: Day
  closesOn: Day
  /** Whether it is the last one that leaves the lead time. */
  isLast: boolean
}

/** More sessions than this say only their days, upwards. */
const few = 4

/** The council's sessions from the day shown until something has to be decided. */
export function sessionsAhead(sessions: readonly CouncilSession[], { on, planning }: Timeline): SessionAhead[] {
  if (!planning) return []
  const until = planning.session ?? planning.on
  return sessions
    .map(sessionDays)
    .filter((one) => on <= one.on && one.on <= until)
    .map((one) => ({ ...one, isLast: one.on === planning.session }))
    .sort((one, other) => (one.on < other.on ? -1 : 1))
}

/** Each session with the days through which its files are closed; null where there is none. */
export function sessionRow(sessions: SessionAhead[], ground: Ground): Row | null {
  if (sessions.length === 0) return null
  return {
    title: translate(ground.locale, 'drawing.row.sessions'),
    labels: labelsOf(sessions, ground),
    top: -7,
    bottom: 7,
    draw: (y) => sessions.flatMap((one) => shapesOf(one, y, ground)),
  }
}

function shapesOf({ on, closesOn, isLast }: SessionAhead, y: number, { scale }: Ground): Shape[] {
  const x = scale.x(on)
  const held: Shape = { look: isLast ? 'decision' : 'session', d: upLine(x, [{ from: y - 7, until: y + 7 }]) }
  return closesOn < on ? [{ look: 'session', d: level(scale.x(closesOn), x, y, scale.tears) }, held] : [held]
}

function labelsOf(sessions: SessionAhead[], { locale, measure, scale }: Ground): Label[] {
  const field = { left: scale.left, right: scale.right + 8, clear: 8, measure }
  const lookOf = ({ isLast }: SessionAhead) => (isLast ? 'label notice' : 'label')
  if (sessions.length > few) {
    const last = sessions.filter(({ isLast }) => isLast)
    const order = [...last, ...sessions.filter(({ isLast }) => !isLast)]
    const days = order.map((one) => ({ x: scale.x(one.on), text: dayText(locale, one.on), look: lookOf(one) }))
    return turnedLabels(days, { ...field, top: 11 })
  }
  const asks = sessions.map((one): Ask => {
    const key = one.closesOn < one.on ? 'drawing.session.closes' : 'drawing.session'
    const text = translate(locale, key, { day: dayText(locale, one.on), closes: dayText(locale, one.closesOn) })
    const x = scale.x(one.on)
    return { text, look: lookOf(one), first: x, last: x, reach: 0, near: null }
  })
  return placed(asks, { ...field, side: 'below', lane: 20, taken: [] })
}

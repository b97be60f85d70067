import { dayText, distanceText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { add, closing } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { sessionDays } from '../rules/planning.ts'
import type { CalendarSession } from '../sessions/record.ts'
import { linePart } from './linePart.ts'
import type { WorkItem } from './lineStore.ts'

/** So many sessions are shown, with something to decide or not. */
const sessionsAhead = 3

interface ToDecide {
  on: Day
  sessions: readonly CalendarSession[]
  /** What is to be decided, and what is late. */
  lines: readonly WorkItem[]
  late: readonly WorkItem[]
  mayWrite: boolean
}

/** The next sessions, each with what must go there; then what goes to later ones, and what no session is known for. */
export function sessionParts(locale: Locale, { on, sessions, lines, late, mayWrite }: ToDecide) {
  const ahead = sessionsSoon(sessions, on)
  const days = ahead.map((session) => closing(session.on))
  const models = (some: readonly WorkItem[]) => some.map((item) => linePart(locale, item, on, mayWrite))
  const parts = ahead.map((session) => {
    const { on: day, closesOn } = sessionDays(session)
    return {
      ...{ on: day, there: `/sessions/${session.id}`, title: '', closesOn, closed: closesOn < on },
      closesIn: distanceText(locale, closesOn, on),
      late: lateText(locale, late, day),
      lines: models(lines.filter(({ line }) => line.session === day)),
    }
  })
  const later = lines.filter(({ line }) => line.session !== null && !days.includes(line.session))
  const estimated = lines.filter(({ line }) => line.session === null)
  const rest = [
    { key: 'work.later-sessions', some: later },
    { key: 'work.no-session', some: estimated },
  ] as const
  const without = { on: null, there: '', closesOn: null, closed: false, closesIn: '', late: '' }
  return [
    ...parts,
    ...rest
      .filter(({ some }) => some.length > 0)
      .map(({ key, some }) => ({ ...without, title: translate(locale, key), lines: models(some) })),
  ]
}

/** The next sessions, as far as they come within a year. */
export function sessionsSoon(sessions: readonly CalendarSession[], on: Day): CalendarSession[] {
  const until = add(on, { months: 12, days: 0 })
  const soon = sessions.filter((session) => closing(session.on) >= on && closing(session.on) <= until)
  return soon.slice(0, sessionsAhead)
}

/** How many of those that are late can still be saved at a session. */
function lateText(locale: Locale, late: readonly WorkItem[], session: Day): string {
  const count = late.filter(({ line }) => line.session === session).length
  return count > 0 ? translate(locale, 'work.session.late', { count }) : ''
}

/** The glad answer where nothing is to be decided; until when that holds, as far as it is known. */
export function nothingText(locale: Locale, isNarrowed: boolean, until: Day | null): string {
  if (until !== null) return translate(locale, 'work.nothing-until', { day: dayText(locale, until) })
  return translate(locale, isNarrowed ? 'work.nothing-filtered' : 'work.nothing-known')
}

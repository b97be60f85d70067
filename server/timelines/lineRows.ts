import type { KeyDate } from '../conventions/keyDates.ts'
import { dayText } from '../locale/format.ts'
import { type Key, type Locale, translate, type Values } from '../locale/locale.ts'
import { closing } from '../rules/calendar.ts'
import type { PartialDay } from '../rules/facts.ts'
import type { Timeline, TimelineTerm } from '../rules/timeline.ts'
import type { Relation } from './relations.ts'
import type { SessionAhead } from './sessionRow.ts'
import { lengthText } from './words.ts'

/** A line of the table beside a convention's drawing; `on` is null where nobody knows the day. */
export interface LineRow {
  on: PartialDay | null
  what: string
  detail: string
  /** The page of ours where its day comes from; '' where it is the convention's own. */
  href: string
  later: boolean
}

/** What the drawing knows besides what was recorded. */
export interface Drawn {
  timeline: Timeline
  relations: Relation[]
  sessions: SessionAhead[]
  /** The partnership's address, null where none is recorded. */
  partnership: string | null
}

/** All that one convention's drawing shows, in words, by day; last what should be known and is not. */
export function lineRows(locale: Locale, dates: KeyDate[], drawn: Drawn): LineRow[] {
  const { timeline, partnership } = drawn
  const recorded = dates.map(({ on, what, detail, href, later }) => ({ on, what, detail, href: href ?? '', later }))
  const rows = [
    ...timeline.terms.flatMap((term, place) => termRows(locale, term, timeline.terms[place + 1], timeline)),
    ...planningRows(locale, timeline),
    ...sessionRows(locale, drawn.sessions),
    ...relationRows(locale, drawn.relations, partnership ?? ''),
  ]
  const told = rows.map(({ at, ...row }) => ({ ...row, later: closing(at) > timeline.on }))
  const all = [...recorded, ...told]
  return [...all.filter(({ on }) => on !== null).sort(byDay), ...all.filter(({ on }) => on === null)]
}

function byDay(one: LineRow, other: LineRow): number {
  const [first, second] = [closing(one.on!), closing(other.on!)]
  return first < second ? -1 : first > second ? 1 : 0
}

/** A line with the day by which it is told. */
type Told = Omit<LineRow, 'later'> & { at: PartialDay }

function told(on: PartialDay, what: string, detail = '', href = ''): Told {
  return { on, at: on, what, detail, href }
}

/** A term's first day, the last day on which its renewal can be prevented, and its last day where no other term follows. */
function termRows(locale: Locale, term: TimelineTerm, next: TimelineTerm | undefined, { on }: Timeline): Told[] {
  const t = (key: Key, values?: Values) => translate(locale, key, values)
  const { startsOn, endsOn, notice, order, last } = term
  const values = { order, last }
  const isGroup = last > order
  const name = order === 0 ? 'first' : isGroup ? 'renewals' : 'renewal'
  const until = endsOn === null ? t('drawing.term.unlimited') : t('line.until', { day: dayText(locale, endsOn) })
  const length = term.length ? lengthText(locale, term.length) : ''
  const state = term.state === 'opened' || term.state === 'later' ? '' : t(`line.state.${term.state}`)
  const start = told(startsOn, t(`line.term.${name}`, values), [length, until, state].filter(Boolean).join(', '))
  const lastDay =
    notice && told(notice.from, t('line.notice'), t('line.notice.until', { day: dayText(locale, notice.until) }))
  const isEnd = endsOn !== null && (!next || (startsOn <= on && on <= endsOn))
  const end = isEnd ? told(endsOn, t(`line.end.${name}`, values), state) : null
  return [start, lastDay, end].filter((row) => row !== null)
}

/** What the running term's end asks for; the day for denouncing stands among the terms already. */
function planningRows(locale: Locale, { planning, empty }: Timeline): Told[] {
  const t = (key: Key, values?: Values) => translate(locale, key, values)
  const rows: Told[] = []
  if (empty)
    rows.push(told(empty.endsOn, t('line.empty'), t('line.empty.start', { day: dayText(locale, empty.startsOn) })))
  if (!planning) return rows
  const { kind, on, session, alertFrom } = planning
  rows.push(told(alertFrom, t('line.alert'), t('line.until', { day: dayText(locale, on) })))
  if (kind === 'decision') {
    const detail = session
      ? t('line.decision.session', { day: dayText(locale, session) })
      : t('line.decision.estimated')
    rows.push(told(on, t('line.decision'), detail))
  }
  return rows
}

function sessionRows(locale: Locale, sessions: SessionAhead[]): Told[] {
  return sessions.map(({ on, closesOn, isLast }) => {
    const closing = closesOn < on ? translate(locale, 'line.session.closes', { day: dayText(locale, closesOn) }) : ''
    const last = isLast ? translate(locale, 'line.session.last') : ''
    return told(on, translate(locale, 'line.session'), [closing, last].filter(Boolean).join(', '), '/sessions')
  })
}

/** What happened to the partnership; since when it is there stands among what was recorded. */
function relationRows(locale: Locale, relations: Relation[], href: string): Told[] {
  return relations.flatMap(({ by, from, unknown }) => {
    if (from === null || by === 'since') return []
    const row = told(from, translate(locale, `line.relation.${by}`), '', href)
    if (!unknown) return [row]
    // The drawing shows it on the day on which it was entered, for want of another.
    return [{ ...row, on: null, detail: translate(locale, 'line.relation.entered', { day: dayText(locale, from) }) }]
  })
}

import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { daysBetween } from '../rules/calendar.ts'
import { by } from '../web/by.ts'
import type { Typed } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { frameOf, isChecking } from './asking.ts'
import { calendarChanges } from './check.ts'
import { seenKey } from './form.ts'
import type { SessionDay, SessionRecord } from './record.ts'
import { recordSessions } from './recordSessions.ts'
import { listCouncilSessions, sessionsOnDays } from './store.ts'
import { errorsOfLines, readYear, type YearForm, type YearLine, yearLines } from './yearForm.ts'
import { yearPage } from './yearPage.ts'

/** A whole year typed or pasted at once: read, shown, and only then saved. */
export const yearRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/sessions/year',
    right: 'write',
    async handle(visit) {
      show(visit, { body: 'council', closesBefore: await usualClosing(visit) })
    },
  },
  {
    method: 'post',
    path: '/sessions/year',
    right: 'write',
    async handle(visit) {
      const form = readYear(visit.request.body)
      if (!form.ok) return show(visit, visit.request.body ?? {}, { errors: form.errors, status: 422 })
      return write(visit, form.value)
    },
  },
]

async function write(visit: MemberVisit, form: YearForm): Promise<void> {
  const { deps, member, request } = visit
  const typed: Typed = request.body
  const lines = yearLines(form)
  const known = await knownOn(visit, lines)
  const errors = errorsOfLines(lines)
  if (Object.keys(errors).length > 0) {
    const read = { lines, known, changes: null, seen: '' }
    return show(visit, typed, { read, errors, status: 422 })
  }
  const fresh = freshSessions(lines, known)
  const seen = seenKey(fresh)
  if (isChecking(typed) || typed.seen !== seen || fresh.length === 0) {
    const changes = await calendarChanges(visit, { before: null, after: fresh })
    return show(visit, typed, { read: { lines, known, changes, seen } })
  }
  const sessions = fresh.map((session) => ({ ...session, kind: null, note: null }))
  const end = await recordSessions(deps.database.db, member.authority.id, sessions, by(visit))
  // Somebody has put one of them into the calendar meanwhile: it is shown as there.
  if (end === 'day-taken') return write(visit, form)
  goTo(visit, '/sessions?done=year')
}

/** The sessions of the same body that the calendar has on these days. */
async function knownOn({ deps, member }: MemberVisit, lines: readonly YearLine[]): Promise<SessionRecord[]> {
  const wanted = lines.flatMap(({ session }) => session ?? [])
  const days = [...new Set(wanted.map(({ heldOn }) => heldOn))]
  const held = await sessionsOnDays(deps.database.db, member.authority.id, days)
  return held.filter(({ body }) => body === wanted[0]?.body)
}

function freshSessions(lines: readonly YearLine[], known: readonly SessionRecord[]): SessionDay[] {
  const days = new Set(known.map(({ heldOn }) => heldOn))
  return lines.flatMap(({ session }) => (session && !days.has(session.heldOn) ? [session] : []))
}

/** How long before the last session of the calendar its files closed: the authority's own habit. */
async function usualClosing({ deps, member }: MemberVisit): Promise<string> {
  const sessions = await listCouncilSessions(deps.database.db, member.authority.id)
  const last = sessions.findLast(({ closesOn }) => closesOn !== null)
  return last?.closesOn ? String(daysBetween(last.closesOn, last.on)) : ''
}

interface ShownWith {
  read?: Parameters<typeof yearPage>[1]
  errors?: FieldErrors
  status?: number
}

function show(visit: MemberVisit, typed: Typed, { read = null, errors = {}, status = 200 }: ShownWith = {}): void {
  const { locale } = visit
  const heading = translate(locale, 'session.year.title')
  const model = yearPage({ locale, typed, errors }, read)
  showPage(visit, 'sessions/year', frameOf(visit, heading), model, status)
}

import { documentDependants } from '../documents/dependantStore.ts'
import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { by } from '../web/by.ts'
import { conflictPage } from '../web/conflict.ts'
import { dependantsPage } from '../web/dependants.ts'
import { found } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { addressOf, frameOf, isChecking, sessionAsked } from './asking.ts'
import { calendarChanges } from './check.ts'
import { editSession } from './editSession.ts'
import { readSession, type SessionForm, seenKey } from './form.ts'
import { comparedSession, sessionFormPage, typedSession } from './formPage.ts'
import { type CalendarChanges, movesAnything } from './movesPart.ts'
import { sessionTitle } from './names.ts'
import type { SessionRecord } from './record.ts'
import { recordSessions } from './recordSessions.ts'
import { removeSession } from './removeSession.ts'
import { deliberationsTakenAt, sessionsOnDays } from './store.ts'

/** One session recorded, moved, removed: what it moves is shown before it is saved. */
export const writingRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/sessions/new',
    right: 'write',
    handle: (visit) => showForm(visit, null, { body: 'council' }),
  },
  {
    method: 'post',
    path: '/sessions/new',
    right: 'write',
    async handle(visit) {
      const values = await askedAndSeen(visit, null)
      if (values === null) return
      const { deps, member } = visit
      const { version: _version, ...session } = values
      const end = await recordSessions(deps.database.db, member.authority.id, [session], by(visit))
      if (end === 'day-taken') return showForm(visit, null, visit.request.body, { errors: taken, status: 422 })
      goTo(visit, '/sessions?done=recorded')
    },
  },
  {
    method: 'get',
    path: '/sessions/:id/edit',
    right: 'write',
    async handle(visit) {
      const session = await sessionAsked(visit)
      return showForm(visit, session, { ...typedSession(session), version: session.version })
    },
  },
  {
    method: 'post',
    path: '/sessions/:id/edit',
    right: 'write',
    async handle(visit) {
      const { deps, member } = visit
      const session = await sessionAsked(visit)
      const values = await askedAndSeen(visit, session)
      if (values === null) return
      const end = await editSession(deps.database.db, member.authority.id, session.id, values, by(visit))
      if (end === 'unknown') return void found(null)
      if (end === 'day-taken') return showForm(visit, session, visit.request.body, { errors: taken, status: 422 })
      if (end === 'stale') return showConflict(visit, values)
      goTo(visit, `${addressOf(session)}?done=edited`)
    },
  },
  {
    method: 'post',
    path: '/sessions/:id/remove',
    right: 'write',
    async handle(visit) {
      const { deps, member } = visit
      const session = await sessionAsked(visit)
      const end = await removeSession(deps.database.db, member.authority.id, session.id, by(visit))
      if (end === 'unknown') return void found(null)
      if (end === 'in-use') return showDependants(visit, session)
      goTo(visit, '/sessions?done=removed')
    },
  },
]

const taken: FieldErrors = { heldOn: { key: 'session.day.taken', values: {} } }

/** What the form says, once it is right and what it moves has been seen; until then it has been shown again: null. */
async function askedAndSeen(visit: MemberVisit, session: SessionRecord | null): Promise<SessionForm | null> {
  const { deps, member, request } = visit
  const typed: Typed = request.body ?? {}
  const refuse = async (errors: FieldErrors) => {
    await showForm(visit, session, typed, { errors, status: 422 })
    return null
  }
  const form = readSession(typed)
  if (!form.ok) return refuse(form.errors)
  const { value } = form
  const sameDay = await sessionsOnDays(deps.database.db, member.authority.id, [value.heldOn])
  if (sameDay.some(({ id, body }) => body === value.body && id !== session?.id)) return refuse(taken)
  const seen = seenKey([value])
  if (!isChecking(typed) && typed.seen === seen) return value
  const changes = await calendarChanges(visit, { before: session, after: [value] })
  if (!isChecking(typed) && !movesAnything(changes)) return value
  await showForm(visit, session, typed, { checked: { changes, seen } })
  return null
}

interface ShownWith {
  checked?: { changes: CalendarChanges; seen: string } | null
  errors?: FieldErrors
  status?: number
}

async function showForm(
  visit: MemberVisit,
  session: SessionRecord | null,
  typed: Typed,
  { checked = null, errors = {}, status = 200 }: ShownWith = {},
): Promise<void> {
  const { locale } = visit
  const own = session ? addressOf(session) : ''
  const heading = session
    ? translate(locale, 'session.edit.title', { session: sessionTitle(locale, session) })
    : translate(locale, 'session.new')
  const removal = session && {
    action: `${own}/remove`,
    changes: await calendarChanges(visit, { before: session, after: [] }),
  }
  const place = { heading, action: session ? `${own}/edit` : '/sessions/new', back: own || '/sessions' }
  const model = sessionFormPage({ locale, typed, errors }, { ...place, removal, checked })
  showPage(visit, 'sessions/edit', frameOf(visit, heading, session ?? undefined), model, status)
}

async function showConflict(visit: MemberVisit, wanted: SessionForm): Promise<void> {
  const { locale } = visit
  const saved = await sessionAsked(visit)
  const model = conflictPage(locale, {
    caption: sessionTitle(locale, saved),
    action: `${addressOf(saved)}/edit`,
    back: addressOf(saved),
    version: saved.version,
    fields: comparedSession(locale),
    theirs: typedSession(saved),
    yours: typedSession(wanted),
  })
  showPage(visit, 'web/conflict', frameOf(visit, sessionTitle(locale, saved), saved), model, 409)
}

async function showDependants(visit: MemberVisit, session: SessionRecord): Promise<void> {
  const { deps, member, locale } = visit
  const deliberations = await deliberationsTakenAt(deps.database.db, member.authority.id, session.id)
  const files = await documentDependants(deps.database.db, locale, member.authority.id, 'session', session.id)
  const taken = deliberations.map(({ reference, object }) => ({
    text: `${reference}, ${object}`,
    href: `/deliberations/${reference}`,
  }))
  const model = dependantsPage(locale, {
    reason: files.length > 0 ? 'session.in-use.documents' : 'session.in-use',
    dependants: [...taken, ...files],
    back: addressOf(session),
  })
  showPage(visit, 'web/dependants', frameOf(visit, sessionTitle(locale, session), session), model, 409)
}

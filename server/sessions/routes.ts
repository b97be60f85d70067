import { findDocumentsPart } from '../documents/partStore.ts'
import { translate } from '../locale/locale.ts'
import { showPage } from '../web/respond.ts'
import { refuseFile, sendTable } from '../web/sendCsv.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { frameOf, sessionAsked } from './asking.ts'
import { conventionsToDecide } from './check.ts'
import { filteredSessions, readSessionFilter } from './filter.ts'
import { sessionsPage, sessionTable } from './listPage.ts'
import { sessionTitle } from './names.ts'
import { sessionPage } from './recordPage.ts'
import { deliberationsTakenAt, listSessions } from './store.ts'
import { writingRoutes } from './writingRoutes.ts'
import { yearRoutes } from './yearRoutes.ts'

/** The council's calendar: the list, its sessions, a whole year at once. */
export const sessionRoutes: readonly Route[] = [
  { method: 'get', path: '/sessions', right: 'read', handle: showList },
  { method: 'get', path: '/sessions.csv', right: 'read', handle: sendList },
  ...yearRoutes,
  ...writingRoutes,
  { method: 'get', path: '/sessions/:id', right: 'read', handle: showSession },
]

async function showList(visit: MemberVisit): Promise<void> {
  const { deps, member, locale, on, request } = visit
  const sessions = await listSessions(deps.database.db, member.authority.id)
  const filter = readSessionFilter(request.query)
  const form = { locale, typed: request.query, errors: filter.ok ? {} : filter.errors }
  const listed = { sessions, on, done: String(request.query.done ?? '') }
  const model = sessionsPage(form, listed, filter.ok ? filter.value : null)
  const { crumbs = [], ...frame } = frameOf(visit, translate(locale, 'session.calendar'))
  showPage(visit, 'sessions/list', { ...frame, crumbs: crumbs.slice(0, 1) }, model, filter.ok ? 200 : 422)
}

async function sendList(visit: MemberVisit): Promise<void> {
  const { deps, member, locale, on, request } = visit
  const filter = readSessionFilter(request.query)
  if (!filter.ok) return refuseFile(visit, filter.errors)
  const sessions = await listSessions(deps.database.db, member.authority.id)
  const { coming, held } = filteredSessions(sessions, filter.value, on)
  await sendTable(visit, { name: 'seances', day: on }, sessionTable(locale, on, []), [...coming, ...held])
}

async function showSession(visit: MemberVisit): Promise<void> {
  const { deps, member, locale, on, request } = visit
  const session = await sessionAsked(visit)
  const model = sessionPage(locale, session, {
    on,
    toDecide: await conventionsToDecide(visit, session),
    deliberations: await deliberationsTakenAt(deps.database.db, member.authority.id, session.id),
    done: String(request.query.done ?? ''),
  })
  const own = { kind: 'session', id: session.id, key: session.id } as const
  const asking = { locale, member, done: request.query.done }
  const documents = await findDocumentsPart(deps.database.db, asking, own)
  showPage(visit, 'sessions/record', frameOf(visit, sessionTitle(locale, session)), { ...model, documents })
}

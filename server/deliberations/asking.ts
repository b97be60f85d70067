import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import { movesByNew } from '../sessions/movesStore.ts'
import { recordSessions } from '../sessions/recordSessions.ts'
import { by } from '../web/by.ts'
import { found } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import type { Crumb, PageFrame } from '../web/respond.ts'
import type { MemberVisit, Visit } from '../web/visit.ts'
import { sessionProposed } from './doubts.ts'
import type { DeliberationRecord } from './record.ts'
import { type AddedSession, foldErrors, isAddingSession, readAddedSession, withSessionAdded } from './sessionFold.ts'
import { findDeliberation } from './store.ts'

/** What the routes of this folder share. */

/** The page's place: below the list and, where it is one's own, its record. */
export function frameOf({ locale }: Pick<Visit, 'locale'>, title: string, record?: Crumb): PageFrame {
  const list = { text: translate(locale, 'nav.deliberations'), href: '/deliberations' }
  return { title, section: 'deliberations', crumbs: record ? [list, record] : [list] }
}

/** A deliberation's own page. */
export function crumbOf({ reference }: DeliberationRecord): Crumb {
  return { text: reference, href: `/deliberations/${reference}` }
}

/** The deliberation that the address names. @throws Refusal 404 where the authority has none of that reference */
export async function deliberationAsked({ deps, member, request }: MemberVisit): Promise<DeliberationRecord> {
  return found(await findDeliberation(deps.database.db, member.authority.id, String(request.params.reference)))
}

/** Whether a form asks what it would change, rather than to be saved. */
export function isChecking({ check, take }: Typed): boolean {
  return check !== undefined || take !== undefined
}

/** The form with the session's day taken from its act identifier, where that button was pressed. */
export function withSessionTaken(typed: Typed): Typed {
  if (typed.take !== 'session') return typed
  const day = sessionProposed({ sessionOn: null, actIdentifier: String(typed.actIdentifier ?? '') })
  return day ? { ...typed, sessionOn: dayTyped(day) } : typed
}

interface SessionAdding {
  typed: Typed
  added: AddedSession | null
  errors: FieldErrors
  status: number
}

/** Records the session of the form's fold where its button was pressed: the form is then shown again; else null. */
export async function sessionAdded(visit: MemberVisit, typed: Typed): Promise<SessionAdding | null> {
  if (!isAddingSession(typed)) return null
  const refused = (errors: FieldErrors) => ({ typed, added: null, errors, status: 422 })
  const read = readAddedSession(typed)
  if (!read.ok) return refused(read.errors)
  const { version: _version, ...session } = read.value
  const { db } = visit.deps.database
  const { authority } = visit.member
  const moves = await movesByNew(db, authority, session, visit.on)
  const ids = await recordSessions(db, authority.id, [session], by(visit))
  if (ids === 'day-taken') return refused(foldErrors({ heldOn: { key: 'session.day.taken', values: {} } }))
  const added = { session: { ...session, id: ids[0]! }, moves: moves.length }
  return { typed: withSessionAdded(typed, session), added, errors: {}, status: 200 }
}

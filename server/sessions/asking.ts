import { translate } from '../locale/locale.ts'
import { found } from '../web/errors.ts'
import type { Crumb, PageFrame } from '../web/respond.ts'
import type { MemberVisit } from '../web/visit.ts'
import { sessionTitle } from './names.ts'
import type { SessionRecord } from './record.ts'
import { findSession } from './store.ts'

/** What the routes of this folder share. */

/** The calendar stands below the deliberations, a session below the calendar. */
export function frameOf({ locale }: MemberVisit, title: string, session?: SessionRecord): PageFrame {
  const crumbs: Crumb[] = [
    { text: translate(locale, 'nav.deliberations'), href: '/deliberations' },
    { text: translate(locale, 'session.calendar'), href: '/sessions' },
    ...(session ? [{ text: sessionTitle(locale, session), href: addressOf(session) }] : []),
  ]
  return { title, section: 'deliberations', crumbs }
}

export function addressOf({ id }: Pick<SessionRecord, 'id'>): string {
  return `/sessions/${id}`
}

/** The session that the address names. @throws Refusal 404 where the authority has none of that id */
export async function sessionAsked({ deps, member, request }: MemberVisit): Promise<SessionRecord> {
  return found(await findSession(deps.database.db, member.authority.id, String(request.params.id)))
}

/** Whether a form asks what it would change, rather than to be saved. */
export function isChecking({ check }: { check?: unknown }): boolean {
  return check !== undefined
}

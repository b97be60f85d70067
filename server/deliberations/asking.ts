import { translate } from '../locale/locale.ts'
import { found } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import type { Crumb, PageFrame } from '../web/respond.ts'
import type { MemberVisit, Visit } from '../web/visit.ts'
import { sessionProposed } from './doubts.ts'
import type { DeliberationRecord } from './record.ts'
import { findDeliberation } from './store.ts'
import { typedDay } from './typed.ts'

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
  return day ? { ...typed, sessionOn: typedDay(day) } : typed
}

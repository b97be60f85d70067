import { translate } from '../locale/locale.ts'
import { found } from '../web/errors.ts'
import type { PageFrame } from '../web/layout.ts'
import type { MemberVisit } from '../web/visit.ts'
import { findPartnership, type Partnership } from './store.ts'

/** The partnership of the address. @throws Refusal 404 where the authority has none of this reference */
export async function partnershipAsked({ deps, member, request }: MemberVisit): Promise<Partnership> {
  return found(await findPartnership(deps.database.db, member.authority.id, String(request.params.reference)))
}

/** The frame of a page below the list; `partnership` is the record that it belongs to. */
export function partnershipFrame({ locale }: MemberVisit, title: string, partnership?: Partnership): PageFrame {
  const crumbs = [{ text: translate(locale, 'nav.partnerships'), href: '/partnerships' }]
  if (partnership) crumbs.push({ text: partnership.reference, href: `/partnerships/${partnership.reference}` })
  return { title, section: 'partnerships', crumbs }
}

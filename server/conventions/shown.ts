import { translate } from '../locale/locale.ts'
import { partnershipOfPartner } from '../partnerships/store.ts'
import { drawnPartnership } from '../timelines/relations.ts'
import { found } from '../web/errors.ts'
import type { MemberVisit } from '../web/visit.ts'
import { findFrame } from './frame.ts'
import type { ConventionRecord } from './record.ts'
import type { Shown } from './recordPage.ts'
import { findConvention } from './store.ts'

/** The convention of the address. @throws Refusal 404 where the authority has none of this reference */
export async function conventionAsked({ deps, member, request }: MemberVisit): Promise<ConventionRecord> {
  return found(await findConvention(deps.database.db, member.authority.id, String(request.params.reference)))
}

/** The place of the pages of a convention's form, null of a new one's. */
export function formFrame({ locale }: MemberVisit, record: ConventionRecord | null) {
  const crumbs = [
    { text: translate(locale, 'nav.conventions'), href: '/conventions' },
    ...(record ? [{ text: record.reference, href: `/conventions/${record.reference}` }] : []),
  ]
  return { section: 'conventions', crumbs }
}

/** The convention of the address with all that its page is made from. */
export async function shownConvention(visit: MemberVisit, record: ConventionRecord): Promise<Shown> {
  const { deps, member, locale, on } = visit
  const { authority } = member
  const { db } = deps.database
  const frame = await findFrame(db, authority.id)
  const partner = record.partners[0]
  const partnership = partner ? await partnershipOfPartner(db, authority.id, partner.id) : null
  const drawn = partnership && { reference: partnership.reference, ...drawnPartnership(partnership) }
  return { locale, authority, record, frame, on, partnership: drawn }
}

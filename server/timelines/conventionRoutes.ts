import { may } from '../accounts/rights.ts'
import { findFrame } from '../conventions/frame.ts'
import { findConvention } from '../conventions/store.ts'
import { translate } from '../locale/locale.ts'
import { partnershipOfPartner } from '../partnerships/store.ts'
import { pictureRoutes, sourceText } from '../pictures/sendPicture.ts'
import { found } from '../web/errors.ts'
import { showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { type LineAsked, linePicture } from './conventionLine.ts'
import { conventionLinePage } from './conventionLinePage.ts'
import { drawnPartnership } from './relations.ts'

const path = '/timelines/:reference'

/** One convention's own line: its picture alone, and the page with the same in a table. */
export const conventionLineRoutes: readonly Route[] = [
  ...pictureRoutes(path, async (visit) => {
    const asked = await lineAsked(visit)
    return [linePicture(asked, sourceText(visit, `/timelines/${asked.record.reference}`))]
  }),
  { method: 'get', path, right: 'read', handle: showLine },
]

async function showLine(visit: MemberVisit): Promise<void> {
  const { locale, member } = visit
  const asked = await lineAsked(visit)
  const { title, reference } = asked.record
  const crumbs = [
    { text: translate(locale, 'nav.conventions'), href: '/conventions' },
    { text: reference, href: `/conventions/${reference}` },
  ]
  const frame = {
    title: translate(locale, 'line.title', { title }),
    section: 'timelines',
    crumbs,
    here: translate(locale, 'line.crumb'),
  }
  showPage(visit, 'timelines/convention', frame, conventionLinePage(asked, may(member.role, 'write')))
}

/** @throws Refusal 404 where the authority has no convention of this reference */
async function lineAsked({ deps, member, request, locale, on }: MemberVisit): Promise<LineAsked> {
  const { db } = deps.database
  const { id, name } = member.authority
  const record = found(await findConvention(db, id, String(request.params.reference)))
  const frame = await findFrame(db, id)
  const partner = record.partners[0]
  const kept = partner ? await partnershipOfPartner(db, id, partner.id) : null
  const partnership = kept && { reference: kept.reference, ...drawnPartnership(kept) }
  return { locale, authorityName: name, record, frame, on, partnership }
}

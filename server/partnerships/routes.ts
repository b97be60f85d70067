import { may } from '../accounts/rights.ts'
import { contactsOfPartner } from '../contacts/store.ts'
import { findFrame } from '../conventions/frame.ts'
import { conventionIdsOfPartner, findConventions } from '../conventions/store.ts'
import { listDomains } from '../domains/store.ts'
import { translate } from '../locale/locale.ts'
import { foundIds } from '../search/store.ts'
import type { FormModel } from '../web/fields.ts'
import { showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { partnershipAsked, partnershipFrame } from './asked.ts'
import { eventRoutes } from './eventRoutes.ts'
import { readPartnershipFilter } from './filter.ts'
import { partnershipsPage } from './listPage.ts'
import { partnershipPage } from './recordPage.ts'
import { countConventions, listPartnerships } from './store.ts'
import { writingRoutes } from './writingRoutes.ts'

export const partnershipRoutes: readonly Route[] = [
  { method: 'get', path: '/partnerships', right: 'read', handle: showPartnerships },
  ...writingRoutes,
  ...eventRoutes,
  { method: 'get', path: '/partnerships/:reference', right: 'read', handle: showPartnership },
]

async function showPartnerships(visit: MemberVisit): Promise<void> {
  const { deps, member, locale, request, on } = visit
  const { db } = deps.database
  const { id } = member.authority
  const domains = await listDomains(db, id)
  const filter = readPartnershipFilter(
    request.query,
    domains.map(({ code }) => code),
  )
  const listed = {
    partnerships: await listPartnerships(db, id),
    domains,
    conventions: await countConventions(db, id),
    found: await foundIds(db, { authorityId: id, kind: 'partnership', q: filter.ok ? filter.value.q : null }),
    on,
  }
  const form: FormModel = { locale, typed: request.query, errors: filter.ok ? {} : filter.errors }
  const model = partnershipsPage(form, listed, filter.ok ? filter.value : null)
  const title = translate(locale, 'nav.partnerships')
  showPage(visit, 'partnerships/list', { title, section: 'partnerships' }, model, filter.ok ? 200 : 422)
}

async function showPartnership(visit: MemberVisit): Promise<void> {
  const { deps, member, locale, request, on, today } = visit
  const { db } = deps.database
  const authorityId = member.authority.id
  const partnership = await partnershipAsked(visit)
  const ids = await conventionIdsOfPartner(db, authorityId, partnership.partner.id)
  const conventions = await findConventions(db, authorityId, ids)
  const frame = await findFrame(db, authorityId)
  const recorded = partnership.events.find(({ id }) => id === request.query.done) ?? null
  const contacts = await contactsOfPartner(db, authorityId, partnership.partner.id)
  const shown = { locale, partnership, conventions, frame, contacts, on, today }
  const model = partnershipPage(shown, recorded, may(member.role, 'write'))
  showPage(visit, 'partnerships/record', { ...partnershipFrame(visit, model.name), here: partnership.reference }, model)
}

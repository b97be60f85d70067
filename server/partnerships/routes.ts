import { may } from '../accounts/rights.ts'
import { contactsOfPartner } from '../contacts/store.ts'
import { findFrame } from '../conventions/frame.ts'
import { conventionIdsOfPartner, findConventions } from '../conventions/store.ts'
import { findDocumentsPart } from '../documents/partStore.ts'
import { listFilterDomains } from '../domains/useStore.ts'
import { translate } from '../locale/locale.ts'
import { earliestOf } from '../rules/calendar.ts'
import { foundIds } from '../search/store.ts'
import type { FormModel } from '../web/fields.ts'
import { showPage } from '../web/respond.ts'
import { refuseFile, sendTable } from '../web/sendCsv.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { partnershipIdsAtWork } from '../work/partnershipStore.ts'
import { partnershipAsked, partnershipFrame } from './asked.ts'
import { eventRoutes } from './eventRoutes.ts'
import { filteredPartnerships, readPartnershipFilter } from './filter.ts'
import { partnershipsPage, partnershipTable } from './listPage.ts'
import { partnershipPage } from './recordPage.ts'
import { countConventions, listPartnerships } from './store.ts'
import { writingRoutes } from './writingRoutes.ts'

export const partnershipRoutes: readonly Route[] = [
  { method: 'get', path: '/partnerships', right: 'read', handle: showPartnerships },
  { method: 'get', path: '/partnerships.csv', right: 'read', handle: sendPartnerships },
  ...writingRoutes,
  ...eventRoutes,
  { method: 'get', path: '/partnerships/:reference', right: 'read', handle: showPartnership },
]

async function listAsked({ deps, member, request, on }: MemberVisit) {
  const { db } = deps.database
  const { id, spansUntilOn } = member.authority
  const reached = earliestOf([on, spansUntilOn])!
  const domains = await listFilterDomains(db, id, 'partnership_domains')
  const filter = readPartnershipFilter(
    request.query,
    domains.map(({ code }) => code),
  )
  const isAtWork = filter.ok && filter.value.work.length > 0
  const listed = {
    partnerships: await listPartnerships(db, id),
    domains,
    conventions: await countConventions(db, id),
    atWork: isAtWork ? await partnershipIdsAtWork(db, { authorityId: id, on: reached }) : none,
    found: await foundIds(db, { authorityId: id, kind: 'partnership', q: filter.ok ? filter.value.q : null }),
    on,
  }
  return { filter, listed }
}

const none: ReadonlySet<string> = new Set()

async function sendPartnerships(visit: MemberVisit): Promise<void> {
  const { locale, on } = visit
  const { filter, listed } = await listAsked(visit)
  if (!filter.ok) return refuseFile(visit, filter.errors)
  const shown = filteredPartnerships(locale, listed.partnerships, filter.value, listed)
  await sendTable(visit, { name: 'partenariats', day: on }, partnershipTable(locale, listed, []), shown)
}

async function showPartnerships(visit: MemberVisit): Promise<void> {
  const { locale, request } = visit
  const { filter, listed } = await listAsked(visit)
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
  const own = { kind: 'partnership', id: partnership.id, key: partnership.reference } as const
  const documents = await findDocumentsPart(db, { locale, member, done: request.query.done }, own)
  const place = { ...partnershipFrame(visit, model.name), here: partnership.reference }
  showPage(visit, 'partnerships/record', place, { ...model, documents })
}

import { findDocumentsPart } from '../documents/partStore.ts'
import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { foundIds } from '../search/store.ts'
import { by } from '../web/by.ts'
import { conflictPage } from '../web/conflict.ts'
import { dependantsPage } from '../web/dependants.ts'
import { found } from '../web/errors.ts'
import type { FormModel, Typed } from '../web/fields.ts'
import type { PageFrame } from '../web/layout.ts'
import { goTo, showPage } from '../web/respond.ts'
import { refuseFile, sendTable } from '../web/sendCsv.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { continentOf } from './continentStore.ts'
import { createPartner } from './createPartner.ts'
import { dependantsOfPartner } from './dependants.ts'
import { editPartner, type PartnerEdit } from './editPartner.ts'
import { filteredPartners, readPartnerFilter } from './filter.ts'
import { readPartner } from './form.ts'
import { partnersPage, partnerTable } from './listPage.ts'
import { isOdaCountry } from './odaStore.ts'
import { comparedPartner, dependantLinks, partnerFormPage, partnerPage, typedPartner } from './pages.ts'
import { removePartner } from './removePartner.ts'
import { findPartner, findPartnerById, listPartners, type Partner } from './store.ts'

export const partnerRoutes: readonly Route[] = [
  { method: 'get', path: '/partners', right: 'read', handle: showPartners },
  { method: 'get', path: '/partners.csv', right: 'read', handle: sendPartners },
  {
    method: 'get',
    path: '/partners/new',
    right: 'write',
    handle: (visit) => showNew(visit, {}),
  },
  {
    method: 'post',
    path: '/partners/new',
    right: 'write',
    async handle(visit) {
      const { deps, member, request } = visit
      const refuse = (errors: FieldErrors) => showNew(visit, request.body ?? {}, errors, 422)
      const form = readPartner(request.body)
      if (!form.ok) return refuse(form.errors)
      const { version: _version, ...partner } = form.value
      const end = await createPartner(deps.database.db, member.authority.id, partner, by(visit))
      if (end === 'reference-taken') return refuse(taken(form.value.reference))
      goTo(visit, `/partners/${end.reference}`)
    },
  },
  {
    method: 'get',
    path: '/partners/:reference',
    right: 'read',
    async handle(visit) {
      const { deps, member, locale } = visit
      const partner = await partnerAsked(visit)
      const dependants = await dependantsOfPartner(deps.database.db, member.authority.id, partner.id)
      const model = partnerPage(locale, partner, dependants, {
        on: visit.on,
        today: visit.today,
        isListed: isOdaCountry(partner.countryCode),
      })
      const own = { kind: 'partner', id: partner.id, key: partner.reference } as const
      const asking = { locale, member, done: visit.request.query.done }
      const documents = await findDocumentsPart(deps.database.db, asking, own)
      showPage(visit, 'partners/record', frame(visit, model.name), { ...model, documents })
    },
  },
  {
    method: 'get',
    path: '/partners/:reference/edit',
    right: 'write',
    async handle(visit) {
      const partner = await partnerAsked(visit)
      showEdit(visit, partner, { ...typedPartner(visit.locale, partner), version: partner.version })
    },
  },
  {
    method: 'post',
    path: '/partners/:reference/edit',
    right: 'write',
    async handle(visit) {
      const { deps, member, request } = visit
      const partner = await partnerAsked(visit)
      const refuse = (errors: FieldErrors) => showEdit(visit, partner, request.body ?? {}, errors, 422)
      const form = readPartner(request.body)
      if (!form.ok) return refuse(form.errors)
      const end = await editPartner(deps.database.db, member.authority.id, partner.id, form.value, by(visit))
      if (end === 'unknown') return void found(null)
      if (end === 'reference-taken') return refuse(taken(form.value.reference))
      if (end === 'stale') return showConflict(visit, partner.id, form.value)
      goTo(visit, `/partners/${end.reference}`)
    },
  },
  {
    method: 'post',
    path: '/partners/:reference/remove',
    right: 'write',
    async handle(visit) {
      const { deps, member } = visit
      const partner = await partnerAsked(visit)
      const end = await removePartner(deps.database.db, member.authority.id, partner.id, by(visit))
      if (end === 'unknown') return void found(null)
      if (end === 'in-use') return showDependants(visit, partner)
      goTo(visit, '/partners')
    },
  },
]

async function partnerAsked({ deps, member, request }: MemberVisit): Promise<Partner> {
  return found(await findPartner(deps.database.db, member.authority.id, String(request.params.reference)))
}

function taken(reference: string | null): FieldErrors {
  return { reference: { key: 'field.reference-taken', values: { reference: reference ?? '' } } }
}

function frame({ locale }: MemberVisit, title: string): PageFrame {
  const crumbs = [
    { text: translate(locale, 'nav.partnerships'), href: '/partnerships' },
    { text: translate(locale, 'nav.partners'), href: '/partners' },
  ]
  return { title, section: 'partnerships', crumbs }
}

async function listAsked({ deps, member, request }: MemberVisit) {
  const partners = await listPartners(deps.database.db, member.authority.id)
  const filter = readPartnerFilter(request.query)
  const asked = { authorityId: member.authority.id, kind: 'partner', q: filter.ok ? filter.value.q : null } as const
  return { partners, filter, found: await foundIds(deps.database.db, asked) }
}

async function sendPartners(visit: MemberVisit): Promise<void> {
  const { locale, on } = visit
  const { partners, filter, found } = await listAsked(visit)
  if (!filter.ok) return refuseFile(visit, filter.errors)
  const shown = filteredPartners(locale, partners, filter.value, { found, continentOf })
  await sendTable(visit, { name: 'partenaires', day: on }, partnerTable(locale, isOdaCountry, []), shown)
}

async function showPartners(visit: MemberVisit): Promise<void> {
  const { locale, request } = visit
  const { partners, filter, found } = await listAsked(visit)
  const form: FormModel = { locale, typed: request.query, errors: filter.ok ? {} : filter.errors }
  const listed = { partners, found, continentOf, isListed: isOdaCountry }
  const model = partnersPage(form, listed, filter.ok ? filter.value : null)
  const title = translate(locale, 'nav.partners')
  const { section, crumbs } = frame(visit, title)
  showPage(visit, 'partners/list', { title, section, crumbs: crumbs?.slice(0, 1) }, model, filter.ok ? 200 : 422)
}

function showNew(visit: MemberVisit, typed: Typed, errors: FieldErrors = {}, status = 200): void {
  const heading = translate(visit.locale, 'partner.add')
  const form = { locale: visit.locale, typed, errors }
  const place = { heading, action: '/partners/new', back: '/partners', removal: '' }
  const model = partnerFormPage(form, place, isOdaCountry)
  showPage(visit, 'partners/edit', frame(visit, heading), model, status)
}

function showEdit(visit: MemberVisit, partner: Partner, typed: Typed, errors: FieldErrors = {}, status = 200): void {
  const back = `/partners/${partner.reference}`
  const heading = translate(visit.locale, 'partner.edit.title', { name: partner.name })
  const form = { locale: visit.locale, typed, errors }
  const place = { heading, action: `${back}/edit`, back, removal: `${back}/remove` }
  const model = partnerFormPage(form, place, isOdaCountry)
  showPage(visit, 'partners/edit', frame(visit, heading), model, status)
}

async function showConflict(visit: MemberVisit, id: string, wanted: PartnerEdit): Promise<void> {
  const { deps, member, locale } = visit
  const saved = found(await findPartnerById(deps.database.db, member.authority.id, id))
  const back = `/partners/${saved.reference}`
  const model = conflictPage(locale, {
    caption: saved.name,
    action: `${back}/edit`,
    back,
    version: saved.version,
    fields: comparedPartner(locale),
    theirs: typedPartner(locale, saved),
    yours: typedPartner(locale, { ...wanted, reference: wanted.reference ?? saved.reference }),
  })
  showPage(visit, 'web/conflict', frame(visit, saved.name), model, 409)
}

async function showDependants(visit: MemberVisit, partner: Partner): Promise<void> {
  const { deps, member, locale } = visit
  const dependants = await dependantsOfPartner(deps.database.db, member.authority.id, partner.id)
  const model = dependantsPage(locale, {
    reason: 'partner.in-use',
    values: { name: partner.name },
    dependants: dependantLinks(locale, dependants),
    back: `/partners/${partner.reference}`,
  })
  showPage(visit, 'web/dependants', frame(visit, partner.name), model, 409)
}

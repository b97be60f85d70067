import { documentDependants } from '../documents/dependantStore.ts'
import { listDomains } from '../domains/store.ts'
import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { addPartner, type ChosenPartner } from '../partners/addPartner.ts'
import { dependantsOfPartner } from '../partners/dependants.ts'
import { partnerName } from '../partners/names.ts'
import { nameKnown, namesakes, newPartnerLeft, placeName, withoutNewPartner } from '../partners/newPartner.ts'
import { listPartners } from '../partners/store.ts'
import { by } from '../web/by.ts'
import { conflictPage } from '../web/conflict.ts'
import { dependantsPage } from '../web/dependants.ts'
import { found } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { partnershipAsked, partnershipFrame } from './asked.ts'
import { editPartnership, type PartnershipEdit } from './editPartnership.ts'
import { type OwnWords, readNewPartnership, readPartnership } from './form.ts'
import { type Choices, comparedPartnership, partnershipFormPage, typedPartnership } from './formPages.ts'
import { recordPartnership } from './recordPartnership.ts'
import { removePartnership } from './removePartnership.ts'
import { partnershipValues } from './rows.ts'
import { findPartnershipById, type Partnership } from './store.ts'

/** Partnerships recorded, changed, removed. */
export const writingRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/partnerships/new',
    right: 'write',
    async handle(visit) {
      const { partner } = visit.request.query
      showNew(visit, await choicesOf(visit), { typed: { partner }, errors: {} })
    },
  },
  {
    method: 'post',
    path: '/partnerships/new',
    right: 'write',
    async handle(visit) {
      const { deps, member, request } = visit
      const typed: Typed = request.body ?? {}
      const again = await withPartnerAdded(visit, typed)
      const choices = await choicesOf(visit)
      if (again) return showNew(visit, choices, again)
      const refuse = (errors: FieldErrors) => showNew(visit, choices, { typed, errors, status: 422 })
      const form = readNewPartnership(typed, wordsOf(choices))
      if (!form.ok) return refuse(form.errors)
      if (namesakes(choices.partners, form.value.newPartner?.name ?? '').length > 0) return refuse(nameKnown)
      const { version: _version, ...partnership } = form.value
      const end = await recordPartnership(deps.database.db, member.authority.id, partnership, by(visit))
      if (end === 'reference-taken' || end === 'partner-gone') return refuse(errorsOf(end, form.value.reference))
      goTo(visit, `/partnerships/${end.reference}`)
    },
  },
  {
    method: 'get',
    path: '/partnerships/:reference/edit',
    right: 'write',
    async handle(visit) {
      const partnership = await partnershipAsked(visit)
      const typed = typedPartnership(visit.locale, partnershipValues(partnership))
      const filled = { typed: { ...typed, version: partnership.version }, errors: {} }
      showEdit(visit, partnership, await choicesOf(visit), filled)
    },
  },
  {
    method: 'post',
    path: '/partnerships/:reference/edit',
    right: 'write',
    async handle(visit) {
      const { deps, member, request } = visit
      const partnership = await partnershipAsked(visit)
      const typed: Typed = request.body ?? {}
      const again = await withPartnerAdded(visit, typed)
      const choices = await choicesOf(visit)
      if (again) return showEdit(visit, partnership, choices, again)
      const refuse = (errors: FieldErrors) => showEdit(visit, partnership, choices, { typed, errors, status: 422 })
      const form = readPartnership(typed, wordsOf(choices))
      const left = newPartnerLeft(typed)
      if (!form.ok || left) return refuse({ ...(form.ok ? {} : form.errors), ...left })
      const end = await editPartnership(deps.database.db, member.authority.id, partnership.id, form.value, by(visit))
      if (end === 'unknown') return void found(null)
      if (end === 'reference-taken' || end === 'partner-gone') return refuse(errorsOf(end, form.value.reference))
      if (end === 'stale') return showConflict(visit, partnership.id, choices, form.value)
      goTo(visit, `/partnerships/${end.reference}`)
    },
  },
  {
    method: 'post',
    path: '/partnerships/:reference/remove',
    right: 'write',
    async handle(visit) {
      const { deps, member } = visit
      const partnership = await partnershipAsked(visit)
      const end = await removePartnership(deps.database.db, member.authority.id, partnership.id, by(visit))
      if (end === 'unknown') return void found(null)
      if (end === 'in-use') return showDependants(visit, partnership)
      goTo(visit, '/partnerships')
    },
  },
]

async function choicesOf({ deps, member }: MemberVisit): Promise<Choices> {
  const { db } = deps.database
  return { partners: await listPartners(db, member.authority.id), domains: await listDomains(db, member.authority.id) }
}

function wordsOf({ partners, domains }: Choices): OwnWords {
  return { partners: partners.map(({ reference }) => reference), domains: domains.map(({ code }) => code) }
}

function errorsOf(end: 'reference-taken' | 'partner-gone', reference: string | null): FieldErrors {
  if (end === 'partner-gone') return { partner: { key: 'field.unknown-choice', values: {} } }
  return { reference: { key: 'field.reference-taken', values: { reference: reference ?? '' } } }
}

interface Filled {
  typed: Typed
  errors: FieldErrors
  status?: number
  /** The partner that the fold just gave the form. */
  chosen?: ChosenPartner
}

/** The form once more, with the partner that its fold gave it; null where none of the fold's buttons was pressed. */
async function withPartnerAdded(visit: MemberVisit, typed: Typed): Promise<Filled | null> {
  const { deps, member } = visit
  const adding = await addPartner(deps.database.db, member.authority.id, typed, by(visit))
  if (adding === null) return null
  if ('errors' in adding) return { typed, errors: adding.errors, status: 422 }
  const { chosen } = adding
  return { typed: { ...withoutNewPartner(typed), partner: chosen.reference }, errors: {}, chosen }
}

function chosenText({ locale }: MemberVisit, chosen: ChosenPartner | undefined): string {
  if (!chosen) return ''
  const key = chosen.isNew ? 'partnership.partner.added' : 'partnership.partner.taken'
  return translate(locale, key, { name: placeName(locale, chosen) })
}

function showNew(visit: MemberVisit, choices: Choices, filled: Filled): void {
  const { typed, errors, status = 200, chosen } = filled
  const heading = translate(visit.locale, 'partnership.add')
  const place = { heading, action: '/partnerships/new', back: '/partnerships', removal: '' }
  const model = partnershipFormPage({ locale: visit.locale, typed, errors }, choices, place, chosenText(visit, chosen))
  showPage(visit, 'partnerships/edit', partnershipFrame(visit, heading), model, status)
}

function showEdit(visit: MemberVisit, partnership: Partnership, choices: Choices, filled: Filled): void {
  const { locale } = visit
  const { typed, errors, status = 200, chosen } = filled
  const back = `/partnerships/${partnership.reference}`
  const name = partnerName(locale, partnership.partner)
  const heading = translate(locale, 'partnership.edit.title', { name })
  const place = { heading, action: `${back}/edit`, back, removal: `${back}/remove` }
  const model = partnershipFormPage({ locale, typed, errors }, choices, place, chosenText(visit, chosen))
  showPage(visit, 'partnerships/edit', partnershipFrame(visit, heading, partnership), model, status)
}

async function showConflict(visit: MemberVisit, id: string, choices: Choices, wanted: PartnershipEdit): Promise<void> {
  const { deps, member, locale } = visit
  const saved = found(await findPartnershipById(deps.database.db, member.authority.id, id))
  const back = `/partnerships/${saved.reference}`
  const caption = partnerName(locale, saved.partner)
  const model = conflictPage(locale, {
    caption,
    action: `${back}/edit`,
    back,
    version: saved.version,
    fields: comparedPartnership(locale, choices),
    theirs: typedPartnership(locale, partnershipValues(saved)),
    yours: typedPartnership(locale, { ...wanted, reference: wanted.reference ?? saved.reference }),
  })
  showPage(visit, 'web/conflict', partnershipFrame(visit, caption, saved), model, 409)
}

async function showDependants(visit: MemberVisit, partnership: Partnership): Promise<void> {
  const { deps, member, locale } = visit
  const { db } = deps.database
  const { id: authorityId } = member.authority
  const { conventions } = await dependantsOfPartner(db, authorityId, partnership.partner.id)
  const files = await documentDependants(db, locale, authorityId, 'partnership', partnership.id)
  const name = partnerName(locale, partnership.partner)
  const links = conventions.map(({ reference, title }) => ({
    text: translate(locale, 'dependants.convention', { name: `${reference}, ${title}` }),
    href: `/conventions/${reference}`,
  }))
  // Its documents alone keep it where another partnership with the partner carries the conventions.
  const dependants = files.length > 0 ? files : links
  const model = dependantsPage(locale, {
    reason: files.length > 0 ? 'partnership.in-use.documents' : 'partnership.in-use',
    values: { name },
    dependants,
    back: `/partnerships/${partnership.reference}`,
  })
  showPage(visit, 'web/dependants', partnershipFrame(visit, name, partnership), model, 409)
}

import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import { listPartners, type Partner } from '../partners/store.ts'
import { by } from '../web/by.ts'
import { conflictPage } from '../web/conflict.ts'
import { found } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { contactAsked, contactFrame } from './asked.ts'
import { editContact } from './editContact.ts'
import { type ContactForm, readContact } from './form.ts'
import { proposedUntil } from './keeping.ts'
import { comparedContact, contactFormPage, formOf, typedContact } from './pages.ts'
import { recordContact } from './recordContact.ts'
import { removeContact } from './removeContact.ts'
import type { Contact } from './store.ts'

export const writingRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/contacts/new',
    right: 'write',
    async handle(visit) {
      const { partner } = visit.request.query
      showNew(visit, await partnersOf(visit), { partner, keptUntil: dayTyped(proposedUntil(visit.today)) })
    },
  },
  {
    method: 'post',
    path: '/contacts/new',
    right: 'write',
    async handle(visit) {
      const { deps, member, request } = visit
      const partners = await partnersOf(visit)
      const refuse = (errors: FieldErrors) => showNew(visit, partners, request.body ?? {}, errors, 422)
      const form = readContact(request.body, knownOf(visit, partners))
      if (!form.ok) return refuse(form.errors)
      const { version: _version, ...values } = valuesOf(form.value, partners)
      const end = await recordContact(deps.database.db, member.authority.id, values, by(visit))
      if (end === 'partner-gone') return refuse(gone)
      goTo(visit, `/contacts/${end.id}`)
    },
  },
  {
    method: 'get',
    path: '/contacts/:id/edit',
    right: 'write',
    async handle(visit) {
      const contact = await contactAsked(visit)
      const typed = { ...typedContact(formOf(contact)), version: contact.version }
      showEdit(visit, contact, await partnersOf(visit), typed)
    },
  },
  {
    method: 'post',
    path: '/contacts/:id/edit',
    right: 'write',
    async handle(visit) {
      const { deps, member, request } = visit
      const contact = await contactAsked(visit)
      const partners = await partnersOf(visit)
      const refuse = (errors: FieldErrors) => showEdit(visit, contact, partners, request.body ?? {}, errors, 422)
      const form = readContact(request.body, knownOf(visit, partners))
      if (!form.ok) return refuse(form.errors)
      const edit = valuesOf(form.value, partners)
      const end = await editContact(deps.database.db, member.authority.id, contact.id, edit, by(visit))
      if (end === 'unknown') return void found(null)
      if (end === 'partner-gone') return refuse(gone)
      if (end === 'stale') return showConflict(visit, partners, form.value)
      goTo(visit, `/contacts/${contact.id}`)
    },
  },
  {
    method: 'post',
    path: '/contacts/:id/remove',
    right: 'write',
    async handle(visit) {
      const { deps, member } = visit
      const { id, partner } = await contactAsked(visit)
      const end = await removeContact(deps.database.db, member.authority.id, id, by(visit))
      if (end === 'unknown') return void found(null)
      goTo(visit, `/contacts?partner=${partner.reference}`)
    },
  },
]

const gone: FieldErrors = { partner: { key: 'field.unknown-choice', values: {} } }

async function partnersOf({ deps, member }: MemberVisit): Promise<Partner[]> {
  return listPartners(deps.database.db, member.authority.id)
}

/** The true day counts: a contact is kept until a day of the calendar, whatever day is shown. */
function knownOf({ today }: MemberVisit, partners: Partner[]) {
  return { partners: partners.map(({ reference }) => reference), today }
}

function valuesOf({ partner, ...values }: ContactForm, partners: Partner[]) {
  return { ...values, partnerId: partners.find(({ reference }) => reference === partner)!.id }
}

function showNew(visit: MemberVisit, partners: Partner[], typed: Typed, errors: FieldErrors = {}, status = 200): void {
  const { locale } = visit
  const heading = translate(locale, 'contact.add')
  const place = { heading, action: '/contacts/new', back: '/contacts', removal: '' }
  const model = contactFormPage({ locale, typed, errors }, partners, place)
  showPage(visit, 'contacts/edit', contactFrame(visit, heading), model, status)
}

function showEdit(
  visit: MemberVisit,
  contact: Contact,
  partners: Partner[],
  typed: Typed,
  errors: FieldErrors = {},
  status = 200,
): void {
  const { locale } = visit
  const back = `/contacts/${contact.id}`
  const heading = translate(locale, 'contact.edit.title', { name: contact.name })
  const place = { heading, action: `${back}/edit`, back, removal: `${back}/remove` }
  const model = contactFormPage({ locale, typed, errors }, partners, place)
  showPage(visit, 'contacts/edit', contactFrame(visit, heading), model, status)
}

async function showConflict(visit: MemberVisit, partners: Partner[], wanted: ContactForm): Promise<void> {
  const { locale } = visit
  const saved = await contactAsked(visit)
  const back = `/contacts/${saved.id}`
  const model = conflictPage(locale, {
    caption: saved.name,
    action: `${back}/edit`,
    back,
    version: saved.version,
    fields: comparedContact(locale, partners),
    theirs: typedContact(formOf(saved)),
    yours: typedContact(wanted),
  })
  showPage(visit, 'web/conflict', contactFrame(visit, saved.name), model, 409)
}

import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { findMandates, mandatesOfPerson } from '../mandates/store.ts'
import { mandateText } from '../mandates/words.ts'
import { listPartners, type Partner } from '../partners/store.ts'
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
import { createPerson } from './createPerson.ts'
import { editPerson } from './editPerson.ts'
import { filteredPeople, readPersonFilter } from './filter.ts'
import { type PersonForm, readPerson } from './form.ts'
import { peoplePage, peopleTable } from './listPage.ts'
import { comparedPerson, personFormPage, personPage, typedPerson } from './pages.ts'
import { removePerson } from './removePerson.ts'
import { findPerson, listPeople, type Person, signaturesOf } from './store.ts'

export const signatoryRoutes: readonly Route[] = [
  { method: 'get', path: '/signatories', right: 'read', handle: showPeople },
  { method: 'get', path: '/signatories.csv', right: 'read', handle: sendPeople },
  {
    method: 'get',
    path: '/signatories/new',
    right: 'write',
    async handle(visit) {
      const { partner } = visit.request.query
      showNew(visit, await partnersOf(visit), { partner })
    },
  },
  {
    method: 'post',
    path: '/signatories/new',
    right: 'write',
    async handle(visit) {
      const { deps, member, request } = visit
      const partners = await partnersOf(visit)
      const refuse = (errors: FieldErrors) => showNew(visit, partners, request.body ?? {}, errors, 422)
      const form = readPerson(request.body, referencesOf(partners))
      if (!form.ok) return refuse(form.errors)
      const end = await createPerson(deps.database.db, member.authority.id, valuesOf(form.value, partners), by(visit))
      if (end === 'partner-gone') return refuse(gone)
      goTo(visit, `/signatories/${end.id}`)
    },
  },
  {
    method: 'get',
    path: '/signatories/:id',
    right: 'read',
    async handle(visit) {
      const { deps, member, locale, on } = visit
      const person = await personAsked(visit)
      const signatures = await signaturesOf(deps.database.db, member.authority.id, person.id)
      const mandates = await mandatesOfPerson(deps.database.db, member.authority.id, person.id)
      const model = personPage(locale, { person, mandates, signatures, authorityName: member.authority.name, on })
      showPage(visit, 'signatories/record', frame(visit, person.name), model)
    },
  },
  {
    method: 'get',
    path: '/signatories/:id/edit',
    right: 'write',
    async handle(visit) {
      const person = await personAsked(visit)
      const typed = { ...typedPerson(withReference(person)), version: person.version }
      showEdit(visit, person, await partnersOf(visit), typed)
    },
  },
  {
    method: 'post',
    path: '/signatories/:id/edit',
    right: 'write',
    async handle(visit) {
      const { deps, member, request } = visit
      const person = await personAsked(visit)
      const partners = await partnersOf(visit)
      const refuse = (errors: FieldErrors) => showEdit(visit, person, partners, request.body ?? {}, errors, 422)
      const form = readPerson(request.body, referencesOf(partners))
      if (!form.ok) return refuse(form.errors)
      const edit = { ...valuesOf(form.value, partners), version: form.value.version }
      const end = await editPerson(deps.database.db, member.authority.id, person.id, edit, by(visit))
      if (end === 'unknown') return void found(null)
      if (end === 'partner-gone') return refuse(gone)
      if (end === 'holds-mandates') return refuse(held)
      if (end === 'stale') return showConflict(visit, partners, form.value)
      goTo(visit, `/signatories/${person.id}`)
    },
  },
  {
    method: 'post',
    path: '/signatories/:id/remove',
    right: 'write',
    async handle(visit) {
      const { deps, member } = visit
      const person = await personAsked(visit)
      const end = await removePerson(deps.database.db, member.authority.id, person.id, by(visit))
      if (end === 'unknown') return void found(null)
      if (end === 'in-use') return showDependants(visit, person)
      goTo(visit, '/signatories')
    },
  },
]

const held: FieldErrors = { partner: { key: 'mandate.holds', values: {} } }
const gone: FieldErrors = { partner: { key: 'field.unknown-choice', values: {} } }

async function personAsked({ deps, member, request }: MemberVisit): Promise<Person> {
  return found(await findPerson(deps.database.db, member.authority.id, String(request.params.id)))
}

async function partnersOf({ deps, member }: MemberVisit): Promise<Partner[]> {
  return listPartners(deps.database.db, member.authority.id)
}

function referencesOf(partners: Partner[]): string[] {
  return partners.map(({ reference }) => reference)
}

function valuesOf({ name, capacity, partner, note }: PersonForm, partners: Partner[]) {
  const partnerId = partners.find(({ reference }) => reference === partner)?.id ?? null
  return { name, capacity, partnerId, note }
}

function withReference({ name, capacity, partner, note }: Person) {
  return { name, capacity, note, partner: partner?.reference ?? null }
}

function frame({ locale }: MemberVisit, title: string): PageFrame {
  return {
    title,
    section: 'signatories',
    crumbs: [{ text: translate(locale, 'nav.signatories'), href: '/signatories' }],
  }
}

async function listAsked(visit: MemberVisit) {
  const { deps, member, request, on } = visit
  const { authority } = member
  const people = await listPeople(deps.database.db, authority.id)
  const filter = readPersonFilter(request.query, referencesOf(await partnersOf(visit)))
  const asked = { authorityId: authority.id, kind: 'person', q: filter.ok ? filter.value.q : null } as const
  const found = await foundIds(deps.database.db, asked)
  return { filter, listed: { people, authorityName: authority.name, found, on } }
}

/** What the list's table is told besides: mandates are read where they are shown. */
async function mandatesOf({ deps, member }: MemberVisit, people: readonly Person[]) {
  const own = people.filter(({ partner }) => partner === null)
  return findMandates(
    deps.database.db,
    member.authority.id,
    own.map(({ id }) => id),
  )
}

async function sendPeople(visit: MemberVisit): Promise<void> {
  const { locale, on } = visit
  const { filter, listed } = await listAsked(visit)
  if (!filter.ok) return refuseFile(visit, filter.errors)
  const shown = filteredPeople(locale, listed.people, filter.value, listed)
  const context = { ...listed, mandates: await mandatesOf(visit, shown) }
  await sendTable(visit, { name: 'signataires', day: on }, peopleTable(locale, context, []), shown)
}

async function showPeople(visit: MemberVisit): Promise<void> {
  const { locale, request } = visit
  const { filter, listed: known } = await listAsked(visit)
  const form: FormModel = { locale, typed: request.query, errors: filter.ok ? {} : filter.errors }
  const withMandates = filter.ok && filter.value.columns.includes('mandates')
  const listed = { ...known, mandates: withMandates ? await mandatesOf(visit, known.people) : new Map() }
  const model = peoplePage(form, listed, filter.ok ? filter.value : null)
  const title = translate(locale, 'nav.signatories')
  showPage(visit, 'signatories/list', { title, section: 'signatories' }, model, filter.ok ? 200 : 422)
}

function showNew(visit: MemberVisit, partners: Partner[], typed: Typed, errors: FieldErrors = {}, status = 200): void {
  const { locale, member } = visit
  const heading = translate(locale, 'signatory.add')
  const place = { heading, action: '/signatories/new', back: '/signatories', removal: '' }
  const model = personFormPage({ locale, typed, errors }, partners, member.authority.name, place)
  showPage(visit, 'signatories/edit', frame(visit, heading), model, status)
}

function showEdit(
  visit: MemberVisit,
  person: Person,
  partners: Partner[],
  typed: Typed,
  errors: FieldErrors = {},
  status = 200,
): void {
  const { locale, member } = visit
  const back = `/signatories/${person.id}`
  const heading = translate(locale, 'signatory.edit.title', { name: person.name })
  const place = { heading, action: `${back}/edit`, back, removal: `${back}/remove` }
  const model = personFormPage({ locale, typed, errors }, partners, member.authority.name, place)
  showPage(visit, 'signatories/edit', frame(visit, heading), model, status)
}

async function showConflict(visit: MemberVisit, partners: Partner[], wanted: PersonForm): Promise<void> {
  const { locale } = visit
  const saved = await personAsked(visit)
  const back = `/signatories/${saved.id}`
  const model = conflictPage(locale, {
    caption: saved.name,
    action: `${back}/edit`,
    back,
    version: saved.version,
    fields: comparedPerson(locale, partners),
    theirs: typedPerson(withReference(saved)),
    yours: typedPerson(wanted),
  })
  showPage(visit, 'web/conflict', frame(visit, saved.name), model, 409)
}

async function showDependants(visit: MemberVisit, person: Person): Promise<void> {
  const { deps, member, locale } = visit
  const { id, name } = person
  const signatures = await signaturesOf(deps.database.db, member.authority.id, id)
  const signed = signatures.map(({ reference, title }) => ({
    text: translate(locale, 'dependants.convention', { name: `${reference}, ${title}` }),
    href: `/conventions/${reference}`,
  }))
  const mandates = await mandatesOfPerson(deps.database.db, member.authority.id, id)
  const held = mandates.map((one) => ({
    text: mandateText(locale, one),
    href: `/signatories/${id}/mandates/${one.id}/edit`,
  }))
  const model = dependantsPage(locale, {
    reason: signed.length > 0 ? 'signatory.in-use' : 'mandate.in-use',
    values: { name },
    dependants: signed.length > 0 ? signed : held,
    back: `/signatories/${id}`,
  })
  showPage(visit, 'web/dependants', frame(visit, person.name), model, 409)
}

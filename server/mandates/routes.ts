import type { FieldErrors } from '../locale/fields.ts'
import { type Key, translate } from '../locale/locale.ts'
import { findPerson, type Person } from '../signatories/store.ts'
import { by } from '../web/by.ts'
import { conflictPage } from '../web/conflict.ts'
import { found } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import type { PageFrame } from '../web/layout.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { changeMandate } from './changeMandate.ts'
import { electionRoutes } from './electionRoutes.ts'
import { type MandateForm, overlapError, readMandate } from './form.ts'
import { comparedMandate, mandateFormPage, typedMandate } from './formPages.ts'
import type { MandateRecord } from './record.ts'
import { recordMandate } from './recordMandate.ts'
import { removeMandate } from './removeMandate.ts'
import { mandatesOfPerson } from './store.ts'

/** In which capacity people may sign for the authority: recorded, changed, taken back; many at once at an election. */
export const mandateRoutes: readonly Route[] = [
  ...electionRoutes,
  {
    method: 'get',
    path: '/signatories/:id/mandates/new',
    right: 'write',
    async handle(visit) {
      const { person } = await signerAsked(visit)
      showNew(visit, person, { capacity: person.capacity })
    },
  },
  {
    method: 'post',
    path: '/signatories/:id/mandates/new',
    right: 'write',
    async handle(visit) {
      const { deps, member, request } = visit
      const { person, mandates } = await signerAsked(visit)
      const form = readMandate(request.body, mandates)
      if (!form.ok) return showNew(visit, person, request.body ?? {}, form.errors, 422)
      const { values } = form.value
      const written = await recordMandate(deps.database.db, member.authority.id, person.id, values, by(visit))
      if (written.end === 'unknown') return void found(null)
      if (written.end === 'overlaps') {
        return showNew(visit, person, request.body ?? {}, overlapError(values, written.capacity), 422)
      }
      goTo(visit, `/signatories/${person.id}`)
    },
  },
  {
    method: 'get',
    path: '/signatories/:id/mandates/:mandate/edit',
    right: 'write',
    async handle(visit) {
      const { person, mandate } = await mandateAsked(visit)
      showEdit(visit, person, mandate, { ...typedMandate(mandate), version: mandate.version })
    },
  },
  {
    method: 'post',
    path: '/signatories/:id/mandates/:mandate/edit',
    right: 'write',
    async handle(visit) {
      const { deps, member, request } = visit
      const { person, mandates, mandate } = await mandateAsked(visit)
      const others = mandates.filter(({ id }) => id !== mandate.id)
      const form = readMandate(request.body, others)
      if (!form.ok) return showEdit(visit, person, mandate, request.body ?? {}, form.errors, 422)
      const written = await changeMandate(deps.database.db, member.authority.id, mandate.id, form.value, by(visit))
      if (written.end === 'unknown') return void found(null)
      if (written.end === 'stale') return showConflict(visit, form.value)
      if (written.end === 'overlaps') {
        const errors = overlapError(form.value.values, written.capacity)
        return showEdit(visit, person, mandate, request.body ?? {}, errors, 422)
      }
      goTo(visit, `/signatories/${person.id}`)
    },
  },
  {
    method: 'post',
    path: '/signatories/:id/mandates/:mandate/remove',
    right: 'write',
    async handle(visit) {
      const { deps, member } = visit
      const { person, mandate } = await mandateAsked(visit)
      const end = await removeMandate(deps.database.db, member.authority.id, mandate.id, by(visit))
      if (end === 'unknown') return void found(null)
      goTo(visit, `/signatories/${person.id}`)
    },
  },
]

/** Somebody who signs for the authority itself: others' mandates are another country's affair. */
async function signerAsked({ deps, member, request }: MemberVisit) {
  const { db } = deps.database
  const person = found(await findPerson(db, member.authority.id, String(request.params.id)))
  if (person.partner) found(null)
  const mandates = await mandatesOfPerson(db, member.authority.id, person.id)
  return { person, mandates }
}

async function mandateAsked(visit: MemberVisit) {
  const { person, mandates } = await signerAsked(visit)
  const mandate = found(mandates.find(({ id }) => id === visit.request.params.mandate) ?? null)
  return { person, mandates, mandate }
}

function frame({ locale }: MemberVisit, title: string, person: Person): PageFrame {
  return {
    title,
    section: 'signatories',
    crumbs: [
      { text: translate(locale, 'nav.signatories'), href: '/signatories' },
      { text: person.name, href: `/signatories/${person.id}` },
    ],
  }
}

function headingOf({ locale }: MemberVisit, key: Key, { name }: Person): string {
  return translate(locale, key, { name })
}

function showNew(visit: MemberVisit, person: Person, typed: Typed, errors: FieldErrors = {}, status = 200): void {
  const back = `/signatories/${person.id}`
  const heading = headingOf(visit, 'mandate.new.title', person)
  const place = { heading, action: `${back}/mandates/new`, back, removal: '' }
  const model = mandateFormPage({ locale: visit.locale, typed, errors }, place)
  showPage(visit, 'mandates/edit', frame(visit, heading, person), model, status)
}

function showEdit(
  visit: MemberVisit,
  person: Person,
  { id }: MandateRecord,
  typed: Typed,
  errors: FieldErrors = {},
  status = 200,
): void {
  const back = `/signatories/${person.id}`
  const address = `${back}/mandates/${id}`
  const heading = headingOf(visit, 'mandate.edit.title', person)
  const place = { heading, action: `${address}/edit`, back, removal: `${address}/remove` }
  const model = mandateFormPage({ locale: visit.locale, typed, errors }, place)
  showPage(visit, 'mandates/edit', frame(visit, heading, person), model, status)
}

async function showConflict(visit: MemberVisit, { values, version }: MandateForm): Promise<void> {
  const { locale } = visit
  const { person, mandate } = await mandateAsked(visit)
  const back = `/signatories/${person.id}`
  const model = conflictPage(locale, {
    caption: person.name,
    action: `${back}/mandates/${mandate.id}/edit`,
    back,
    version: mandate.version,
    fields: comparedMandate(locale),
    theirs: typedMandate(mandate),
    yours: typedMandate({ ...values, version }),
  })
  showPage(visit, 'web/conflict', frame(visit, person.name, person), model, 409)
}

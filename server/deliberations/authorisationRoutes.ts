import { listConventionNames } from '../conventions/store.ts'
import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { by } from '../web/by.ts'
import { conflictPage } from '../web/conflict.ts'
import { found, Refusal } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { crumbOf, deliberationAsked, frameOf, isChecking } from './asking.ts'
import { authoriseConvention } from './authoriseConvention.ts'
import { changeAuthorisation } from './changeAuthorisation.ts'
import { checkAuthorisation } from './check.ts'
import { readAuthorisation, readNewAuthorisation } from './form.ts'
import { authorisationFormPage, type Checked } from './formPage.ts'
import { findConventionNamed } from './links.ts'
import type { AuthorisationValues, ConventionAuthorised, DeliberationRecord } from './record.ts'
import { errorOf } from './refusals.ts'
import { comparedAuthorisation, typedAuthorisation } from './typed.ts'
import { withdrawAuthorisation } from './withdrawAuthorisation.ts'

const newPath = '/deliberations/:reference/authorisations/new'
const path = '/deliberations/:reference/authorisations/:convention'

/** What a recorded deliberation allows about a convention. */
export const authorisationRoutes: readonly Route[] = [
  {
    method: 'get',
    path: newPath,
    right: 'write',
    async handle(visit) {
      const deliberation = await deliberationAsked(visit)
      const convention = String(visit.request.query.convention ?? '')
      return showForm(visit, deliberation, null, { convention, version: deliberation.version }, {})
    },
  },
  {
    method: 'post',
    path: newPath,
    right: 'write',
    async handle(visit) {
      const { deps, member, request } = visit
      const { db } = deps.database
      const deliberation = await deliberationAsked(visit)
      const typed: Typed = request.body ?? {}
      const refuse = (errors: FieldErrors) => showForm(visit, deliberation, null, typed, { errors, status: 422 })
      const form = readNewAuthorisation(typed)
      if (!form.ok) return refuse(form.errors)
      if (isChecking(typed)) {
        const convention = await findConventionNamed(db, member.authority.id, form.value.convention)
        if (!convention) return refuse(errorOf('convention-unknown'))
        const checked = await checkAuthorisation(visit, deliberation, convention.id, form.value)
        return showForm(visit, deliberation, null, typed, { checked })
      }
      const end = await authoriseConvention(db, member.authority.id, deliberation, form.value, by(visit))
      if (end === 'stale') return showConflict(visit, null, form.value)
      if (end !== 'done') return refuse(errorOf(end))
      goTo(visit, `/deliberations/${deliberation.reference}?done=authorised`)
    },
  },
  {
    method: 'get',
    path,
    right: 'write',
    async handle(visit) {
      const { deliberation, authorisation } = await asked(visit)
      const typed = { ...typedAuthorisation(visit.locale, authorisation), version: deliberation.version }
      return showForm(visit, deliberation, authorisation, typed, {})
    },
  },
  {
    method: 'post',
    path,
    right: 'write',
    async handle(visit) {
      const { deps, member, request } = visit
      const both = await asked(visit)
      const { deliberation, authorisation } = both
      const typed: Typed = request.body ?? {}
      const form = readAuthorisation(typed)
      if (!form.ok) {
        return showForm(visit, deliberation, authorisation, typed, { errors: form.errors, status: 422 })
      }
      if (isChecking(typed)) {
        const checked = await checkAuthorisation(visit, deliberation, authorisation.conventionId, form.value)
        return showForm(visit, deliberation, authorisation, typed, { checked })
      }
      const end = await changeAuthorisation(deps.database.db, member.authority.id, both, form.value, by(visit))
      if (end === 'stale') return showConflict(visit, authorisation, form.value)
      goTo(visit, `/deliberations/${deliberation.reference}?done=authorisation-edited`)
    },
  },
  {
    method: 'post',
    path: `${path}/remove`,
    right: 'write',
    async handle(visit) {
      const { deps, member, request } = visit
      const both = await asked(visit)
      const version = Number(request.body?.version) || 0
      const end = await withdrawAuthorisation(deps.database.db, member.authority.id, both, version, by(visit))
      if (end === 'stale') throw new Refusal(409, 'authorisation.stale')
      goTo(visit, `/deliberations/${both.deliberation.reference}?done=withdrawn`)
    },
  },
]

/** The deliberation of the address and what it allows about the convention of the address. */
async function asked(visit: MemberVisit) {
  const deliberation = await deliberationAsked(visit)
  const convention = String(visit.request.params.convention)
  const authorisation = deliberation.authorisations.find((one) => one.conventionReference === convention)
  return { deliberation, authorisation: found(authorisation) }
}

interface ShownWith {
  checked?: Checked | null
  errors?: FieldErrors
  status?: number
}

async function showForm(
  visit: MemberVisit,
  deliberation: DeliberationRecord,
  authorisation: ConventionAuthorised | null,
  typed: Typed,
  { checked = null, errors = {}, status = 200 }: ShownWith,
): Promise<void> {
  const { deps, member, locale } = visit
  const { href: back } = crumbOf(deliberation)
  const own = `${back}/authorisations/${authorisation?.conventionReference ?? 'new'}`
  const heading = translate(locale, authorisation ? 'authorisation.edit' : 'authorisation.add')
  const place = {
    heading,
    action: own,
    back,
    removal: authorisation ? `${own}/remove` : '',
    deliberation: deliberation.reference,
    object: deliberation.object,
    convention: authorisation && {
      reference: authorisation.conventionReference,
      title: authorisation.conventionTitle,
    },
  }
  const conventions = authorisation ? [] : await listConventionNames(deps.database.db, member.authority.id)
  const model = authorisationFormPage({ locale, typed, errors }, place, { conventions, checked })
  showPage(visit, 'deliberations/authorisation', frameOf(visit, heading, crumbOf(deliberation)), model, status)
}

/** Somebody has changed the deliberation meanwhile: what is saved and what was typed. */
async function showConflict(
  visit: MemberVisit,
  authorisation: ConventionAuthorised | null,
  wanted: AuthorisationValues & { convention?: string },
): Promise<void> {
  const deliberation = await deliberationAsked(visit)
  const { href: back } = crumbOf(deliberation)
  const reference = authorisation?.conventionReference ?? wanted.convention ?? ''
  const saved = deliberation.authorisations.find((one) => one.conventionReference === reference)
  const model = conflictPage(visit.locale, {
    caption: `${deliberation.reference}, ${reference}`,
    action: `${back}/authorisations/${authorisation ? reference : 'new'}`,
    back,
    version: deliberation.version,
    fields: comparedAuthorisation(visit.locale, { isNew: !authorisation }),
    theirs: saved ? { ...typedAuthorisation(visit.locale, saved), convention: reference } : {},
    yours: { ...typedAuthorisation(visit.locale, wanted), convention: reference },
  })
  showPage(visit, 'web/conflict', frameOf(visit, deliberation.reference, crumbOf(deliberation)), model, 409)
}

import { findConvention, listConventionNames } from '../conventions/store.ts'
import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { dayTyped, readDay } from '../locale/readDay.ts'
import { by } from '../web/by.ts'
import { found } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { frameOf, isChecking, sessionAdded, withSessionTaken } from './asking.ts'
import { checkDeliberation } from './check.ts'
import { readNewDeliberation } from './form.ts'
import type { ConventionName } from './formFields.ts'
import { type Checked, deliberationFormPage } from './formPage.ts'
import { findConventionNamed, findReplaced } from './links.ts'
import { proposeReference } from './proposeReference.ts'
import { valuesOf } from './record.ts'
import { recordDeliberation } from './recordDeliberation.ts'
import { errorOf } from './refusals.ts'
import { type AddedSession, sessionLeft } from './sessionFold.ts'
import { findDeliberation, listDeliberations } from './store.ts'

/** A new deliberation, alone or with what it allows about a convention. */
export const recordingRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/deliberations/new',
    right: 'write',
    async handle(visit) {
      const convention = await conventionAsked(visit)
      const existing = String(visit.request.query.existing ?? '').trim()
      if (!convention || existing === '') {
        const sessionOn = sessionAsked(visit)
        return showNew(visit, { convention: convention?.reference, sessionOn }, { attaching: convention })
      }
      const { deps, member } = visit
      const deliberation = await findDeliberation(deps.database.db, member.authority.id, existing.toUpperCase())
      if (deliberation) return attach(visit, deliberation.reference, convention.reference)
      const typed = { convention: convention.reference, existing }
      const errors: FieldErrors = { existing: { key: 'deliberation.replaces.unknown', values: {} } }
      return showNew(visit, typed, { attaching: convention, errors, status: 422 })
    },
  },
  {
    method: 'post',
    path: '/deliberations/new',
    right: 'write',
    async handle(visit) {
      const { deps, member, on } = visit
      const { db } = deps.database
      const typed = withSessionTaken(visit.request.body ?? {})
      const refuse = (errors: FieldErrors) => showNew(visit, typed, { errors, status: 422 })
      const adding = await sessionAdded(visit, typed)
      if (adding) return showNew(visit, adding.typed, adding)
      const form = readNewDeliberation(typed)
      const left = isChecking(typed) ? null : sessionLeft(typed)
      if (!form.ok || left) return refuse({ ...(form.ok ? {} : form.errors), ...left })
      const proposed = await proposeReference(db, member.authority.id, form.value, on)
      const wanted = { ...form.value, reference: form.value.reference ?? proposed }
      if (isChecking(typed)) return check(visit, typed, wanted, form.value.reference === null)
      const end = await recordDeliberation(db, member.authority.id, wanted, by(visit))
      if (end !== 'done') return refuse(errorOf(end, { reference: wanted.reference }))
      goTo(visit, `/deliberations/${wanted.reference}?done=recorded`)
    },
  },
]

type Wanted = Parameters<typeof recordDeliberation>[2]

/** The form again, with what saving it would change. */
async function check(visit: MemberVisit, typed: Typed, wanted: Wanted, isProposed: boolean): Promise<void> {
  const { deps, member } = visit
  const { db } = deps.database
  const refuse = (errors: FieldErrors) => showNew(visit, typed, { errors, status: 422 })
  const replaced = await findReplaced(db, member.authority.id, wanted.replaces, null)
  if (!replaced.ok) return refuse(errorOf('replaced-unknown'))
  const { convention: name, allows, whom } = wanted
  const convention = name ? await findConventionNamed(db, member.authority.id, name) : null
  if (name && !convention) return refuse(errorOf('convention-unknown'))
  const checked = await checkDeliberation(visit, {
    before: null,
    values: valuesOf(wanted),
    replacesId: replaced.id,
    authorised: convention && { conventionId: convention.id, allowed: { allows, whom } },
  })
  return showNew(visit, typed, { checked: { ...checked, reference: isProposed ? wanted.reference : null } })
}

async function conventionAsked({ deps, member, request }: MemberVisit): Promise<ConventionName | null> {
  const reference = request.query.convention
  if (reference === undefined || reference === '') return null
  return found(await findConvention(deps.database.db, member.authority.id, String(reference)))
}

/** The day that the page of a session brings along. */
function sessionAsked({ request }: MemberVisit): string {
  return dayTyped(readDay(String(request.query.session ?? '')))
}

function attach(visit: MemberVisit, reference: string, convention: string): void {
  goTo(visit, `/deliberations/${reference}/authorisations/new?convention=${convention}`)
}

interface ShownWith {
  attaching?: ConventionName | null
  checked?: Checked
  added?: AddedSession | null
  errors?: FieldErrors
  status?: number
}

async function showNew(visit: MemberVisit, typed: Typed, shown: ShownWith): Promise<void> {
  const { deps, member, locale } = visit
  const { attaching = null, checked = null, added = null, errors = {}, status = 200 } = shown
  const { db } = deps.database
  const heading = translate(locale, 'deliberation.new')
  const place = { heading, action: '/deliberations/new', back: '/deliberations', removal: '' }
  const model = deliberationFormPage({ locale, typed, errors }, place, {
    deliberations: await listDeliberations(db, member.authority.id),
    conventions: await listConventionNames(db, member.authority.id),
    concerned: [],
    attaching,
    checked,
    added,
  })
  showPage(visit, 'deliberations/edit', frameOf(visit, heading), model, status)
}

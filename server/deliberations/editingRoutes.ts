import { may } from '../accounts/rights.ts'
import { findFrame } from '../conventions/frame.ts'
import { findConventions } from '../conventions/store.ts'
import { documentDependants } from '../documents/dependantStore.ts'
import { findDocumentsPart } from '../documents/partStore.ts'
import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { sessionOfDeliberation } from '../sessions/store.ts'
import { by } from '../web/by.ts'
import { conflictPage } from '../web/conflict.ts'
import { dependantsPage } from '../web/dependants.ts'
import { found } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { crumbOf, deliberationAsked, frameOf, isChecking, sessionAdded, withSessionTaken } from './asking.ts'
import { checkDeliberation } from './check.ts'
import { editDeliberation } from './editDeliberation.ts'
import { readDeliberation } from './form.ts'
import { type Checked, deliberationFormPage } from './formPage.ts'
import { findReplaced } from './links.ts'
import { concernedBy, shortened } from './names.ts'
import { type DeliberationRecord, valuesOf } from './record.ts'
import { deliberationPage } from './recordPage.ts'
import { errorOf } from './refusals.ts'
import { removeDeliberation } from './removeDeliberation.ts'
import { type AddedSession, sessionLeft } from './sessionFold.ts'
import { findDeliberationById, listDeliberations } from './store.ts'
import { comparedDeliberation, typedDeliberation } from './typed.ts'

/** A recorded deliberation: shown, edited, removed. */
export const editingRoutes: readonly Route[] = [
  { method: 'get', path: '/deliberations/:reference', right: 'read', handle: showRecord },
  {
    method: 'get',
    path: '/deliberations/:reference/edit',
    right: 'write',
    async handle(visit) {
      const deliberation = await deliberationAsked(visit)
      return showEdit(visit, deliberation, typedOf(deliberation), {})
    },
  },
  {
    method: 'post',
    path: '/deliberations/:reference/edit',
    right: 'write',
    async handle(visit) {
      const { deps, member } = visit
      const deliberation = await deliberationAsked(visit)
      const typed = withSessionTaken(visit.request.body ?? {})
      const refuse = (errors: FieldErrors) => showEdit(visit, deliberation, typed, { errors, status: 422 })
      const adding = await sessionAdded(visit, typed)
      if (adding) return showEdit(visit, deliberation, adding.typed, adding)
      const form = readDeliberation(typed)
      const left = isChecking(typed) ? null : sessionLeft(typed)
      if (!form.ok || left) return refuse({ ...(form.ok ? {} : form.errors), ...left })
      const wanted = { ...form.value, reference: form.value.reference ?? deliberation.reference }
      if (isChecking(typed)) return check(visit, deliberation, typed, wanted)
      const end = await editDeliberation(deps.database.db, member.authority.id, deliberation, wanted, by(visit))
      if (end === 'stale') return showConflict(visit, deliberation, wanted)
      if (end !== 'done') return refuse(errorOf(end, { reference: wanted.reference }))
      goTo(visit, `/deliberations/${wanted.reference}?done=edited`)
    },
  },
  {
    method: 'post',
    path: '/deliberations/:reference/remove',
    right: 'write',
    async handle(visit) {
      const { deps, member } = visit
      const deliberation = await deliberationAsked(visit)
      const end = await removeDeliberation(deps.database.db, member.authority.id, deliberation, by(visit))
      if (end === 'gone') return void found(null)
      if (end === 'in-use') return showDependants(visit, deliberation)
      goTo(visit, '/deliberations')
    },
  },
]

type Wanted = Parameters<typeof editDeliberation>[3]

function typedOf(deliberation: DeliberationRecord): Typed {
  const typed = typedDeliberation(valuesOf(deliberation), deliberation.replaces?.reference ?? null)
  return { ...typed, version: deliberation.version }
}

async function showRecord(visit: MemberVisit): Promise<void> {
  const { deps, member, locale, on, request } = visit
  const { db } = deps.database
  const { authority } = member
  const deliberation = await deliberationAsked(visit)
  const ids = deliberation.authorisations.map(({ conventionId }) => conventionId)
  const model = deliberationPage(locale, deliberation, {
    conventions: await findConventions(db, authority.id, ids),
    frame: await findFrame(db, authority.id),
    authority,
    session: await sessionOfDeliberation(db, authority.id, deliberation.id),
    on,
    mayWrite: may(member.role, 'write'),
    done: String(request.query.done ?? ''),
  })
  const frame = { ...frameOf(visit, shortened(deliberation.object)), here: deliberation.reference }
  const own = { kind: 'deliberation', id: deliberation.id, key: deliberation.reference } as const
  const documents = await findDocumentsPart(db, { locale, member, done: request.query.done }, own)
  showPage(visit, 'deliberations/record', frame, { ...model, documents })
}

/** The form again, with what saving it would change. */
async function check(visit: MemberVisit, deliberation: DeliberationRecord, typed: Typed, wanted: Wanted) {
  const { deps, member } = visit
  const { id } = deliberation
  const replaced = await findReplaced(deps.database.db, member.authority.id, wanted.replaces, id)
  if (!replaced.ok) {
    const errors = errorOf(replaced.problem === 'circle' ? 'replaces-itself' : 'replaced-unknown')
    return showEdit(visit, deliberation, typed, { errors, status: 422 })
  }
  const change = { before: deliberation, values: valuesOf(wanted), replacesId: replaced.id, authorised: null }
  return showEdit(visit, deliberation, typed, { checked: await checkDeliberation(visit, change) })
}

interface ShownWith {
  checked?: Checked
  added?: AddedSession | null
  errors?: FieldErrors
  status?: number
}

async function showEdit(visit: MemberVisit, deliberation: DeliberationRecord, typed: Typed, shown: ShownWith) {
  const { deps, member, locale } = visit
  const { checked = null, added = null, errors = {}, status = 200 } = shown
  const { text: reference, href: back } = crumbOf(deliberation)
  const heading = translate(locale, 'deliberation.edit.title', { reference })
  const place = { heading, action: `${back}/edit`, back, removal: `${back}/remove` }
  const others = await listDeliberations(deps.database.db, member.authority.id)
  const model = deliberationFormPage({ locale, typed, errors }, place, {
    deliberations: others.filter(({ id }) => id !== deliberation.id),
    conventions: null,
    concerned: concernedBy(locale, deliberation),
    attaching: null,
    checked,
    added,
  })
  showPage(visit, 'deliberations/edit', frameOf(visit, heading, crumbOf(deliberation)), model, status)
}

async function showConflict(visit: MemberVisit, { id }: DeliberationRecord, wanted: Wanted): Promise<void> {
  const { deps, member, locale } = visit
  const saved = found(await findDeliberationById(deps.database.db, member.authority.id, id))
  const { href: back } = crumbOf(saved)
  const model = conflictPage(locale, {
    caption: saved.object,
    action: `${back}/edit`,
    back,
    version: saved.version,
    fields: comparedDeliberation,
    theirs: typedOf(saved),
    yours: typedDeliberation(valuesOf(wanted), wanted.replaces),
  })
  showPage(visit, 'web/conflict', frameOf(visit, saved.reference, crumbOf(saved)), model, 409)
}

async function showDependants(visit: MemberVisit, deliberation: DeliberationRecord): Promise<void> {
  const { deps, member, locale } = visit
  const { authorisations, replacedBy, reviews } = deliberation
  const conventions = authorisations.map(({ conventionReference, conventionTitle }) => ({
    text: `${conventionReference}, ${conventionTitle}`,
    href: `/conventions/${conventionReference}`,
  }))
  const replacing = replacedBy.map(({ reference, object }) => ({
    text: `${reference}, ${object}`,
    href: `/deliberations/${reference}`,
  }))
  const { href: back } = crumbOf(deliberation)
  const sentBack = reviews.map(({ id, kind }) => ({
    text: translate(locale, `review.kind.${kind}`),
    href: `${back}/reviews/${id}/edit`,
  }))
  const files = await documentDependants(deps.database.db, locale, member.authority.id, 'deliberation', deliberation.id)
  const dependants = [...conventions, ...replacing, ...sentBack, ...files]
  const model = dependantsPage(locale, { reason: 'deliberation.in-use', dependants, back })
  showPage(visit, 'web/dependants', frameOf(visit, deliberation.reference, crumbOf(deliberation)), model, 409)
}

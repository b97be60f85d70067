import type { FieldErrors } from '../locale/fields.ts'
import { dayOrUnknown } from '../locale/format.ts'
import { translate } from '../locale/locale.ts'
import { by } from '../web/by.ts'
import { conflictPage } from '../web/conflict.ts'
import { found, Refusal } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import { goTo, type PageFrame, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { editReview } from './editReview.ts'
import { type ReviewForm, readReview } from './form.ts'
import { misplacedError } from './misplaced.ts'
import { comparedReview, proposedReview, reviewFormPage, typedReview } from './pages.ts'
import { type ReviewedAct, type ReviewedKind, type ReviewRecord, reviewedKinds } from './record.ts'
import { recordReview } from './recordReview.ts'
import { removeReview } from './removeReview.ts'
import { findReviewed } from './store.ts'
import type { ReviewEnd } from './writeReview.ts'

/** What the State's representative sends back of a deliberation or a convention, and what follows. */
export const reviewRoutes: readonly Route[] = reviewedKinds.flatMap(routesOf)

function routesOf(kind: ReviewedKind): Route[] {
  const path = `/${kind}s/:reference/reviews`
  const right = 'write'
  return [
    { method: 'get', path: `${path}/new`, right, handle: (visit) => showNew(visit, kind) },
    { method: 'post', path: `${path}/new`, right, handle: (visit) => record(visit, kind) },
    { method: 'get', path: `${path}/:event/edit`, right, handle: (visit) => showEdit(visit, kind) },
    { method: 'post', path: `${path}/:event/edit`, right, handle: (visit) => edit(visit, kind) },
    { method: 'post', path: `${path}/:event/remove`, right, handle: (visit) => remove(visit, kind) },
  ]
}

async function showNew(visit: MemberVisit, kind: ReviewedKind): Promise<void> {
  const act = await asked(visit, kind)
  showForm(visit, act, null, proposedReview(act.events, visit.on, visit.dayAsked))
}

async function record(visit: MemberVisit, kind: ReviewedKind): Promise<void> {
  const { deps, member, today, request } = visit
  const act = await asked(visit, kind)
  const form = readReview(request.body)
  if (!form.ok) return showForm(visit, act, null, request.body ?? {}, form.errors)
  const { version: _version, ...values } = form.value
  const step = { ...values, enteredOn: today }
  const end = await recordReview(deps.database.db, member.authority.id, act, step, by(visit))
  conclude(visit, act, null, form.value, end)
}

async function showEdit(visit: MemberVisit, kind: ReviewedKind): Promise<void> {
  const { act, event } = await stepAsked(visit, kind)
  showForm(visit, act, event, { ...typedReview(event), version: event.version })
}

async function edit(visit: MemberVisit, kind: ReviewedKind): Promise<void> {
  const { deps, member, request } = visit
  const { act, event } = await stepAsked(visit, kind)
  const form = readReview(request.body)
  if (!form.ok) return showForm(visit, act, event, request.body ?? {}, form.errors)
  const step = { kind, reference: act.reference, id: event.id }
  const end = await editReview(deps.database.db, member.authority.id, step, form.value, by(visit))
  if (end.end === 'stale') return showConflict(visit, kind, form.value)
  conclude(visit, act, event, form.value, end)
}

async function remove(visit: MemberVisit, kind: ReviewedKind): Promise<void> {
  const { deps, member, request } = visit
  const { act, event } = await stepAsked(visit, kind)
  const step = { kind, reference: act.reference, id: event.id }
  const version = Number(request.body?.version) || 0
  const { end } = await removeReview(deps.database.db, member.authority.id, step, version, by(visit))
  if (end === 'unknown') return void found(null)
  if (end === 'stale') throw new Refusal(409, 'review.stale')
  goTo(visit, `${addressOf(act)}?done=review-removed`)
}

/** What follows a step that was written, or not. */
function conclude(
  visit: MemberVisit,
  act: ReviewedAct,
  event: ReviewRecord | null,
  wanted: ReviewForm,
  end: ReviewEnd,
) {
  if (end.end === 'unknown') return void found(null)
  if (end.end === 'misplaced') {
    const errors = misplacedError(end.why, dayOrUnknown(visit.locale, end.why.day))
    return showForm(visit, act, event, visit.request.body ?? {}, errors)
  }
  const day = wanted.happenedOn?.length === 10 ? `&day=${wanted.happenedOn}` : ''
  goTo(visit, `${addressOf(act)}?done=${event ? 'review-edited' : 'review-recorded'}${day}`)
}

async function asked({ deps, member, request }: MemberVisit, kind: ReviewedKind): Promise<ReviewedAct> {
  return found(await findReviewed(deps.database.db, member.authority.id, kind, String(request.params.reference)))
}

async function stepAsked(visit: MemberVisit, kind: ReviewedKind) {
  const act = await asked(visit, kind)
  return { act, event: found(act.events.find(({ id }) => id === visit.request.params.event)) }
}

function addressOf({ kind, reference }: ReviewedAct): string {
  return `/${kind}s/${reference}`
}

function frameOf({ locale }: MemberVisit, act: ReviewedAct, title: string): PageFrame {
  const section = `${act.kind}s` as const
  const crumbs = [
    { text: translate(locale, `nav.${section}`), href: `/${section}` },
    { text: act.reference, href: addressOf(act) },
  ]
  return { title, section, crumbs }
}

function showForm(
  visit: MemberVisit,
  act: ReviewedAct,
  event: ReviewRecord | null,
  typed: Typed,
  errors: FieldErrors = {},
): void {
  const back = addressOf(act)
  const own = event ? `${back}/reviews/${event.id}` : ''
  const heading = translate(visit.locale, event ? 'review.edit' : 'review.add')
  const place = { heading, back, action: own ? `${own}/edit` : `${back}/reviews/new`, removal: own && `${own}/remove` }
  const model = reviewFormPage({ locale: visit.locale, typed, errors }, act, place)
  const status = Object.keys(errors).length > 0 ? 422 : 200
  showPage(visit, 'reviews/edit', frameOf(visit, act, heading), model, status)
}

/** Somebody has changed the step meanwhile: what is saved and what was typed. */
async function showConflict(visit: MemberVisit, kind: ReviewedKind, wanted: ReviewForm): Promise<void> {
  const { locale } = visit
  const { act, event } = await stepAsked(visit, kind)
  const back = addressOf(act)
  const caption = `${act.reference}, ${translate(locale, `review.kind.${event.kind}`)}`
  const model = conflictPage(locale, {
    caption,
    action: `${back}/reviews/${event.id}/edit`,
    back,
    version: event.version,
    fields: comparedReview(locale),
    theirs: typedReview(event),
    yours: typedReview(wanted),
  })
  showPage(visit, 'web/conflict', frameOf(visit, act, caption), model, 409)
}

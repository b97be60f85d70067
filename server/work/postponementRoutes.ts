import { findConvention } from '../conventions/store.ts'
import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import { findPartnership } from '../partnerships/store.ts'
import { latestOf } from '../rules/calendar.ts'
import { by } from '../web/by.ts'
import { found } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { findWorkOf, type WorkItem } from './lineStore.ts'
import { beyondText } from './postponedPart.ts'
import { readPostponement } from './postponementForm.ts'
import { postponementPage } from './postponementPage.ts'
import { listPostponements, type Postponement, saidOf } from './postponementStore.ts'
import { recordPostponement } from './recordPostponement.ts'
import { subjectOf } from './verb.ts'
import { withdrawPostponement } from './withdrawPostponement.ts'

/** A line of work is put off with a reason, and taken up again. */
export const postponementRoutes: readonly Route[] = ['/conventions', '/partnerships'].flatMap((records): Route[] => [
  { method: 'get', path: `${records}/:reference/postpone/:kind`, right: 'write', handle: showForm },
  { method: 'post', path: `${records}/:reference/postpone/:kind`, right: 'write', handle: putOff },
  { method: 'post', path: `${records}/:reference/postpone/:kind/withdraw`, right: 'write', handle: takeUp },
])

interface Asked {
  item: WorkItem
  reference: string
  /** What was said of the line before, whatever its day was then. */
  said: Postponement | null
}

/** The line of the address; null where the record has no such line on the day shown. @throws Refusal 404 for an unknown record */
async function asked(visit: MemberVisit): Promise<Asked | null> {
  const { deps, member, request, on } = visit
  const { db } = deps.database
  const { authority } = member
  const reference = String(request.params.reference)
  const isConvention = request.path.startsWith('/conventions/')
  const record = isConvention
    ? { conventionId: found(await findConvention(db, authority.id, reference)).id }
    : { partnershipId: found(await findPartnership(db, authority.id, reference)).id }
  const item = await findWorkOf(db, { authority, on }, record)
  if (item === null || item.line.kind !== request.params.kind) return null
  const said = saidOf(await listPostponements(db, authority.id), item.line)
  return { item: { ...item, postponement: said }, reference, said }
}

async function showForm(visit: MemberVisit): Promise<void> {
  const one = await asked(visit)
  // On another day the record has another line, or none: its page says why.
  if (one === null) return goTo(visit, visit.request.path.replace(/\/postpone\/[^/]*$/, ''))
  const { said } = one
  const isCurrent = said?.lineOn === one.item.line.on
  show(visit, one, said && isCurrent ? { untilOn: dayTyped(said.untilOn), reason: said.reason } : {}, {})
}

async function putOff(visit: MemberVisit): Promise<void> {
  const { deps, member, account, request, today, on } = visit
  const one = found(await asked(visit))
  const typed: Typed = request.body ?? {}
  const form = readPostponement(typed, latestOf([today, on])!)
  if (!form.ok) return show(visit, one, typed, { errors: form.errors, status: 422 })
  const { untilOn, reason, lineOn, version } = form.value
  const { line } = one.item
  // The line has another day since, or a colleague put it off meanwhile.
  if (lineOn !== line.on || version !== (one.said?.version ?? 0)) return show(visit, one, typed, { status: 409 })
  const values = { line, reference: one.reference, untilOn: untilOn!, reason, today }
  const who = { ...by(visit), accountId: account.id }
  const end = await recordPostponement(deps.database.db, member.authority.id, one.said, values, who)
  if (end === 'stale') return show(visit, found(await asked(visit)), typed, { status: 409 })
  const beyond = beyondText(visit.locale, line, values.untilOn) !== ''
  goTo(visit, `/?done=${beyond ? 'beyond' : 'postponed'}#postponed`)
}

async function takeUp(visit: MemberVisit): Promise<void> {
  const { deps, member } = visit
  const { said, reference } = found(await asked(visit))
  const end = await withdrawPostponement(deps.database.db, member.authority.id, found(said), reference, by(visit))
  if (end === 'unknown') return void found(null)
  goTo(visit, '/?done=resumed')
}

function show(
  visit: MemberVisit,
  { item }: Asked,
  typed: Typed,
  { errors = {}, status = 200 }: { errors?: FieldErrors; status?: number },
): void {
  const { locale, on } = visit
  const model = postponementPage({ locale, typed, errors }, { item, on, stale: status === 409 })
  const crumbs = [
    { text: translate(locale, 'nav.home'), href: '/' },
    { text: subjectOf(locale, item).title, href: subjectOf(locale, item).href },
  ]
  const title = translate(locale, 'work.postpone.title')
  showPage(visit, 'work/postpone', { title, section: 'home', crumbs }, model, status)
}

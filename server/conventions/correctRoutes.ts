import type { FieldErrors, FormRead } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { by } from '../web/by.ts'
import { found } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import type { ActContext } from './actContext.ts'
import { readAct } from './actReading.ts'
import { isRecordedAct, type RecordedAct } from './acts.ts'
import { type ActChange, actContext, changeOf, circled, offeredFor, twice } from './asked.ts'
import { correctAct } from './correctAct.ts'
import { type CorrectForm, readCorrection } from './correctForm.ts'
import { correctPage } from './correctPage.ts'
import { readCheck } from './form.ts'
import { typedAct, withoutAct } from './proposedAct.ts'
import type { ConventionRecord } from './record.ts'
import type { WriteAct } from './recordAct.ts'
import { conventionAsked } from './shown.ts'
import { writeAct } from './writeAct.ts'

const path = '/conventions/:reference/acts/:act/:id/correct'

/** An act that was recorded wrongly is corrected by a new one that says why; the wrong one stays, marked. */
export const correctRoutes: readonly Route[] = [
  {
    method: 'get',
    path,
    right: 'write',
    async handle(visit) {
      const asked = await actAsked(visit)
      await showForm(visit, asked, { typed: { ...asked.before, way: 'correct' }, errors: {} })
    },
  },
  {
    method: 'post',
    path,
    right: 'write',
    async handle(visit) {
      const asked = await actAsked(visit)
      const { act, id, record } = asked
      const typed: Typed = visit.request.body ?? {}
      const read = await readCorrected(visit, asked, typed)
      if (!read.ok) return showForm(visit, asked, { typed, errors: read.errors, status: 422 })
      const { form, after, day, write, context } = read.value
      const change = await changeOf(visit, write && act, record, after, day)
      if (readCheck(typed)) return showForm(visit, asked, { typed, errors: {}, change })
      if (form.version !== record.version) return showForm(visit, asked, { typed, errors: {}, change, status: 409 })
      const told = { authorityId: visit.member.authority.id, conventionId: record.id, version: form.version }
      const wrong = { act, id, before: asked.before, reason: form.why }
      const end = await correctAct(visit.deps.database.db, told, wrong, by(visit), write)
      if (end === 'circle') return showForm(visit, asked, { typed, errors: circled(act, context), status: 422 })
      if (end === 'twice') return showForm(visit, asked, { typed, errors: twice(act, typed), status: 422 })
      if (end === 'stale') return showForm(visit, asked, { typed, errors: {}, change, status: 409 })
      goTo(visit, `/conventions/${record.reference}?done=${form.way}`)
    },
  },
]

/** The act of the address, as it is recorded. */
interface Asked {
  act: RecordedAct
  id: string
  record: ConventionRecord
  before: Typed
}

/** @throws Refusal 404 where the convention has no such act, or no more: it may have been corrected already */
async function actAsked(visit: MemberVisit): Promise<Asked> {
  const record = await conventionAsked(visit)
  const { act: word, id } = visit.request.params
  const act = found(isRecordedAct(String(word)) ? (word as RecordedAct) : null)
  const before = found(typedAct(visit.locale, act, String(id), record))
  return { act, id: String(id), record, before }
}

interface Corrected {
  form: CorrectForm
  after: ConventionRecord
  /** The day for which the change is shown. */
  day: string
  write: WriteAct | null
  /** The convention that the form names. */
  context: Pick<ActContext, 'named'>
}

/** Both what is said of the correction and what the act is to say; a withdrawal needs nothing of the act. */
async function readCorrected(
  visit: MemberVisit,
  { act, id, record, before }: Asked,
  typed: Typed,
): Promise<FormRead<Corrected>> {
  const others = withoutAct(record, act, id)
  const said = readCorrection(typed)
  if (said.ok && said.value.way === 'withdraw') {
    return {
      ok: true,
      value: { form: said.value, after: others, day: visit.on, write: null, context: { named: null } },
    }
  }
  const mustName = act === 'amend' && before.existing !== ''
  const context = await actContext(visit, act, others, typed, { correcting: true, mustName })
  const read = readAct(act, typed, context)
  if (!said.ok) return { ok: false, errors: { ...said.errors, ...(read.ok ? {} : read.errors) } }
  if (!read.ok) return read
  const { form, after, day } = read.value
  return { ok: true, value: { form: said.value, after, day, write: writeAct(act, form, context), context } }
}

interface Filled {
  typed: Typed
  errors: FieldErrors
  change?: ActChange
  status?: number
}

async function showForm(visit: MemberVisit, { act, id, record }: Asked, filled: Filled): Promise<void> {
  const { locale } = visit
  const { typed, errors, change, status = 200 } = filled
  const others = withoutAct(record, act, id)
  const offered = await offeredFor(visit, act, record, typed)
  const { preview = null, warning = '' } = change ?? {}
  const page = { act, id, record, others, offered, preview, warning, stale: status === 409 }
  const model = correctPage({ locale, typed, errors }, page)
  const crumbs = [
    { text: translate(locale, 'nav.conventions'), href: '/conventions' },
    { text: record.reference, href: `/conventions/${record.reference}` },
  ]
  showPage(visit, 'conventions/act', { title: model.heading, section: 'conventions', crumbs }, model, status)
}

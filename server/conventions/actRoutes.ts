import type { FieldErrors, FormRead } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { latestOf } from '../rules/calendar.ts'
import { listPeople } from '../signatories/store.ts'
import { by } from '../web/by.ts'
import type { Typed } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { dayOfAct, readDenounce, readRenew, readSign, readTransmit, withAct } from './actForms.ts'
import { type ActName, actNames, actPage, proposed } from './actPage.ts'
import { denounceConvention } from './denounceConvention.ts'
import { readCheck } from './form.ts'
import { findFrame } from './frame.ts'
import { type PreviewModel, preview } from './preview.ts'
import type { ConventionRecord } from './record.ts'
import type { ActEnd, Told } from './recordAct.ts'
import { renewConvention } from './renewConvention.ts'
import { conventionAsked } from './shown.ts'
import { signConvention } from './signConvention.ts'
import { transmitConvention } from './transmitConvention.ts'

/** An act that was read: the convention as it would become, the act's day, and what records it. */
interface ReadAct {
  after: ConventionRecord
  day: string
  version: number
  write(visit: MemberVisit, told: Told): Promise<ActEnd>
}

/** What happens to a convention: each act has its form, which shows what would change before it is saved. */
export const actRoutes: readonly Route[] = actNames.flatMap((act): Route[] => [
  {
    method: 'get',
    path: `/conventions/:reference/${act}`,
    right: 'write',
    async handle(visit) {
      const record = await conventionAsked(visit)
      await showAct(visit, act, record, { typed: proposed(act, record, visit.on), errors: {} })
    },
  },
  {
    method: 'post',
    path: `/conventions/:reference/${act}`,
    right: 'write',
    async handle(visit) {
      const record = await conventionAsked(visit)
      const typed: Typed = visit.request.body ?? {}
      const form = readers[act](typed, record)
      if (!form.ok) return showAct(visit, act, record, { typed, errors: form.errors, status: 422 })
      const { value } = form
      const told = { authorityId: visit.member.authority.id, conventionId: record.id, version: value.version }
      const change = await previewOf(visit, record, value)
      if (readCheck(typed)) return showAct(visit, act, record, { typed, errors: {}, change })
      const end = value.version === record.version ? await value.write(visit, told) : 'stale'
      if (end === 'twice') return showAct(visit, act, record, { typed, errors: twice(act), status: 422 })
      if (end === 'stale') return showAct(visit, act, record, { typed, errors: {}, change, status: 409 })
      goTo(visit, doneAddress(visit, record, act, value.day))
    },
  },
])

const readers: Record<ActName, (typed: Typed, record: ConventionRecord) => FormRead<ReadAct>> = {
  sign: (typed, record) =>
    read(readSign(typed, record), (form) => ({
      after: withAct.sign(record, form),
      day: dayOfAct.sign(form),
      version: form.version,
      write: (visit, told) => {
        const party = record.parties.find(({ id }) => id === form.party)!
        return signConvention(visit.deps.database.db, told, party, form, by(visit))
      },
    })),
  transmit: (typed, record) =>
    read(readTransmit(typed), (form) => ({
      after: withAct.transmit(record, form),
      day: dayOfAct.transmit(form),
      version: form.version,
      write: (visit, told) => transmitConvention(visit.deps.database.db, told, form, by(visit)),
    })),
  renew: (typed, record) =>
    read(readRenew(typed, record), (form) => ({
      after: withAct.renew(record, form),
      day: dayOfAct.renew(form),
      version: form.version,
      write: (visit, told) => renewConvention(visit.deps.database.db, told, form, by(visit)),
    })),
  denounce: (typed, record) =>
    read(readDenounce(typed), (form) => ({
      after: withAct.denounce(record, form),
      day: dayOfAct.denounce(form),
      version: form.version,
      write: (visit, told) => denounceConvention(visit.deps.database.db, told, form, by(visit)),
    })),
}

function read<F>(form: FormRead<F>, make: (value: F) => ReadAct): FormRead<ReadAct> {
  return form.ok ? { ok: true, value: make(form.value) } : form
}

function twice(act: ActName): FieldErrors {
  const field = act === 'transmit' ? 'transmittedOn' : act === 'denounce' ? 'notifiedOn' : 'order'
  return { [field]: { key: 'act.twice', values: {} } }
}

/** What the act changes on the day shown, or on its own day where that comes later. */
async function previewOf(visit: MemberVisit, before: ConventionRecord, act: ReadAct): Promise<PreviewModel> {
  const { deps, member, locale } = visit
  const frame = await findFrame(deps.database.db, member.authority.id)
  const on = latestOf([act.day, visit.on])!
  return preview({ locale, authority: member.authority, frame, before, after: act.after, on })
}

/** An act dated after the day shown is told with a link to its own day. */
function doneAddress({ on }: MemberVisit, { reference }: ConventionRecord, act: ActName, day: string): string {
  const address = `/conventions/${reference}?done=${act}`
  return day > on ? `${address}&day=${day}` : address
}

interface Filled {
  typed: Typed
  errors: FieldErrors
  change?: PreviewModel
  status?: number
}

async function showAct(visit: MemberVisit, act: ActName, record: ConventionRecord, filled: Filled): Promise<void> {
  const { deps, member, locale } = visit
  const { typed, errors, change = null, status = 200 } = filled
  const people = act === 'sign' ? await listPeople(deps.database.db, member.authority.id) : []
  const names = people.map(({ name }) => name)
  const model = actPage(
    { locale, typed, errors },
    { act, record, people: names, preview: change, stale: status === 409 },
  )
  const crumbs = [
    { text: translate(locale, 'nav.conventions'), href: '/conventions' },
    { text: record.reference, href: `/conventions/${record.reference}` },
  ]
  showPage(visit, 'conventions/act', { title: model.heading, section: 'conventions', crumbs }, model, status)
}

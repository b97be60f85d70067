import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { by } from '../web/by.ts'
import type { Typed } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { actPage } from './actPage.ts'
import { readAct } from './actReading.ts'
import { type ActName, actNames } from './acts.ts'
import { type ActChange, actContext, changeOf, circled, offeredFor, twice } from './asked.ts'
import { readCheck } from './form.ts'
import { proposed } from './proposedAct.ts'
import type { ConventionRecord } from './record.ts'
import { recordAct } from './recordAct.ts'
import { conventionAsked } from './shown.ts'
import { writeAct } from './writeAct.ts'

/** What happens to a convention: each act has its form, which shows what would change before it is saved. */
export const actRoutes: readonly Route[] = actNames.flatMap((act): Route[] => [
  {
    method: 'get',
    path: `/conventions/:reference/${act}`,
    right: 'write',
    async handle(visit) {
      const record = await conventionAsked(visit)
      await showAct(visit, act, record, { typed: proposed(visit.locale, act, record, visit.on), errors: {} })
    },
  },
  {
    method: 'post',
    path: `/conventions/:reference/${act}`,
    right: 'write',
    async handle(visit) {
      const record = await conventionAsked(visit)
      const typed: Typed = visit.request.body ?? {}
      const context = await actContext(visit, act, record, typed)
      const read = readAct(act, typed, context)
      if (!read.ok) return showAct(visit, act, record, { typed, errors: read.errors, status: 422 })
      const { form, after, day, version } = read.value
      const change = await changeOf(visit, act, record, after, day)
      if (readCheck(typed)) return showAct(visit, act, record, { typed, errors: {}, change })
      if (version !== record.version) return showAct(visit, act, record, { typed, errors: {}, change, status: 409 })
      const told = { authorityId: visit.member.authority.id, conventionId: record.id, version }
      const end = await recordAct(visit.deps.database.db, told, act, by(visit), writeAct(act, form, context))
      if (end === 'circle') return showAct(visit, act, record, { typed, errors: circled(act, context), status: 422 })
      if (end === 'twice') return showAct(visit, act, record, { typed, errors: twice(act, typed), status: 422 })
      if (end === 'stale') return showAct(visit, act, record, { typed, errors: {}, change, status: 409 })
      goTo(visit, doneAddress(visit, record, act, day))
    },
  },
])

/** An act dated after the day shown is told with a link to its own day. */
function doneAddress({ on }: MemberVisit, { reference }: ConventionRecord, act: ActName, day: string): string {
  const address = `/conventions/${reference}?done=${act}`
  return day > on ? `${address}&day=${day}` : address
}

interface Filled {
  typed: Typed
  errors: FieldErrors
  change?: ActChange
  status?: number
}

async function showAct(visit: MemberVisit, act: ActName, record: ConventionRecord, filled: Filled): Promise<void> {
  const { locale } = visit
  const { typed, errors, change, status = 200 } = filled
  const offered = await offeredFor(visit, act, record, typed)
  const { preview = null, warning = '' } = change ?? {}
  const model = actPage({ locale, typed, errors }, { act, record, offered, preview, warning, stale: status === 409 })
  const crumbs = [
    { text: translate(locale, 'nav.conventions'), href: '/conventions' },
    { text: record.reference, href: `/conventions/${record.reference}` },
  ]
  showPage(visit, 'conventions/act', { title: model.heading, section: 'conventions', crumbs }, model, status)
}

import { may } from '../accounts/rights.ts'
import { findDocumentsPart } from '../documents/partStore.ts'
import { dayText } from '../locale/format.ts'
import { isKey, translate, word } from '../locale/locale.ts'
import { readDay } from '../locale/readDay.ts'
import { showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { because } from './because.ts'
import { findEntered } from './enteredStore.ts'
import { conventionItem } from './json.ts'
import { findAmended } from './namedStore.ts'
import { recordPage } from './recordPage.ts'
import { conventionAsked, shownConvention } from './shown.ts'
import { judgedOn } from './standingOf.ts'
import { summaryOf } from './summaryOf.ts'
import { summaryPdf } from './summaryPdf.ts'
import { whyOfRecord } from './whyOfRecord.ts'

/** One convention: its page, its sheet on screen and as PDF, and as JSON. */
export const recordRoutes: readonly Route[] = [
  { method: 'get', path: '/conventions/:reference.pdf', right: 'read', handle: sendPdf },
  { method: 'get', path: '/conventions/:reference.json', right: 'read', handle: sendConvention },
  { method: 'get', path: '/api/conventions/:reference', right: 'read', handle: sendConvention },
  {
    method: 'get',
    path: '/conventions/:reference/summary',
    right: 'read',
    async handle(visit) {
      const shown = await shownConvention(visit, await conventionAsked(visit))
      const summary = summaryOf(shown, visit.deps.config.baseUrl)
      const back = `/conventions/${summary.reference}`
      const model = { ...summary, pdf: `${back}.pdf`, back }
      showPage(visit, 'conventions/summary', { ...frameOf(visit, summary), title: summary.title }, model)
    },
  },
  {
    method: 'get',
    path: '/conventions/:reference',
    right: 'read',
    async handle(visit) {
      const { member } = visit
      const record = await conventionAsked(visit)
      const shown = await shownConvention(visit, record)
      const amends = await findAmended(visit.deps.database.db, member.authority.id, record)
      const entered = await findEntered(visit.deps.database.db, member.authority.id, record.id)
      const own = { kind: 'convention', id: record.id, key: record.reference } as const
      const asking = { locale: visit.locale, member, done: visit.request.query.done }
      const documents = await findDocumentsPart(visit.deps.database.db, asking, own)
      const model = recordPage(shown, { mayWrite: may(member.role, 'write'), done: doneModel(visit), amends, entered })
      const crumbs = [{ text: translate(visit.locale, 'nav.conventions'), href: '/conventions' }]
      showPage(
        visit,
        'conventions/record',
        { title: record.title, section: 'conventions', crumbs },
        { ...model, documents },
      )
    },
  },
]

/** What was just recorded; dated after the day shown, it is told with a link to its own day. */
function doneModel({ request, locale, on }: MemberVisit) {
  const key = `act.done.${String(request.query.done ?? '')}`
  if (!isKey(key)) return null
  const day = typeof request.query.day === 'string' ? readDay(request.query.day) : null
  const later = day !== null && day > on ? { day, text: dayText(locale, day) } : null
  return {
    text: word(locale, key),
    later: later
      ? {
          href: `${request.path}?on=${later.day}`,
          text: translate(locale, 'act.done.later.link', { day: later.text }),
        }
      : null,
  }
}

async function sendPdf(visit: MemberVisit): Promise<void> {
  const record = await conventionAsked(visit)
  const shown = await shownConvention(visit, record)
  const pdf = summaryPdf(summaryOf(shown, visit.deps.config.baseUrl))
  visit.response
    .type('application/pdf')
    .set('Cache-Control', 'private, no-cache')
    .set('Content-Disposition', `inline; filename="${record.reference}.pdf"`)
    .send(pdf)
}

async function sendConvention(visit: MemberVisit): Promise<void> {
  const record = await conventionAsked(visit)
  const shown = await shownConvention(visit, record)
  const entered = await findEntered(visit.deps.database.db, visit.member.authority.id, record.id)
  const judged = judgedOn(record, shown.frame, shown.on)
  const why = because(whyOfRecord(shown, judged, entered))
  visit.response.json({ ...conventionItem(record, judged.standing), because: why })
}

function frameOf({ locale }: MemberVisit, { reference }: { reference: string }) {
  const crumbs = [
    { text: translate(locale, 'nav.conventions'), href: '/conventions' },
    { text: reference, href: `/conventions/${reference}` },
  ]
  return { section: 'conventions', crumbs }
}

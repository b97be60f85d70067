import { z } from 'zod'
import { findFrame } from '../conventions/frame.ts'
import { standingOf } from '../conventions/standingOf.ts'
import { findConvention } from '../conventions/store.ts'
import { type FieldErrors, line, readForm, requiredLines } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import type { Finding } from '../rules/facts.ts'
import { by } from '../web/by.ts'
import { found, Refusal } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { acceptanceOf, fingerprintOf } from './accepted.ts'
import { acceptFinding } from './acceptFinding.ts'
import { answerPage } from './answerPage.ts'
import { withdrawAcceptance } from './withdrawAcceptance.ts'

const path = '/conventions/:reference/findings/:rule'

const answerForm = z.object({ reason: requiredLines(2000), fingerprint: line({ max: 64 }) })

/** A finding of a convention is answered with a reason, and the answer taken back. */
export const answerRoutes: readonly Route[] = [
  {
    method: 'get',
    path: `${path}/accept`,
    right: 'write',
    async handle(visit) {
      const { record, finding } = await asked(visit)
      showForm(visit, record, finding, {}, {})
    },
  },
  {
    method: 'post',
    path: `${path}/accept`,
    right: 'write',
    async handle(visit) {
      const { deps, member, account, request } = visit
      const { record, finding } = await asked(visit)
      const typed: Typed = request.body ?? {}
      const form = readForm(answerForm, typed)
      if (!form.ok) return showForm(visit, record, finding, typed, { errors: form.errors, status: 422 })
      const fingerprint = fingerprintOf(finding)
      // Somebody changed what the finding rests on since the reason was written.
      if (form.value.fingerprint !== fingerprint) return showForm(visit, record, finding, typed, { status: 409 })
      const { id: conventionId, reference } = record
      const answer = { conventionId, reference, rule: finding.rule, fingerprint, reason: form.value.reason }
      const who = { ...by(visit), accountId: account.id }
      const end = await acceptFinding(deps.database.db, member.authority.id, answer, who)
      if (end === 'taken') throw new Refusal(409, 'acceptance.taken')
      goTo(visit, `/conventions/${reference}#findings`)
    },
  },
  {
    method: 'post',
    path: `${path}/withdraw`,
    right: 'write',
    async handle(visit) {
      const { deps, member } = visit
      const { record, finding } = await asked(visit)
      const answer = found(acceptanceOf(finding, record.acceptances))
      const end = await withdrawAcceptance(deps.database.db, member.authority.id, record, answer, by(visit))
      if (end === 'unknown') return void found(null)
      goTo(visit, `/conventions/${record.reference}#findings`)
    },
  },
]

/** The convention of the address, and what the rule of the address finds of it on the day shown. */
async function asked({ deps, member, request, on }: MemberVisit) {
  const { db } = deps.database
  const record = found(await findConvention(db, member.authority.id, String(request.params.reference)))
  const frame = await findFrame(db, member.authority.id)
  const rule = String(request.params.rule)
  const finding = found(standingOf(record, frame, on).findings.find((one) => one.rule === rule))
  return { record, finding }
}

function showForm(
  visit: MemberVisit,
  record: { reference: string; title: string },
  finding: Finding,
  typed: Typed,
  { errors = {}, status = 200 }: { errors?: FieldErrors; status?: number },
): void {
  const { locale, member } = visit
  const current = { ...typed, fingerprint: fingerprintOf(finding) }
  const shown = { record, finding, authorityKind: member.authority.kind, stale: status === 409 }
  const model = answerPage({ locale, typed: current, errors }, shown)
  const crumbs = [
    { text: translate(locale, 'nav.conventions'), href: '/conventions' },
    { text: record.reference, href: `/conventions/${record.reference}` },
  ]
  const title = translate(locale, 'acceptance.title')
  showPage(visit, 'findings/accept', { title, section: 'conventions', crumbs }, model, status)
}

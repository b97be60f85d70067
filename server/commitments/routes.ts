import { may } from '../accounts/rights.ts'
import type { ConventionRecord } from '../conventions/record.ts'
import { findConvention } from '../conventions/store.ts'
import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { by } from '../web/by.ts'
import { conflictPage } from '../web/conflict.ts'
import { found, Refusal } from '../web/errors.ts'
import type { Typed } from '../web/fields.ts'
import { goTo, type PageFrame, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { addCommitment } from './addCommitment.ts'
import { changeEstimate } from './changeEstimate.ts'
import { editCommitment } from './editCommitment.ts'
import { type CommitmentForm, readCommitment } from './form.ts'
import { commitmentFormPage, commitmentsPage, comparedCommitment, typedCommitment } from './pages.ts'
import { removeCommitment } from './removeCommitment.ts'
import type { Commitment } from './store.ts'

const path = '/conventions/:reference/commitments'

/** What a convention costs, by year and payer. */
export const commitmentRoutes: readonly Route[] = [
  {
    method: 'get',
    path,
    right: 'read',
    async handle(visit) {
      const record = await asked(visit)
      const model = commitmentsPage(visit.locale, record, may(visit.member.role, 'write'))
      showPage(visit, 'commitments/list', frameOf(visit, record, translate(visit.locale, 'commitment.title')), model)
    },
  },
  {
    method: 'get',
    path: `${path}/new`,
    right: 'write',
    async handle(visit) {
      const typed = { year: visit.on.slice(0, 4), currency: 'EUR', nature: 'money' }
      showForm(visit, await asked(visit), null, typed)
    },
  },
  {
    method: 'post',
    path: `${path}/new`,
    right: 'write',
    async handle(visit) {
      const record = await asked(visit)
      const typed: Typed = visit.request.body ?? {}
      const form = readCommitment(typed, partyIds(record))
      if (!form.ok) return showForm(visit, record, null, typed, form.errors)
      const { version: _version, ...values } = form.value
      await addCommitment(visit.deps.database.db, of(visit, record), values, by(visit))
      goTo(visit, addressOf(record))
    },
  },
  {
    method: 'post',
    path: `${path}/none`,
    right: 'write',
    async handle(visit) {
      const record = await asked(visit)
      const none = visit.request.body?.none === 'yes'
      const end = await changeEstimate(visit.deps.database.db, of(visit, record), none, by(visit))
      if (end === 'in-use') throw new Refusal(409, 'commitment.none.in-use')
      goTo(visit, addressOf(record))
    },
  },
  {
    method: 'get',
    path: `${path}/:commitment/edit`,
    right: 'write',
    async handle(visit) {
      const record = await asked(visit)
      const commitment = commitmentOf(visit, record)
      showForm(visit, record, commitment, { ...typedCommitment(commitment), version: commitment.version })
    },
  },
  {
    method: 'post',
    path: `${path}/:commitment/edit`,
    right: 'write',
    async handle(visit) {
      const record = await asked(visit)
      const commitment = commitmentOf(visit, record)
      const typed: Typed = visit.request.body ?? {}
      const form = readCommitment(typed, partyIds(record))
      if (!form.ok) return showForm(visit, record, commitment, typed, form.errors)
      const end = await editCommitment(visit.deps.database.db, of(visit, record), commitment, form.value, by(visit))
      if (end === 'stale') return showConflict(visit, commitment.id, form.value)
      goTo(visit, addressOf(record))
    },
  },
  {
    method: 'post',
    path: `${path}/:commitment/remove`,
    right: 'write',
    async handle(visit) {
      const record = await asked(visit)
      const commitment = commitmentOf(visit, record)
      const end = await removeCommitment(visit.deps.database.db, of(visit, record), commitment, by(visit))
      if (end === 'unknown') return void found(null)
      goTo(visit, addressOf(record))
    },
  },
]

async function asked({ deps, member, request }: MemberVisit): Promise<ConventionRecord> {
  return found(await findConvention(deps.database.db, member.authority.id, String(request.params.reference)))
}

function commitmentOf({ request }: MemberVisit, { commitments }: ConventionRecord): Commitment {
  return found(commitments.find(({ id }) => id === String(request.params.commitment)))
}

function addressOf({ reference }: ConventionRecord): string {
  return `/conventions/${reference}/commitments`
}

function partyIds({ parties }: ConventionRecord): string[] {
  return parties.map(({ id }) => id)
}

function of({ member }: MemberVisit, { id, reference }: ConventionRecord) {
  return { authorityId: member.authority.id, conventionId: id, reference }
}

function frameOf({ locale }: MemberVisit, { reference }: ConventionRecord, title: string): PageFrame {
  const crumbs = [
    { text: translate(locale, 'nav.conventions'), href: '/conventions' },
    { text: reference, href: `/conventions/${reference}` },
  ]
  return { title, section: 'conventions', crumbs }
}

function showForm(
  visit: MemberVisit,
  record: ConventionRecord,
  commitment: Commitment | null,
  typed: Typed,
  errors: FieldErrors = {},
): void {
  const back = addressOf(record)
  const own = commitment ? `${back}/${commitment.id}` : ''
  const heading = translate(visit.locale, commitment ? 'commitment.edit' : 'commitment.add')
  const place = { heading, back, action: own ? `${own}/edit` : `${back}/new`, removal: own && `${own}/remove` }
  const model = commitmentFormPage({ locale: visit.locale, typed, errors }, record, place)
  const status = Object.keys(errors).length > 0 ? 422 : 200
  showPage(visit, 'commitments/edit', frameOf(visit, record, heading), model, status)
}

/** Somebody has changed the commitment meanwhile: what is saved and what was typed. */
async function showConflict(visit: MemberVisit, id: string, wanted: CommitmentForm): Promise<void> {
  const { locale } = visit
  const record = await asked(visit)
  const saved = found(record.commitments.find((one) => one.id === id))
  const back = addressOf(record)
  const caption = `${record.reference}, ${saved.year}`
  const model = conflictPage(locale, {
    caption,
    action: `${back}/${id}/edit`,
    back,
    version: saved.version,
    fields: comparedCommitment(locale, record),
    theirs: typedCommitment(saved),
    yours: typedCommitment(wanted),
  })
  showPage(visit, 'web/conflict', frameOf(visit, record, caption), model, 409)
}

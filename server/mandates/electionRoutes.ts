import { findFrame } from '../conventions/frame.ts'
import { findConventions } from '../conventions/store.ts'
import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import { isRunning } from '../rules/mandate.ts'
import { by } from '../web/by.ts'
import type { Typed } from '../web/fields.ts'
import { goTo, showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { type ConventionChange, changesOfEnding } from './electionChange.ts'
import { electionPage } from './electionPage.ts'
import { endMandates } from './endMandates.ts'
import { type Ending, readEnding, readLastDay } from './form.ts'
import type { MandateRecord, Signer } from './record.ts'
import { conventionIdsSignedBy, findSigners } from './store.ts'

/** An election ends many mandates at once. */
export const electionRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/signatories/election',
    right: 'write',
    async handle(visit) {
      const { query } = visit.request
      const form = readLastDay(query)
      const lastDay = form.ok ? (form.value.lastDay ?? visit.on) : null
      const typed = form.ok ? { lastDay: dayTyped(lastDay) } : query
      const running = await runningOn(visit, lastDay)
      const ticked = running.map(({ mandate }) => mandate.id)
      showElection(visit, { typed, lastDay, running, ticked, errors: form.ok ? {} : form.errors })
    },
  },
  {
    method: 'post',
    path: '/signatories/election',
    right: 'write',
    async handle(visit) {
      const { deps, member, request } = visit
      const typed: Typed = request.body ?? {}
      const form = readEnding(typed)
      if (!form.ok) {
        const day = readLastDay(typed)
        const lastDay = day.ok ? day.value.lastDay : null
        return showElection(visit, { typed, lastDay, running: await runningOn(visit, lastDay), errors: form.errors })
      }
      const { lastDay, mandate } = form.value
      const running = await runningOn(visit, lastDay)
      const page = {
        typed: { ...typed, lastDay: dayTyped(lastDay) },
        lastDay,
        running,
        ticked: mandate.map(({ id }) => id),
      }
      if (!isSeen(form.value, running)) return showElection(visit, { ...page, stale: true })
      if (typed.check) return showElection(visit, { ...page, changes: await changesOf(visit, form.value, running) })
      const end = await endMandates(deps.database.db, member.authority.id, form.value, by(visit))
      if (end === 'stale')
        return showElection(visit, { ...page, running: await runningOn(visit, lastDay), stale: true })
      goTo(visit, '/signatories')
    },
  },
]

interface Running {
  name: string
  signer: Signer
  mandate: MandateRecord
}

async function runningOn({ deps, member }: MemberVisit, lastDay: string | null): Promise<Running[]> {
  if (lastDay === null) return []
  const signers = await findSigners(deps.database.db, member.authority.id)
  return signers.flatMap((signer) =>
    signer.mandates
      .filter((mandate) => isRunning(mandate, lastDay))
      .map((mandate) => ({ name: signer.name, signer, mandate })),
  )
}

/** Whether every ticked mandate still runs on the day, as it was seen. */
function isSeen({ mandate: ticked }: Ending, running: Running[]): boolean {
  return ticked.every(({ id, version }) =>
    running.some(({ mandate }) => mandate.id === id && mandate.version === version),
  )
}

async function changesOf(visit: MemberVisit, { lastDay, mandate: ticked }: Ending, running: Running[]) {
  const { db } = visit.deps.database
  const authorityId = visit.member.authority.id
  const ends = (id: string) => ticked.some((one) => one.id === id)
  const signers = running.filter(({ mandate }) => ends(mandate.id)).map(({ signer }) => signer)
  const after = new Map(
    signers.map(({ id, mandates }) => [
      id,
      mandates.map((mandate) => (ends(mandate.id) ? { ...mandate, until: lastDay } : mandate)),
    ]),
  )
  const ids = await conventionIdsSignedBy(db, authorityId, [...after.keys()])
  const { spans_until_on } = await db
    .selectFrom('authorities')
    .select('spans_until_on')
    .where('id', '=', authorityId)
    .executeTakeFirstOrThrow()
  return changesOfEnding(
    await findConventions(db, authorityId, ids),
    await findFrame(db, authorityId),
    spans_until_on,
    after,
  )
}

interface Shown {
  typed: Typed
  lastDay: string | null
  running: Running[]
  ticked?: string[]
  errors?: FieldErrors
  changes?: ConventionChange[]
  stale?: boolean
}

function showElection(visit: MemberVisit, shown: Shown): void {
  const { locale } = visit
  const { typed, lastDay, running, ticked = [], errors = {}, changes = null, stale = false } = shown
  const page = { lastDay, running, ticked: new Set(ticked), changes, stale }
  const model = electionPage({ locale, typed, errors }, page)
  const crumbs = [{ text: translate(locale, 'nav.signatories'), href: '/signatories' }]
  const status = stale ? 409 : Object.keys(errors).length > 0 ? 422 : 200
  showPage(visit, 'mandates/election', { title: model.heading, section: 'signatories', crumbs }, model, status)
}

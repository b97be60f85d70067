import { findFrame } from '../conventions/frame.ts'
import { preview } from '../conventions/preview.ts'
import type { ConventionRecord } from '../conventions/record.ts'
import { findConventions } from '../conventions/store.ts'
import type { MemberVisit } from '../web/visit.ts'
import { withAuthorisation, withDeliberation } from './changes.ts'
import { doubtsOf, sessionProposed } from './doubts.ts'
import type { Checked, ConventionChange } from './formPage.ts'
import type { AuthorisationValues, DeliberationRecord, DeliberationValues } from './record.ts'
import { conventionIdsOf, findReplacers } from './store.ts'

/** What a form would change, looked at before anything is saved. */

interface Wanted {
  /** The deliberation as it is recorded, null where it is new. */
  before: DeliberationRecord | null
  values: DeliberationValues
  replacesId: string | null
  /** What a new deliberation allows about a convention. */
  authorised: { conventionId: string; allowed: AuthorisationValues } | null
}

export async function checkDeliberation(visit: MemberVisit, wanted: Wanted): Promise<Checked> {
  const { deps, member, locale } = visit
  const { before, values, replacesId, authorised } = wanted
  const { db } = deps.database
  const authorityId = member.authority.id
  const id = before?.id ?? ''
  const replacedIds = [before?.replaces?.id ?? null, replacesId].filter((one) => one !== null)
  const concerned = await conventionIdsOf(db, authorityId, before ? [id, ...replacedIds] : replacedIds)
  const replacers = await findReplacers(db, authorityId, replacedIds)
  const ids = new Set([...concerned, ...(authorised ? [authorised.conventionId] : [])])
  const changed = (convention: ConventionRecord) => {
    const after = withDeliberation(convention, { id, values, replacesId, replacedIds, replacers })
    if (authorised?.conventionId !== convention.id) return after
    return withAuthorisation(after, {
      deliberationId: id,
      values,
      reviews: [],
      replacedFrom: null,
      allowed: authorised.allowed,
    })
  }
  return {
    on: visit.on,
    reference: null,
    doubts: doubtsOf(locale, values, member.authority.siren),
    sessionOn: sessionProposed(values),
    conventions: await changes(visit, [...ids], changed),
  }
}

/** The same for what a recorded deliberation allows about a convention. */
export async function checkAuthorisation(
  visit: MemberVisit,
  deliberation: DeliberationRecord,
  conventionId: string,
  allowed: AuthorisationValues,
): Promise<Checked> {
  const replacedFrom = deliberation.replacedBy.flatMap(({ sessionOn }) => sessionOn ?? []).sort()[0] ?? null
  const { id: deliberationId, reviews } = deliberation
  const change = { deliberationId, values: deliberation, reviews, replacedFrom, allowed }
  const conventions = await changes(visit, [conventionId], (convention) => withAuthorisation(convention, change))
  return { on: visit.on, reference: null, doubts: [], sessionOn: null, conventions }
}

async function changes(
  { deps, member, locale, on }: MemberVisit,
  conventionIds: string[],
  changed: (convention: ConventionRecord) => ConventionRecord,
): Promise<ConventionChange[]> {
  const { authority } = member
  const records = await findConventions(deps.database.db, authority.id, conventionIds)
  const frame = await findFrame(deps.database.db, authority.id)
  return records.map((before) => ({
    reference: before.reference,
    title: before.title,
    change: preview({ locale, authority, frame, before, after: changed(before), on }),
  }))
}

import { among } from '../database/among.ts'
import type { Db } from '../database/open.ts'
import { draftColumns, draftOf } from '../deliberations/draft.ts'
import type { ReviewRecord } from '../reviews/record.ts'
import { completionDays } from '../rules/review.ts'
import type { AuthorisationRecord } from './record.ts'

/** What deliberations allow about some conventions, by the convention's id, before anything of their review is known. */
export async function findAllowed(db: Db, authorityId: string, ids: string[]) {
  const rows = await db
    .selectFrom('authorisations')
    .innerJoin('deliberations', (join) =>
      join
        .onRef('deliberations.authority_id', '=', 'authorisations.authority_id')
        .onRef('deliberations.id', '=', 'authorisations.deliberation_id'),
    )
    .leftJoin('deliberations as replacing', (join) =>
      join
        .onRef('replacing.authority_id', '=', 'deliberations.authority_id')
        .onRef('replacing.replaces_id', '=', 'deliberations.id'),
    )
    .select(['authorisations.convention_id', 'authorisations.id', 'authorisations.deliberation_id as deliberationId'])
    .select(['authorisations.approves', 'authorisations.signs', 'authorisations.changes_of_detail'])
    .select(['authorisations.acts_of_application', 'authorisations.whom'])
    .select(['deliberations.reference as deliberationReference', 'deliberations.object', 'deliberations.number'])
    .select(['deliberations.act_identifier as actIdentifier', 'deliberations.session_on as sessionOn'])
    .select(['deliberations.sent_on as sentOn', 'deliberations.received_on as receivedOn'])
    .select(['deliberations.published_on as publishedOn', 'replacing.session_on as replacedFrom'])
    .select(draftColumns.map((column) => `authorisations.${column}` as const))
    .where('authorisations.authority_id', '=', authorityId)
    .where(among(db, 'authorisations.convention_id', ids))
    .orderBy('deliberations.session_on', (by) => by.asc().nullsLast())
    .orderBy('deliberations.reference')
    .orderBy('replacing.session_on', (by) => by.asc().nullsLast())
    .execute()
  return firstOfEach(rows)
}

type Allowed = Awaited<ReturnType<typeof findAllowed>>[number]

/** One of them with what the State's representative sent back of its deliberation. */
export function authorisationOf(row: Allowed, reviews: ReviewRecord[]): AuthorisationRecord {
  const { receivedOn } = row
  return {
    id: row.id,
    deliberationId: row.deliberationId,
    deliberationReference: row.deliberationReference,
    object: row.object,
    number: row.number,
    actIdentifier: row.actIdentifier,
    sessionOn: row.sessionOn,
    sentOn: row.sentOn,
    receivedOn,
    publishedOn: row.publishedOn,
    reviews,
    completedOn: completionDays(receivedOn, reviews).at(-1) ?? null,
    replacedFrom: row.replacedFrom,
    approves: row.approves === 'yes',
    signs: row.signs === 'yes',
    changesOfDetail: row.changes_of_detail === 'yes',
    actsOfApplication: row.acts_of_application === 'yes',
    whom: row.whom,
    draft: draftOf(row),
  }
}

/** A deliberation replaced twice comes twice: the first of those that replace it counts. */
function firstOfEach<R extends { id: string }>(rows: R[]): R[] {
  const passed = new Set<string>()
  return rows.filter(({ id }) => !passed.has(id) && passed.add(id))
}

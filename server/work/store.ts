import type { ExpressionBuilder } from 'kysely'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import type { Day, RenewalStatus, Status } from '../rules/facts.ts'

interface Asked {
  authorityId: string
  on: Day
}

type Build = ExpressionBuilder<Schema, 'standing_spans'>

/** Why a convention may need somebody: what its status rows say of the day. */
const causes = [
  (build: Build) => build('renewal_status', '=', 'late'),
  (build: Build) => build.and([build('renewal_status', '=', 'due'), build('deadline_kind', '!=', 'notice')]),
  (build: Build) => build.and([build('renewal_status', '=', 'due'), build('deadline_kind', '=', 'notice')]),
  (build: Build) => build('status', 'in', ['voted', 'authorised', 'signed']),
  (build: Build) => build('renewal_status', '=', 'renewing'),
]

/**
 * The conventions that may need somebody on a day: of each cause the `most` whose deadline comes first, and as many
 * with a serious finding. The rules say afterwards what each of them needs.
 */
export async function listConventionIdsAtWork(db: Db, asked: Asked, most: number): Promise<string[]> {
  const ids = new Set<string>()
  for (const cause of causes) {
    const rows = await onDay(db, asked)
      .select('convention_id')
      .where(cause)
      .orderBy('deadline_on', (by) => by.asc().nullsLast())
      .orderBy('convention_id')
      .limit(most)
      .execute()
    for (const { convention_id } of rows) ids.add(convention_id)
  }
  for (const id of await listWithSeriousFindings(db, asked, most)) ids.add(id)
  return [...ids]
}

/** What is over is no work any more: its findings stay on its record. */
async function listWithSeriousFindings(db: Db, asked: Asked, most: number): Promise<string[]> {
  const rows = await onDay(db, asked)
    .innerJoin('finding_spans', (join) =>
      join
        .onRef('finding_spans.authority_id', '=', 'standing_spans.authority_id')
        .onRef('finding_spans.convention_id', '=', 'standing_spans.convention_id'),
    )
    .select('standing_spans.convention_id')
    .distinct()
    .where('finding_spans.severity', '=', 'serious')
    .where('finding_spans.from_on', '<=', asked.on)
    .where('finding_spans.until_on', '>=', asked.on)
    .where('standing_spans.status', 'not in', ['expired', 'denounced', 'superseded'])
    .orderBy('standing_spans.convention_id')
    .limit(most)
    .execute()
  return rows.map(({ convention_id }) => convention_id)
}

/** How many conventions are alike in what their status rows say of a day. */
export interface AlikeCount {
  status: Status
  renewalStatus: RenewalStatus
  deadlineKind: string | null
  count: number
}

export async function countAlike(db: Db, asked: Asked): Promise<AlikeCount[]> {
  const rows = await onDay(db, asked)
    .select((build) => ['status', 'renewal_status', 'deadline_kind', build.fn.countAll<number>().as('count')])
    .groupBy(['status', 'renewal_status', 'deadline_kind'])
    .execute()
  return rows.map(({ status, renewal_status, deadline_kind, count }) => ({
    status: status as Status,
    renewalStatus: renewal_status as RenewalStatus,
    deadlineKind: deadline_kind,
    count: Number(count),
  }))
}

function onDay(db: Db, { authorityId, on }: Asked) {
  return db
    .selectFrom('standing_spans')
    .where('standing_spans.authority_id', '=', authorityId)
    .where('standing_spans.from_on', '<=', on)
    .where('standing_spans.until_on', '>=', on)
}

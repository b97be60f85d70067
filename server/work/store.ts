import type { Db } from '../database/open.ts'
import type { Day, Status } from '../rules/facts.ts'

interface Asked {
  authorityId: string
  on: Day
}

/** The conventions that may need somebody on a day: their status or renewal says so, or a serious finding does. */
export async function listConventionIdsAtWork(db: Db, { authorityId, on }: Asked): Promise<string[]> {
  const serious = db
    .selectFrom('finding_spans')
    .select('convention_id')
    .where('authority_id', '=', authorityId)
    .where('severity', '=', 'serious')
    .where('from_on', '<=', on)
    .where('until_on', '>=', on)
  const rows = await db
    .selectFrom('standing_spans')
    .select('convention_id')
    .where('authority_id', '=', authorityId)
    .where('from_on', '<=', on)
    .where('until_on', '>=', on)
    .where((build) =>
      build.or([
        build('renewal_status', 'in', ['late', 'due', 'renewing']),
        build('status', 'in', ['voted', 'authorised', 'signed']),
        build('convention_id', 'in', serious),
      ]),
    )
    .orderBy('convention_id')
    .execute()
  return rows.map(({ convention_id }) => convention_id)
}

/** How many conventions have each status on a day. */
export async function countByStatus(db: Db, { authorityId, on }: Asked): Promise<Map<Status, number>> {
  const rows = await db
    .selectFrom('standing_spans')
    .select((build) => ['status', build.fn.countAll<number>().as('count')])
    .where('authority_id', '=', authorityId)
    .where('from_on', '<=', on)
    .where('until_on', '>=', on)
    .groupBy('status')
    .execute()
  return new Map(rows.map(({ status, count }) => [status as Status, Number(count)]))
}

import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import { filtered } from '../conventions/listStore.ts'
import { atWork, type OfDay, watchCauses } from '../conventions/workStore.ts'
import { among } from '../database/among.ts'
import type { Db } from '../database/open.ts'
import { remembered } from '../database/remembered.ts'
import type { Schema } from '../database/schema.ts'
import type { Day, RenewalStatus, Status } from '../rules/facts.ts'
import { conventionFilter, type WorkFilter } from './filter.ts'

export interface AskedWork {
  authorityId: string
  filter: WorkFilter
  /** The day shown, or the last one that the status rows reach. */
  on: Day
}

type Build = ExpressionBuilder<Schema & { s: Schema['standing_spans'] }, 's'>
type Cause = (build: Build, day: OfDay) => Expression<SqlBool>

const decisions: Cause[] = [
  (build, day) => atWork(build, ['late'], day),
  (build, day) => atWork(build, ['decide'], day),
]
const waiting: Cause = (build, day) => atWork(build, ['waiting'], day)

/**
 * The conventions that call somebody on a day: of each group the `most` that press most, or all of them. The rules say
 * afterwards what each of them needs.
 */
export async function listConventionIdsAtWork(db: Db, asked: AskedWork, most: number | null): Promise<string[]> {
  const ids = new Set<string>()
  for (const cause of decisions) for (const id of await listCalled(db, asked, cause, 'deadline', most)) ids.add(id)
  for (const id of await listCalled(db, asked, waiting, 'since', most)) ids.add(id)
  let room = most
  for (const cause of watchCauses as readonly Cause[]) {
    if (room === 0) break
    const watched = await listCalled(db, asked, cause, 'deadline', room)
    for (const id of watched) ids.add(id)
    if (room !== null) room = Math.max(0, room - watched.length)
  }
  return [...ids]
}

async function listCalled(
  db: Db,
  asked: AskedWork,
  cause: Cause,
  order: 'deadline' | 'since',
  most: number | null,
): Promise<string[]> {
  const called = spansOf(db, asked)
    .select('s.convention_id')
    .where((build) => cause(build as never, asked))
  const sorted =
    order === 'since'
      ? called.orderBy('s.from_on').orderBy('s.convention_id')
      : called.orderBy('s.deadline_on', (by) => by.asc().nullsLast()).orderBy('s.convention_id')
  const rows = await (most === null ? sorted : sorted.limit(most)).execute()
  return rows.map(({ convention_id }) => convention_id)
}

/** How many conventions are alike in what their status rows say of a day. */
export interface AlikeCount {
  status: Status
  renewalStatus: RenewalStatus
  deadlineKind: string | null
  count: number
}

export interface CountedWork {
  alike: AlikeCount[]
  /** How many are watched: their findings may be why, which no status row tells. */
  watched: number
}

export function countWork(db: Db, asked: AskedWork): Promise<CountedWork> {
  return remembered(db, `work counts ${JSON.stringify(asked)}`, async () => ({
    alike: await countAlike(db, asked),
    watched: await countWatched(db, asked),
  }))
}

async function countAlike(db: Db, asked: AskedWork): Promise<AlikeCount[]> {
  const rows = await spansOf(db, asked)
    .select((build) => ['s.status', 's.renewal_status', 's.deadline_kind', build.fn.countAll<number>().as('count')])
    .groupBy(['s.status', 's.renewal_status', 's.deadline_kind'])
    .execute()
  return rows.map(({ status, renewal_status, deadline_kind, count }) => ({
    status: status as Status,
    renewalStatus: renewal_status as RenewalStatus,
    deadlineKind: deadline_kind,
    count: Number(count),
  }))
}

async function countWatched(db: Db, asked: AskedWork): Promise<number> {
  const { count } = await spansOf(db, asked)
    .select((build) => build.fn.countAll<number>().as('count'))
    .where((build) => atWork(build as never, ['watch'], asked))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The first day of what each rule finds of some conventions on a day, by convention and rule. */
export async function findFindingDays(
  db: Db,
  { authorityId, on }: Pick<AskedWork, 'authorityId' | 'on'>,
  ids: string[],
): Promise<(id: string, rule: string) => Day | null> {
  const rows = await db
    .selectFrom('finding_spans')
    .select(['convention_id', 'rule', 'from_on'])
    .where('authority_id', '=', authorityId)
    .where(among(db, 'convention_id', ids))
    .where('from_on', '<=', on)
    .where('until_on', '>=', on)
    .execute()
  const days = new Map(rows.map(({ convention_id, rule, from_on }) => [`${convention_id} ${rule}`, from_on]))
  return (id, rule) => days.get(`${id} ${rule}`) ?? null
}

/** The status rows of the day under the filter. */
export function spansOf(db: Db, { authorityId, filter, on }: AskedWork) {
  return filtered(db, { authorityId, filter: conventionFilter(filter), on }, 'spans')
}

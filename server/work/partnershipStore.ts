import { among } from '../database/among.ts'
import { grouped } from '../database/grouped.ts'
import type { Db } from '../database/open.ts'
import { remembered } from '../database/remembered.ts'
import { listPartnerships, type Partnership } from '../partnerships/store.ts'
import { latestOf } from '../rules/calendar.ts'
import type { Day, Status } from '../rules/facts.ts'
import { workLines } from '../rules/work.ts'
import { type PartnershipAtWork, waitingStatuses } from '../rules/workReason.ts'
import type { WorkFilter } from './filter.ts'

export interface PartnershipWork {
  partnership: Partnership
  atWork: PartnershipAtWork
}

interface Asked {
  authorityId: string
  on: Day
}

/** Every partnership with what its conventions are on a day. */
export function findPartnershipsAtWork(db: Db, asked: Asked): Promise<PartnershipWork[]> {
  const key = `work partnerships ${JSON.stringify(asked)}`
  return remembered(db, key, async () => (await findPartnershipsOn(db, asked.authorityId, [asked.on]))[0]!)
}

/** Those that a filter of conventions' partners and domains lets through: a partnership has no kind of convention. */
export function passing(all: readonly PartnershipWork[], { partner, kind, domain }: WorkFilter): PartnershipWork[] {
  if (kind.length > 0) return []
  return all.filter(
    ({ partnership }) =>
      (partner.length === 0 || partner.includes(partnership.partner.reference)) &&
      (domain.length === 0 || partnership.domains.some(({ code }) => domain.includes(code))),
  )
}

/** The partnerships that stand among the lines of work on a day. */
export async function partnershipIdsAtWork(db: Db, asked: Asked): Promise<ReadonlySet<string>> {
  const all = await findPartnershipsAtWork(db, asked)
  const partnerships = all.map(({ atWork }) => atWork)
  return new Set(
    workLines({ on: asked.on, conventions: [], partnerships, sessions: [] }).map(({ record }) => record.id),
  )
}

/** The same on each of some days, always in the same order: what no day changes is read once. */
export async function findPartnershipsOn(
  db: Db,
  authorityId: string,
  days: readonly Day[],
): Promise<PartnershipWork[][]> {
  const partnerships = await listPartnerships(db, authorityId)
  const entered = await enteredDays(db, authorityId)
  const partnerIds = partnerships.map(({ partner }) => partner.id)
  const conventions = await findConventionIds(db, authorityId, partnerIds)
  const ids = [...new Set([...conventions.values()].flat())]
  const all: PartnershipWork[][] = []
  for (const on of days) {
    const statuses = await findStatuses(db, { authorityId, on }, ids)
    all.push(
      partnerships.map((partnership) => {
        const { id, since, events, partner } = partnership
        const own = (conventions.get(partner.id) ?? []).flatMap((one) => statuses.get(one) ?? [])
        const enteredOn = entered.get(id) ?? on
        return { partnership, atWork: { id, since, events, enteredOn, ...stateOf(own, on) } }
      }),
    )
  }
  return all
}

async function enteredDays(db: Db, authorityId: string): Promise<Map<string, Day>> {
  const rows = await db
    .selectFrom('partnerships')
    .select(['id', 'created_at'])
    .where('authority_id', '=', authorityId)
    .execute()
  return new Map(rows.map(({ id, created_at }) => [id, created_at.slice(0, 10)]))
}

/** A status of a convention by a day, and the last day of it that has begun by then. */
interface StatusUntil {
  status: Status
  until: Day
}

/** The statuses of a convention that binds its partners. */
export const bindingStatuses: readonly Status[] = ['in-force', 'suspended']

/** What the conventions of a partner are on the day, or were. */
function stateOf(all: readonly StatusUntil[], on: Day): Pick<PartnershipAtWork, 'bound' | 'endedOn' | 'coming'> {
  const bindings = all.filter(({ status }) => bindingStatuses.includes(status)).map(({ until }) => until)
  return {
    bound: bindings.some((until) => until >= on),
    endedOn: latestOf(bindings.filter((until) => until < on)),
    coming: all.filter(({ status, until }) => waitingStatuses.includes(status) && until >= on).length,
  }
}

/** The conventions with some partners, by the partner's id. */
async function findConventionIds(db: Db, authorityId: string, partnerIds: string[]): Promise<Map<string, string[]>> {
  const parties = await db
    .selectFrom('parties')
    .select(['partner_id', 'convention_id'])
    .distinct()
    .where('authority_id', '=', authorityId)
    .where(among(db, 'partner_id', partnerIds))
    .execute()
  return grouped(parties, ({ partner_id, convention_id }) => [partner_id ?? '', convention_id])
}

/** Of some conventions, by their id: the statuses that began by the day. */
async function findStatuses(db: Db, { authorityId, on }: Asked, ids: string[]): Promise<Map<string, StatusUntil[]>> {
  const rows = await db
    .selectFrom('standing_spans')
    .select((build) => ['convention_id', 'status', build.fn.max('until_on').as('until')])
    .where('authority_id', '=', authorityId)
    .where(among(db, 'convention_id', ids))
    .where('from_on', '<=', on)
    .where('status', 'in', [...bindingStatuses, ...waitingStatuses])
    .groupBy(['convention_id', 'status'])
    .execute()
  return grouped(rows, ({ convention_id, status, until }) => [convention_id, { status: status as Status, until }])
}

import { among } from '../database/among.ts'
import type { Db } from '../database/open.ts'
import { remembered } from '../database/remembered.ts'
import { listPartnerships, type Partnership } from '../partnerships/store.ts'
import { latestOf } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { workLines } from '../rules/work.ts'
import type { PartnershipAtWork } from '../rules/workReason.ts'
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
  return remembered(db, `work partnerships ${JSON.stringify(asked)}`, () => readPartnerships(db, asked))
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

async function readPartnerships(db: Db, asked: Asked): Promise<PartnershipWork[]> {
  const partnerships = await listPartnerships(db, asked.authorityId)
  const entered = await enteredDays(db, asked.authorityId)
  const partnerIds = partnerships.map(({ partner }) => partner.id)
  const known = await findConventionDays(db, asked, partnerIds)
  return partnerships.map((partnership) => {
    const { id, since, events, partner } = partnership
    const conventions = stateOf(known.get(partner.id) ?? [], asked.on)
    return { partnership, atWork: { id, since, events, enteredOn: entered.get(id) ?? asked.on, ...conventions } }
  })
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
  status: string
  until: Day
}

const binding = ['in-force', 'suspended']
const coming = ['voted', 'authorised', 'signed']

/** What the conventions of a partner are on the day, or were. */
function stateOf(all: readonly StatusUntil[], on: Day): Pick<PartnershipAtWork, 'bound' | 'endedOn' | 'coming'> {
  const bindings = all.filter(({ status }) => binding.includes(status)).map(({ until }) => until)
  return {
    bound: bindings.some((until) => until >= on),
    endedOn: latestOf(bindings.filter((until) => until < on)),
    coming: all.filter(({ status, until }) => coming.includes(status) && until >= on).length,
  }
}

/** Of the conventions with some partners, by the partner's id: the statuses that began by the day. */
async function findConventionDays(db: Db, { authorityId, on }: Asked, partnerIds: string[]) {
  const parties = await db
    .selectFrom('parties')
    .select(['partner_id', 'convention_id'])
    .distinct()
    .where('authority_id', '=', authorityId)
    .where(among(db, 'partner_id', partnerIds))
    .execute()
  const ids = [...new Set(parties.map(({ convention_id }) => convention_id))]
  const rows = await db
    .selectFrom('standing_spans')
    .select((build) => ['convention_id', 'status', build.fn.max('until_on').as('until')])
    .where('authority_id', '=', authorityId)
    .where(among(db, 'convention_id', ids))
    .where('from_on', '<=', on)
    .where('status', 'in', [...binding, ...coming])
    .groupBy(['convention_id', 'status'])
    .execute()
  const byConvention = grouped(rows, ({ convention_id, status, until }) => [convention_id, { status, until }])
  const byPartner = grouped(parties, ({ partner_id, convention_id }) => [partner_id ?? '', convention_id])
  return new Map([...byPartner].map(([id, own]) => [id, own.flatMap((one) => byConvention.get(one) ?? [])]))
}

function grouped<R, V>(rows: readonly R[], read: (row: R) => [key: string, value: V]): Map<string, V[]> {
  const groups = new Map<string, V[]>()
  for (const row of rows) {
    const [key, value] = read(row)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

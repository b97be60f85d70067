import type { Selectable } from 'kysely'
import type { Db } from '../database/open.ts'
import type { PartnershipEventsTable, PartnershipsTable } from '../database/schema.ts'
import { type Domain, listDomains } from '../domains/store.ts'
import { listPartners, type Partner } from '../partners/store.ts'
import type { Day, PartialDay } from '../rules/facts.ts'
import type { PartnershipEvent } from '../rules/partnership.ts'

export type PartnershipKind = NonNullable<PartnershipsTable['kind']>

/** Something that happened to a partnership, as it was recorded. */
export interface RecordedEvent extends PartnershipEvent {
  id: string
  reason: string | null
  source: string | null
}

/** A relationship with a partner, older and longer than any paper. */
export interface Partnership {
  id: string
  reference: string
  partner: Partner
  /** Null while nobody knows. */
  kind: PartnershipKind | null
  since: PartialDay | null
  sinceNote: string | null
  domains: Domain[]
  note: string | null
  source: string | null
  /** In the order in which they were entered. */
  events: RecordedEvent[]
  version: number
}

/** What people say of a partnership: its partner by reference, its domains by code. */
export interface PartnershipValues {
  reference: string
  partner: string
  kind: PartnershipKind | null
  since: PartialDay | null
  sinceNote: string | null
  domains: string[]
  note: string | null
  source: string | null
}

/** All of an authority's partnerships with what was recorded of them. */
export async function listPartnerships(db: Db, authorityId: string): Promise<Partnership[]> {
  const rows = await db
    .selectFrom('partnerships')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .orderBy('id')
    .execute()
  return gathered(db, authorityId, rows)
}

export async function findPartnership(db: Db, authorityId: string, reference: string): Promise<Partnership | null> {
  const rows = await db
    .selectFrom('partnerships')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('reference', '=', reference)
    .execute()
  return (await gathered(db, authorityId, rows))[0] ?? null
}

export async function findPartnershipById(db: Db, authorityId: string, id: string): Promise<Partnership | null> {
  const rows = await db
    .selectFrom('partnerships')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .execute()
  return (await gathered(db, authorityId, rows))[0] ?? null
}

export interface PartnershipPast {
  reference: string
  since: PartialDay | null
  events: { kind: RecordedEvent['kind']; happenedOn: PartialDay | null; enteredOn: Day; reason: string | null }[]
}

/** The partnership with a partner: the one recorded first where there are several, null where there is none. */
export async function partnershipOfPartner(
  db: Db,
  authorityId: string,
  partnerId: string,
): Promise<PartnershipPast | null> {
  const row = await db
    .selectFrom('partnerships')
    .select(['id', 'reference', 'since'])
    .where('authority_id', '=', authorityId)
    .where('partner_id', '=', partnerId)
    .orderBy('id')
    .executeTakeFirst()
  if (!row) return null
  const events = await findEvents(db, authorityId, [row.id])
  return { reference: row.reference, since: row.since, events: events.map(({ event }) => event) }
}

/** How many conventions there are with each partner, by its id. */
export async function countConventions(db: Db, authorityId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('parties')
    .select(['partner_id', (select) => select.fn.count<number>('convention_id').distinct().as('count')])
    .where('authority_id', '=', authorityId)
    .where('partner_id', 'is not', null)
    .groupBy('partner_id')
    .execute()
  return new Map(rows.map(({ partner_id, count }) => [partner_id ?? '', Number(count)]))
}

async function gathered(db: Db, authorityId: string, rows: Selectable<PartnershipsTable>[]): Promise<Partnership[]> {
  if (rows.length === 0) return []
  const ids = rows.length === 1 ? [rows[0]!.id] : null
  const partners = new Map((await listPartners(db, authorityId)).map((partner) => [partner.id, partner]))
  const domains = await findDomains(db, authorityId, ids)
  const events = await findEvents(db, authorityId, ids)
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    partner: partners.get(row.partner_id)!,
    kind: row.kind,
    since: row.since,
    sinceNote: row.since_note,
    domains: domains.filter(({ partnershipId }) => partnershipId === row.id).map(({ domain }) => domain),
    note: row.note,
    source: row.source,
    events: events.filter(({ partnershipId }) => partnershipId === row.id).map(({ event }) => event),
    version: row.version,
  }))
}

/** Of these partnerships, or of all where the list of ids is null. */
async function findEvents(db: Db, authorityId: string, ids: string[] | null) {
  const all = db.selectFrom('partnership_events').selectAll().where('authority_id', '=', authorityId).orderBy('id')
  const rows = await (ids ? all.where('partnership_id', 'in', ids) : all).execute()
  return rows.map((row) => ({ partnershipId: row.partnership_id, event: eventOf(row) }))
}

function eventOf(row: Selectable<PartnershipEventsTable>): RecordedEvent {
  const { id, kind, happened_on: happenedOn, entered_on: enteredOn, reason, source } = row
  return { id, kind, happenedOn, enteredOn, reason, source }
}

async function findDomains(db: Db, authorityId: string, ids: string[] | null) {
  const domains = await listDomains(db, authorityId)
  const all = db.selectFrom('partnership_domains').selectAll().where('authority_id', '=', authorityId)
  const rows = await (ids ? all.where('partnership_id', 'in', ids) : all).execute()
  const order = new Map(domains.map((domain, place) => [domain.id, place]))
  return rows
    .map((row) => ({ partnershipId: row.partnership_id, place: order.get(row.domain_id)! }))
    .sort((one, other) => one.place - other.place)
    .map(({ partnershipId, place }) => ({ partnershipId, domain: domains[place]! }))
}

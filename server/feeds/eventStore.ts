import type { Db } from '../database/open.ts'
import { closing } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { partnershipStanding } from '../rules/partnership.ts'
import { anniversaryAhead } from '../rules/workOfPartnership.ts'
import { everything, type WorkFilter } from '../work/filter.ts'
import { findPartnershipsAtWork, passing } from '../work/partnershipStore.ts'
import { spansOf } from '../work/store.ts'
import type { FeedEvent, ToldEvent } from './events.ts'

interface Asked {
  authorityId: string
  /** The day of the status rows. */
  on: Day
}

/** The days to come of everything that an authority keeps, as they stand on a day. */
export async function findEvents(db: Db, asked: Asked): Promise<FeedEvent[]> {
  return [...(await ofConventions(db, asked)), ...(await ofSessions(db, asked)), ...(await ofPartnerships(db, asked))]
}

async function ofConventions(db: Db, { authorityId, on }: Asked): Promise<FeedEvent[]> {
  const rows = await spansOf(db, { authorityId, filter: everything, on })
    .innerJoin('conventions as named', (join) =>
      join.onRef('named.authority_id', '=', 's.authority_id').onRef('named.id', '=', 's.convention_id'),
    )
    .select(['named.id', 'named.title', 'named.reference'])
    .select(['s.deadline_kind', 's.deadline_on', 's.term_ends_on', 's.ends_on'])
    .where('s.status', 'in', ['signed', 'in-force', 'suspended'])
    .execute()
  return rows.flatMap((row) => {
    const event = (kind: FeedEvent['kind'], day: Day | null): FeedEvent[] =>
      day === null || day < on
        ? []
        : [{ kind, recordId: row.id, on: day, title: row.title, years: null, path: `/conventions/${row.reference}` }]
    const { deadline_kind, deadline_on, term_ends_on, ends_on } = row
    return [
      ...(deadline_kind === 'decision' || deadline_kind === 'notice' ? event(deadline_kind, deadline_on) : []),
      ...(ends_on === term_ends_on
        ? event('end', ends_on)
        : [...event('term-end', term_ends_on), ...event('end', ends_on)]),
    ]
  })
}

async function ofSessions(db: Db, { authorityId, on }: Asked): Promise<FeedEvent[]> {
  const rows = await db
    .selectFrom('sessions')
    .select(['id', 'body', 'held_on', 'closes_on'])
    .where('authority_id', '=', authorityId)
    .where('held_on', '>=', on)
    .execute()
  return rows.flatMap(({ id, body, held_on, closes_on }) => {
    const of = { recordId: id, title: body, years: null, path: `/sessions/${id}` }
    const closes = closes_on !== null && closes_on >= on ? [{ ...of, kind: 'closing' as const, on: closes_on }] : []
    return [{ ...of, kind: 'session' as const, on: held_on }, ...closes]
  })
}

/** Only of those whose beginning is known to the day, and which have not ended. */
async function ofPartnerships(db: Db, asked: Asked): Promise<FeedEvent[]> {
  const all = await findPartnershipsAtWork(db, asked)
  return all.flatMap(({ partnership: { id, since, events, partner, reference } }): FeedEvent[] => {
    const goesOn = partnershipStanding(events, asked.on).status !== 'ended'
    const next = since?.length === 10 && goesOn ? anniversaryAhead(since, asked.on) : null
    if (!next) return []
    const path = `/partnerships/${reference}`
    return [{ kind: 'anniversary', recordId: id, on: closing(next.when), title: partner.name, years: next.years, path }]
  })
}

/** The records that a filter lets through. */
export async function recordsUnder(db: Db, asked: Asked, filter: WorkFilter): Promise<ReadonlySet<string>> {
  const rows = await spansOf(db, { ...asked, filter })
    .select('s.convention_id')
    .execute()
  const partnerships = passing(await findPartnershipsAtWork(db, asked), filter)
  return new Set([...rows.map((row) => row.convention_id), ...partnerships.map(({ partnership }) => partnership.id)])
}

/** Everything that was ever told: which occurrence comes next is counted from all of them. */
export async function findTold(db: Db, authorityId: string): Promise<ToldEvent[]> {
  const rows = await db
    .selectFrom('feed_events')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .orderBy('happens_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    recordId: row.record_id,
    occurrence: row.occurrence,
    on: row.happens_on,
    title: row.title,
    years: row.years,
    path: row.path,
    sequence: row.sequence,
    changedAt: row.changed_at,
    cancelledAt: row.cancelled_at,
  }))
}

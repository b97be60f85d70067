import type { Db } from '../database/open.ts'
import type { Partnership } from '../partnerships/store.ts'
import { closing, lastDay } from '../rules/calendar.ts'
import type { Day, PartialDay } from '../rules/facts.ts'
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
  return [
    ...(await ofConventions(db, asked)),
    ...(await sessionEvents(db, asked.authorityId, { from: asked.on, until: lastDay })),
    ...(await ofPartnerships(db, asked)),
  ]
}

async function ofConventions(db: Db, asked: Asked): Promise<FeedEvent[]> {
  const rows = await withDays(spansOf(db, { ...asked, filter: everything })).execute()
  return rows.flatMap((row) => rowEvents(row, (day) => day >= asked.on))
}

/** Status rows of conventions that bind, with the days that they name. */
export function withDays(rows: ReturnType<typeof spansOf>) {
  return rows
    .innerJoin('conventions as named', (join) =>
      join.onRef('named.authority_id', '=', 's.authority_id').onRef('named.id', '=', 's.convention_id'),
    )
    .select(['named.id', 'named.title', 'named.reference'])
    .select(['s.from_on', 's.until_on', 's.deadline_kind', 's.deadline_on', 's.term_ends_on', 's.ends_on'])
    .where('s.status', 'in', ['signed', 'in-force', 'suspended'])
}

type DaysRow = Awaited<ReturnType<ReturnType<typeof withDays>['execute']>>[number]

/** The days of a status row, as far as they are told. */
export function rowEvents(row: DaysRow, isTold: (day: Day) => boolean): FeedEvent[] {
  const { deadline_kind, deadline_on, term_ends_on, ends_on } = row
  const event = (kind: FeedEvent['kind'], day: Day | null): FeedEvent[] =>
    day === null || !isTold(day)
      ? []
      : [{ kind, recordId: row.id, on: day, title: row.title, years: null, path: `/conventions/${row.reference}` }]
  return [
    ...(deadline_kind === 'decision' || deadline_kind === 'notice' ? event(deadline_kind, deadline_on) : []),
    // A convention that ends within its term, or with it, does not come to the term's end.
    ...(ends_on !== null && term_ends_on !== null && ends_on <= term_ends_on ? [] : event('term-end', term_ends_on)),
    ...event('end', ends_on),
  ]
}

interface Range {
  from: Day
  /** Included. */
  until: Day
}

/** The sessions of every body, and the days on which their files close. */
export async function sessionEvents(db: Db, authorityId: string, { from, until }: Range): Promise<FeedEvent[]> {
  const rows = await db
    .selectFrom('sessions')
    .select(['id', 'body', 'held_on', 'closes_on'])
    .where('authority_id', '=', authorityId)
    .where((build) =>
      build.or([
        build.between('held_on', from, until),
        build.and([build('held_on', '>', until), build.between('closes_on', from, until)]),
      ]),
    )
    .execute()
  return rows.flatMap(({ id, body, held_on, closes_on }) => {
    const of = { recordId: id, title: body, years: null, path: `/sessions/${id}` }
    const all = [{ ...of, kind: 'session' as const, on: held_on }]
    const closes = closes_on === null ? [] : [{ ...of, kind: 'closing' as const, on: closes_on }]
    return [...all, ...closes].filter(({ on }) => on >= from && on <= until)
  })
}

/** Only of those whose beginning is known to the day. */
async function ofPartnerships(db: Db, asked: Asked): Promise<FeedEvent[]> {
  const all = await findPartnershipsAtWork(db, asked)
  const feasts = all.flatMap(({ partnership }) => anniversaryEvents(partnership, asked.on, asked.on))
  return feasts.filter(({ when }) => when.length === 10).map(({ when: _when, ...event }) => event)
}

/** An anniversary: known to the day, the month or the year as its partnership's beginning is. */
export type Anniversary = FeedEvent & { when: PartialDay }

/** The round anniversary that a partnership has within a year from a day, unless it has ended by then as known on a day. */
export function anniversaryEvents(partnership: Partnership, from: Day, on: Day): Anniversary[] {
  const { id, since, events, partner, reference } = partnership
  const next = since === null ? null : anniversaryAhead(since, from)
  if (!next) return []
  const day = closing(next.when)
  if (partnershipStanding(events, day < on ? day : on).status === 'ended') return []
  const path = `/partnerships/${reference}`
  return [{ kind: 'anniversary', recordId: id, on: day, when: next.when, title: partner.name, years: next.years, path }]
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

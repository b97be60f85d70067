import { sql } from 'kysely'
import type { Db } from '../database/open.ts'
import { remembered } from '../database/remembered.ts'
import type { Day, Kind, Status } from '../rules/facts.ts'
import type { Outcome } from '../rules/outcome.ts'

/** The figures' numbers, counted on the rows that the rules wrote: nothing is judged here. */

export interface AskedFigures {
  authorityId: string
  /** The day shown, or the last one that the status rows reach. */
  on: Day
}

/** The years on whose last day conventions of one kind stand in one status, all of them through. */
export interface YearSpan {
  kind: Kind
  status: 'in-force' | 'suspended'
  from: number
  until: number
  count: number
}

/** From which year's end until which one's conventions are in force, or suspended. */
export function findYearSpans(db: Db, authorityId: string): Promise<YearSpan[]> {
  return remembered(db, `year spans ${authorityId}`, async () => {
    const rows = await db
      .selectFrom('standing_spans as s')
      .innerJoin('conventions as c', (join) =>
        join.onRef('c.authority_id', '=', 's.authority_id').onRef('c.id', '=', 's.convention_id'),
      )
      .select((build) => [
        'c.kind',
        's.status',
        sql<string>`substr(s.from_on, 1, 4)`.as('first'),
        sql<string>`substr(s.until_on, 1, 4)`.as('last'),
        // A stretch that ends before the year does is not there on its last day.
        sql<number>`case when substr(s.until_on, 6) = '12-31' then 0 else 1 end`.as('short'),
        build.fn.countAll<number>().as('count'),
      ])
      .where('s.authority_id', '=', authorityId)
      .where('s.status', 'in', ['in-force', 'suspended'])
      // Most stretches are shorter than a year: the kinds of those that see no year's end need not be looked up.
      .where(sql<boolean>`(substr(s.from_on, 1, 4) < substr(s.until_on, 1, 4) or substr(s.until_on, 6) = '12-31')`)
      .groupBy(['c.kind', 's.status', 'first', 'last', 'short'])
      .execute()
    return rows.map(({ kind, status, first, last, short, count }) => ({
      kind,
      status: status as YearSpan['status'],
      from: Number(first),
      until: Number(last) - Number(short),
      count: Number(count),
    }))
  })
}

export interface DayCount {
  kind: Kind
  status: Status
  count: number
}

/** How many conventions of each kind stand in each status on the day. */
export function countOnDay(db: Db, { authorityId, on }: AskedFigures): Promise<DayCount[]> {
  return remembered(db, `figures of ${authorityId} on ${on}`, async () => {
    const rows = await db
      .selectFrom('standing_spans as s')
      .innerJoin('conventions as c', (join) =>
        join.onRef('c.authority_id', '=', 's.authority_id').onRef('c.id', '=', 's.convention_id'),
      )
      .select((build) => ['c.kind', 's.status', build.fn.countAll<number>().as('count')])
      .where('s.authority_id', '=', authorityId)
      .where('s.from_on', '<=', on)
      .where('s.until_on', '>=', on)
      .groupBy(['c.kind', 's.status'])
      .execute()
    return rows.map(({ kind, status, count }) => ({ kind, status: status as Status, count: Number(count) }))
  })
}

/** How many conventions are in force on the day in each domain, by its code; '' for those that have none. */
export function countDomains(db: Db, { authorityId, on }: AskedFigures): Promise<ReadonlyMap<string, number>> {
  return remembered(db, `domains in figures of ${authorityId} on ${on}`, async () => {
    const rows = await db
      .selectFrom('standing_spans as s')
      .leftJoin('convention_domains as u', (join) =>
        join.onRef('u.authority_id', '=', 's.authority_id').onRef('u.convention_id', '=', 's.convention_id'),
      )
      .leftJoin('domains as d', (join) =>
        join.onRef('d.authority_id', '=', 'u.authority_id').onRef('d.id', '=', 'u.domain_id'),
      )
      .select((build) => ['d.code', build.fn.countAll<number>().as('count')])
      .where('s.authority_id', '=', authorityId)
      .where('s.status', '=', 'in-force')
      .where('s.from_on', '<=', on)
      .where('s.until_on', '>=', on)
      .groupBy('d.code')
      .execute()
    return new Map(rows.map(({ code, count }) => [code ?? '', Number(count)]))
  })
}

/** Of how many conventions a term ended in some years, and what became of it as it is known on the day. */
export interface OutcomeCount {
  /** The first year of the period. */
  from: number
  /** Null for all of them together. */
  outcome: Outcome | null
  /** Conventions: each counts once a period and outcome, as in their list. */
  count: number
}

/** By periods of so many years, each of which begins with a year that is divisible by their number. */
export function countOutcomes(db: Db, asked: AskedFigures, years: number): Promise<OutcomeCount[]> {
  const key = `outcomes of ${asked.authorityId} on ${asked.on} by ${years}`
  return remembered(db, key, async () => {
    const ended = endedBy(db, asked, years)
    const all = await ended.groupBy('period').execute()
    const each = await ended.select('o.outcome').groupBy(['period', 'o.outcome']).execute()
    return [...all.map((row) => ({ ...row, outcome: null })), ...each].map((row) => ({
      from: Number(row.period) * years,
      outcome: row.outcome as Outcome | null,
      count: Number(row.count),
    }))
  })
}

function endedBy(db: Db, { authorityId, on }: AskedFigures, years: number) {
  return db
    .selectFrom('outcome_spans as o')
    .select((build) => [
      sql<number>`cast(substr(o.term_ends_on, 1, 4) as integer) / cast(${sql.lit(years)} as integer)`.as('period'),
      build.fn.count<number>('o.convention_id').distinct().as('count'),
    ])
    .where('o.authority_id', '=', authorityId)
    .where('o.from_on', '<=', on)
    .where('o.until_on', '>=', on)
}

/** The year in which the first term ended, null where none has by the day. */
export function findFirstOutcome(db: Db, { authorityId, on }: AskedFigures): Promise<number | null> {
  return remembered(db, `first outcome of ${authorityId} on ${on}`, async () => {
    const { first } = await db
      .selectFrom('outcome_spans')
      .select((build) => build.fn.min<string | null>('term_ends_on').as('first'))
      .where('authority_id', '=', authorityId)
      .where('from_on', '<=', on)
      .where('until_on', '>=', on)
      .executeTakeFirstOrThrow()
    return first ? Number(first.slice(0, 4)) : null
  })
}

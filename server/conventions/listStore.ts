import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { Db } from '../database/open.ts'
import { remembered } from '../database/remembered.ts'
import type { Schema } from '../database/schema.ts'
import { fold } from '../locale/fold.ts'
import type { Day } from '../rules/facts.ts'
import { foundBy } from '../search/store.ts'
import type { ConventionFilter } from './filter.ts'
import { atWork } from './workStore.ts'

/** The conventions under a filter on a day, page by page: the page, its count and its files ask the same. */

export interface Asked {
  authorityId: string
  filter: ConventionFilter
  /** The day shown, or the last one that the status rows reach. */
  on: Day
}

export async function countConventions(db: Db, asked: Asked): Promise<number> {
  const { page: _page, columns: _columns, sort: _sort, ...filter } = asked.filter
  const key = `conventions ${JSON.stringify([asked.authorityId, asked.on, filter])}`
  return remembered(db, key, async () => {
    const { count } = await filtered(db, asked)
      .select((build) => build.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return Number(count)
  })
}

/** How many conventions the authority has. */
export function countAllConventions(db: Db, authorityId: string): Promise<number> {
  return remembered(db, `all conventions ${authorityId}`, async () => {
    const { count } = await db
      .selectFrom('conventions')
      .select((build) => build.fn.countAll<number>().as('count'))
      .where('authority_id', '=', authorityId)
      .executeTakeFirstOrThrow()
    return Number(count)
  })
}

/**
 * All their ids in the filter's order, so many at a time. In the usual order each question goes on where the last one
 * ended: a long list is never sorted whole while everybody else waits.
 */
export async function* listIdBatches(db: Db, asked: Asked, size: number): AsyncGenerator<string[]> {
  if (asked.filter.sort !== 'reference') {
    const ids = await listConventionIds(db, asked)
    for (let from = 0; from < ids.length; from += size) yield ids.slice(from, from + size)
    return
  }
  const reference = readsConventions(asked.filter) ? 'c.reference' : 's.reference'
  for (let last = ''; ; ) {
    const rows = await inOrder(filtered(db, asked), asked.filter)
      .where(reference, '>', last)
      .select(['s.convention_id', 's.reference'])
      .limit(size)
      .execute()
    if (rows.length === 0) return
    yield idsOf(rows)
    last = rows.at(-1)!.reference
  }
}

/** Their ids in the filter's order; all of them without `page`. */
export async function listConventionIds(
  db: Db,
  asked: Asked,
  page?: { from: number; size: number },
): Promise<string[]> {
  const sorted = inOrder(filtered(db, asked), asked.filter).select('s.convention_id')
  if (!page) return idsOf(await sorted.execute())
  const key = `page of conventions ${JSON.stringify([asked.authorityId, asked.on, asked.filter, page])}`
  return remembered(db, key, async () => idsOf(await sorted.limit(page.size).offset(page.from).execute()))
}

function idsOf(rows: { convention_id: string }[]): string[] {
  return rows.map(({ convention_id }) => convention_id)
}

type Tables = Schema & { c: Schema['conventions']; s: Schema['standing_spans'] }

/** What a filter lets through on a day; `leading` the rows of the spans, unless it asks for more than they know. */
export function filtered(db: Db, { authorityId, filter, on }: Asked, leading: 'conventions' | 'spans' = 'conventions') {
  const query = (readsConventions(filter, leading) ? withConventions(db) : spansOnly(db))
    .where('s.authority_id', '=', authorityId)
    .where('s.from_on', '<=', on)
    .where('s.until_on', '>=', on)
    .$if(filter.q !== null, (asked) =>
      asked.where(foundBy(db, 's.convention_id', { authorityId, kind: 'convention', q: filter.q ?? '' })),
    )
  return query.where((build) => build.and(conditions(build as never, { authorityId, filter, on })))
}

/** By status, by words, or by what work there is, the rows of the spans say all; else the conventions lead. */
function readsConventions(
  { kind, service, status, work, q, sort }: ConventionFilter,
  leading = 'conventions',
): boolean {
  const isBySpans = leading === 'spans' || q !== null || status.length + work.length > 0
  return kind.length + service.length > 0 || !isBySpans || sort.endsWith('title')
}

function withConventions(db: Db) {
  return db
    .selectFrom('conventions as c')
    .innerJoin('standing_spans as s', (join) =>
      join.onRef('s.authority_id', '=', 'c.authority_id').onRef('s.convention_id', '=', 'c.id'),
    )
}

function spansOnly(db: Db) {
  return db.selectFrom('standing_spans as s') as unknown as ReturnType<typeof withConventions>
}

function conditions(build: ExpressionBuilder<Tables, 'c' | 's'>, { authorityId, filter, on }: Asked) {
  const { kind, status, renewal, endsFrom, endsTo, finding, decisionBefore } = filter
  return [
    ...(kind.length > 0 ? [build('c.kind', 'in', kind)] : []),
    ...(filter.service.length > 0 ? [build('c.service_key', 'in', filter.service.map(fold))] : []),
    ...(status.length > 0 ? [build('s.status', 'in', status)] : []),
    ...(renewal.length > 0 ? [build('s.renewal_status', 'in', renewal)] : []),
    ...(endsFrom ? [build('s.term_ends_on', '>=', endsFrom)] : []),
    ...(endsTo ? [build('s.term_ends_on', '<=', endsTo)] : []),
    ...(filter.partner.length > 0 ? [build.exists(withPartner(build, filter.partner))] : []),
    ...(filter.work.length > 0 ? [atWork(build as never, filter.work, { authorityId, on })] : []),
    ...(finding.length > 0 ? [build.exists(withFinding(build, finding, on))] : []),
    ...(decisionBefore ? [decidedBefore(build, decisionBefore)] : []),
    ...(asksForEnded(filter) ? [build.exists(withEnded(build, filter, on))] : []),
    ...(filter.domain.length > 0 ? [build.exists(withDomain(build, filter.domain))] : []),
  ]
}

function withFinding(build: ExpressionBuilder<Tables, 'c' | 's'>, rules: string[], on: Day) {
  return build
    .selectFrom('finding_spans')
    .select('finding_spans.rule')
    .whereRef('finding_spans.authority_id', '=', 's.authority_id')
    .whereRef('finding_spans.convention_id', '=', 's.convention_id')
    .where('finding_spans.rule', 'in', rules)
    .where('finding_spans.from_on', '<=', on)
    .where('finding_spans.until_on', '>=', on)
}

function asksForEnded({ outcome, endedFrom, endedTo }: ConventionFilter): boolean {
  return outcome.length > 0 || endedFrom !== null || endedTo !== null
}

/** A term that ended, as it is known on a day what became of it. */
function withEnded(build: ExpressionBuilder<Tables, 'c' | 's'>, filter: ConventionFilter, on: Day) {
  const { outcome, endedFrom, endedTo } = filter
  return build
    .selectFrom('outcome_spans')
    .select('outcome_spans.outcome')
    .whereRef('outcome_spans.authority_id', '=', 's.authority_id')
    .whereRef('outcome_spans.convention_id', '=', 's.convention_id')
    .where('outcome_spans.from_on', '<=', on)
    .where('outcome_spans.until_on', '>=', on)
    .$if(outcome.length > 0, (asked) => asked.where('outcome_spans.outcome', 'in', outcome))
    .$if(endedFrom !== null, (asked) => asked.where('outcome_spans.term_ends_on', '>=', endedFrom))
    .$if(endedTo !== null, (asked) => asked.where('outcome_spans.term_ends_on', '<=', endedTo))
}

/** What must be decided or told by a day: what is late should have been already. */
function decidedBefore(build: ExpressionBuilder<Tables, 'c' | 's'>, day: Day) {
  const ahead = build.and([build('s.deadline_kind', 'in', ['decision', 'notice']), build('s.deadline_on', '<=', day)])
  return build.or([ahead, build('s.renewal_status', '=', 'late')])
}

function withPartner(build: ExpressionBuilder<Tables, 'c' | 's'>, references: string[]) {
  return build
    .selectFrom('parties')
    .innerJoin('partners', (join) =>
      join.onRef('partners.authority_id', '=', 'parties.authority_id').onRef('partners.id', '=', 'parties.partner_id'),
    )
    .select('parties.id')
    .whereRef('parties.authority_id', '=', 's.authority_id')
    .whereRef('parties.convention_id', '=', 's.convention_id')
    .where('partners.reference', 'in', references)
}

function withDomain(build: ExpressionBuilder<Tables, 'c' | 's'>, codes: string[]) {
  return build
    .selectFrom('convention_domains')
    .innerJoin('domains', (join) =>
      join
        .onRef('domains.authority_id', '=', 'convention_domains.authority_id')
        .onRef('domains.id', '=', 'convention_domains.domain_id'),
    )
    .select('domains.id')
    .whereRef('convention_domains.authority_id', '=', 's.authority_id')
    .whereRef('convention_domains.convention_id', '=', 's.convention_id')
    .where('domains.code', 'in', codes)
}

type Query = SelectQueryBuilder<Tables, 'c' | 's', object>

/** By the column asked for, then by reference, so that every page has its own rows. What has no day comes last. */
function inOrder(query: ReturnType<typeof filtered>, filter: ConventionFilter) {
  const descending = filter.sort.startsWith('-')
  const column = filter.sort.replace(/^-/, '')
  const direction = descending ? 'desc' : 'asc'
  const reference = readsConventions(filter) ? 'c.reference' : 's.reference'
  if (column === 'reference') return (query as unknown as Query).orderBy(reference, direction)
  return (query as unknown as Query)
    .orderBy(columnOf(column), (by) => (descending ? by.desc().nullsLast() : by.asc().nullsLast()))
    .orderBy(reference, direction)
}

function columnOf(column: string) {
  if (column === 'title') return sql<string>`c.sort_key`
  if (column === 'status') return sql<string>`s.status`
  if (column === 'ends') return sql<string>`s.term_ends_on`
  return column === 'deadline' ? sql<string>`s.deadline_on` : firstPartner
}

const firstPartner = sql<string>`(
  select min(partners.sort_key) from parties
  join partners on partners.authority_id = parties.authority_id and partners.id = parties.partner_id
  where parties.authority_id = s.authority_id and parties.convention_id = s.convention_id
)`

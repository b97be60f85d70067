import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import type { Day } from '../rules/facts.ts'
import { foundBy } from '../search/store.ts'
import type { ConventionFilter } from './filter.ts'

/** The conventions under a filter on a day, page by page: the page, its count and its files ask the same. */

interface Asked {
  authorityId: string
  filter: ConventionFilter
  /** The day shown, or the last one that the status rows reach. */
  on: Day
}

export async function countConventions(db: Db, asked: Asked): Promise<number> {
  const { count } = await filtered(db, asked)
    .select((build) => build.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many conventions the authority has. */
export async function countAllConventions(db: Db, authorityId: string): Promise<number> {
  const { count } = await db
    .selectFrom('conventions')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('authority_id', '=', authorityId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Their ids in the filter's order; all of them without `page`. */
export async function listConventionIds(
  db: Db,
  asked: Asked,
  page?: { from: number; size: number },
): Promise<string[]> {
  const sorted = inOrder(filtered(db, asked), asked.filter.sort)
  const rows = await (page ? sorted.limit(page.size).offset(page.from) : sorted).select('c.id').execute()
  return rows.map(({ id }) => id)
}

type Tables = Schema & { c: Schema['conventions']; s: Schema['standing_spans'] }

function filtered(db: Db, { authorityId, filter, on }: Asked) {
  const query = db
    .selectFrom('conventions as c')
    .innerJoin('standing_spans as s', (join) =>
      join.onRef('s.authority_id', '=', 'c.authority_id').onRef('s.convention_id', '=', 'c.id'),
    )
    .where('c.authority_id', '=', authorityId)
    .where('s.from_on', '<=', on)
    .where('s.until_on', '>=', on)
    .$if(filter.q !== null, (asked) =>
      asked.where(foundBy(db, 'c.id', { authorityId, kind: 'convention', q: filter.q ?? '' })),
    )
  return query.where((build) => build.and(conditions(build as never, filter, on)))
}

function conditions(build: ExpressionBuilder<Tables, 'c' | 's'>, filter: ConventionFilter, on: Day) {
  const { kind, status, renewal, endsFrom, endsTo, finding, decisionBefore } = filter
  return [
    ...(kind.length > 0 ? [build('c.kind', 'in', kind)] : []),
    ...(status.length > 0 ? [build('s.status', 'in', status)] : []),
    ...(renewal.length > 0 ? [build('s.renewal_status', 'in', renewal)] : []),
    ...(endsFrom ? [build('s.term_ends_on', '>=', endsFrom)] : []),
    ...(endsTo ? [build('s.term_ends_on', '<=', endsTo)] : []),
    ...(filter.partner.length > 0 ? [build.exists(withPartner(build, filter.partner))] : []),
    ...(finding.length > 0 ? [build.exists(withFinding(build, finding, on))] : []),
    ...(decisionBefore ? [decidedBefore(build, decisionBefore)] : []),
    ...(filter.domain.length > 0 ? [build.exists(withDomain(build, filter.domain))] : []),
  ]
}

function withFinding(build: ExpressionBuilder<Tables, 'c' | 's'>, rules: string[], on: Day) {
  return build
    .selectFrom('finding_spans')
    .select('finding_spans.rule')
    .whereRef('finding_spans.authority_id', '=', 'c.authority_id')
    .whereRef('finding_spans.convention_id', '=', 'c.id')
    .where('finding_spans.rule', 'in', rules)
    .where('finding_spans.from_on', '<=', on)
    .where('finding_spans.until_on', '>=', on)
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
    .whereRef('parties.authority_id', '=', 'c.authority_id')
    .whereRef('parties.convention_id', '=', 'c.id')
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
    .whereRef('convention_domains.authority_id', '=', 'c.authority_id')
    .whereRef('convention_domains.convention_id', '=', 'c.id')
    .where('domains.code', 'in', codes)
}

type Query = SelectQueryBuilder<Tables, 'c' | 's', object>

/** By the column asked for, then by reference, so that every page has its own rows. What has no day comes last. */
function inOrder(query: ReturnType<typeof filtered>, sort: ConventionFilter['sort']) {
  const descending = sort.startsWith('-')
  const sorted = columnOf(sort.replace(/^-/, ''))
  const direction = descending ? 'desc' : 'asc'
  return (query as unknown as Query)
    .orderBy(sorted, (by) => (descending ? by.desc().nullsLast() : by.asc().nullsLast()))
    .orderBy('c.reference', direction)
}

function columnOf(column: string) {
  if (column === 'title') return sql<string>`c.sort_key`
  if (column === 'status') return sql<string>`s.status`
  if (column === 'ends') return sql<string>`s.term_ends_on`
  if (column === 'deadline') return sql<string>`s.deadline_on`
  if (column === 'partner') return firstPartner
  return sql<string>`c.reference`
}

const firstPartner = sql<string>`(
  select min(partners.sort_key) from parties
  join partners on partners.authority_id = parties.authority_id and partners.id = parties.partner_id
  where parties.authority_id = c.authority_id and parties.convention_id = c.id
)`

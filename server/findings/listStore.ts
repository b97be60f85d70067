import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import type { Day, Severity } from '../rules/facts.ts'
import { foundBy } from '../search/store.ts'
import type { FindingFilter } from './filter.ts'

/** The findings under a filter on a day, as their spans have them: the page, its count and its file ask the same. */

export interface AskedFindings {
  authorityId: string
  filter: FindingFilter
  /** The day shown, or the last one that the spans reach. */
  on: Day
}

export interface FindingRow {
  conventionId: string
  rule: string
  severity: Severity
  since: Day
}

export async function countFindings(db: Db, asked: AskedFindings): Promise<number> {
  const { count } = await filtered(db, asked)
    .select((build) => build.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many findings there are on the day under no filter. */
export async function countAllFindings(db: Db, { authorityId, on }: Omit<AskedFindings, 'filter'>): Promise<number> {
  const { count } = await db
    .selectFrom('finding_spans')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('authority_id', '=', authorityId)
    .where('from_on', '<=', on)
    .where('until_on', '>=', on)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The findings in the filter's order; all of them without `page`. */
export async function listFindings(
  db: Db,
  asked: AskedFindings,
  page?: { from: number; size: number },
): Promise<FindingRow[]> {
  const sorted = inOrder(filtered(db, asked), asked.filter.sort)
  const rows = await (page ? sorted.limit(page.size).offset(page.from) : sorted)
    .select(['f.convention_id', 'f.rule', 'f.severity', 'f.from_on'])
    .execute()
  return rows.map((row) => ({
    conventionId: row.convention_id,
    rule: row.rule,
    severity: row.severity as Severity,
    since: row.from_on,
  }))
}

type Tables = Schema & { f: Schema['finding_spans']; c: Schema['conventions'] }
type Build = ExpressionBuilder<Tables, 'f' | 'c'>

function filtered(db: Db, { authorityId, filter, on }: AskedFindings) {
  const query = db
    .selectFrom('finding_spans as f')
    .innerJoin('conventions as c', (join) =>
      join.onRef('c.authority_id', '=', 'f.authority_id').onRef('c.id', '=', 'f.convention_id'),
    )
    .where('f.authority_id', '=', authorityId)
    .where('f.from_on', '<=', on)
    .where('f.until_on', '>=', on)
    .$if(filter.q !== null, (asked) =>
      asked.where(foundBy(db, 'f.convention_id', { authorityId, kind: 'convention', q: filter.q ?? '' })),
    )
  return query.where((build) => build.and(conditions(build as never, filter, on))) as unknown as SelectQueryBuilder<
    Tables,
    'f' | 'c',
    object
  >
}

function conditions(build: Build, { rule, severity, partner, accepted }: FindingFilter, on: Day) {
  const isAccepted = () => build.exists(acceptedOn(build, on))
  return [
    ...(rule.length > 0 ? [build('f.rule', 'in', rule)] : []),
    ...(severity.length > 0 ? [build('f.severity', 'in', severity)] : []),
    ...(partner.length > 0 ? [build.exists(withPartner(build, partner))] : []),
    ...(accepted.length === 1 ? [accepted[0] === 'yes' ? isAccepted() : build.not(isAccepted())] : []),
  ]
}

function acceptedOn(build: Build, on: Day) {
  return build
    .selectFrom('accepted_spans')
    .select('accepted_spans.rule')
    .whereRef('accepted_spans.authority_id', '=', 'f.authority_id')
    .whereRef('accepted_spans.convention_id', '=', 'f.convention_id')
    .whereRef('accepted_spans.rule', '=', 'f.rule')
    .where('accepted_spans.from_on', '<=', on)
    .where('accepted_spans.until_on', '>=', on)
}

function withPartner(build: Build, references: string[]) {
  return build
    .selectFrom('parties')
    .innerJoin('partners', (join) =>
      join.onRef('partners.authority_id', '=', 'parties.authority_id').onRef('partners.id', '=', 'parties.partner_id'),
    )
    .select('parties.id')
    .whereRef('parties.authority_id', '=', 'f.authority_id')
    .whereRef('parties.convention_id', '=', 'f.convention_id')
    .where('partners.reference', 'in', references)
}

/** By the column asked for, then by convention and rule, so that every page has its own rows. */
function inOrder(query: ReturnType<typeof filtered>, sort: FindingFilter['sort']) {
  const direction = sort.startsWith('-') ? ('desc' as const) : ('asc' as const)
  return query
    .orderBy(columns[sort.replace(/^-/, '') as keyof typeof columns], direction)
    .orderBy('c.reference', direction)
    .orderBy('f.rule', direction)
}

const columns = {
  severity: sql`case f.severity when 'serious' then 0 when 'warning' then 1 else 2 end`,
  rule: sql.ref('f.rule'),
  convention: sql.ref('c.reference'),
  since: sql.ref('f.from_on'),
} as const

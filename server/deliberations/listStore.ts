import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { closing } from '../rules/calendar.ts'
import type { Day, PartialDay } from '../rules/facts.ts'
import { foundBy } from '../search/store.ts'
import { type DeliberationFilter, unknownYear } from './filter.ts'

/** The deliberations under a filter, page by page: the page, its count and its file ask the same. */

interface Asked {
  authorityId: string
  filter: DeliberationFilter
  /** The day shown. */
  on: Day
  /** Those that were held by that day, or whose day nobody knows; or those that come after it. */
  when: 'by' | 'after'
}

export interface ListedDeliberation {
  id: string
  reference: string
  object: string
  sessionOn: PartialDay | null
  receivedOn: Day | null
  publishedOn: Day | null
  fictional: boolean
  number: string | null
  actIdentifier: string | null
  matterCode: string | null
  rapporteur: string | null
  commissions: string | null
  sentOn: Day | null
  votesFor: number | null
  votesAgainst: number | null
  votesAbstained: number | null
  decisions: string | null
  source: string | null
  note: string | null
}

export async function countDeliberations(db: Db, asked: Asked): Promise<number> {
  const { count } = await filtered(db, asked)
    .select((build) => build.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Those of a page, in the filter's order. */
export async function deliberationsOnPage(
  db: Db,
  asked: Asked,
  page: { from: number; size: number },
): Promise<ListedDeliberation[]> {
  const rows = await inOrder(filtered(db, asked), asked.filter.sort)
    .select(['id', 'reference', 'object', 'session_on', 'received_on', 'published_on', 'facts'])
    .select(['number', 'act_identifier', 'matter_code', 'rapporteur', 'commissions', 'sent_on'])
    .select(['votes_for', 'votes_against', 'votes_abstained', 'decisions', 'source', 'note'])
    .limit(page.size)
    .offset(page.from)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    object: row.object,
    sessionOn: row.session_on,
    receivedOn: row.received_on,
    publishedOn: row.published_on,
    fictional: row.facts === 'fictional',
    number: row.number,
    actIdentifier: row.act_identifier,
    matterCode: row.matter_code,
    rapporteur: row.rapporteur,
    commissions: row.commissions,
    sentOn: row.sent_on,
    votesFor: row.votes_for,
    votesAgainst: row.votes_against,
    votesAbstained: row.votes_abstained,
    decisions: row.decisions,
    source: row.source,
    note: row.note,
  }))
}

/** The years in which the authority's council decided something, the last first. */
export async function sessionYears(db: Db, authorityId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('deliberations')
    .select((build) => build.fn<string | null>('substr', ['session_on', sql.lit(1), sql.lit(4)]).as('year'))
    .distinct()
    .where('authority_id', '=', authorityId)
    .execute()
  const years = rows
    .flatMap(({ year }) => year ?? [])
    .sort()
    .reverse()
  return rows.some(({ year }) => year === null) ? [...years, unknownYear] : years
}

/** The references of the conventions about which some deliberations allow something, by the deliberation's id. */
export async function conventionsOfEach(db: Db, authorityId: string, ids: string[]): Promise<Map<string, string[]>> {
  const conventions = new Map<string, string[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return conventions
  const rows = await db
    .selectFrom('authorisations')
    .innerJoin('conventions', (join) =>
      join
        .onRef('conventions.authority_id', '=', 'authorisations.authority_id')
        .onRef('conventions.id', '=', 'authorisations.convention_id'),
    )
    .select(['authorisations.deliberation_id', 'conventions.reference'])
    .where('authorisations.authority_id', '=', authorityId)
    .where('authorisations.deliberation_id', 'in', ids)
    .orderBy('conventions.reference')
    .execute()
  for (const { deliberation_id, reference } of rows) conventions.get(deliberation_id)?.push(reference)
  return conventions
}

type Build = ExpressionBuilder<Schema, 'deliberations'>

function filtered(db: Db, { authorityId, filter, on, when }: Asked) {
  return db
    .selectFrom('deliberations')
    .where('authority_id', '=', authorityId)
    .where((build) => build.and(conditions(build, filter)))
    .$if(filter.q !== null, (query) =>
      query.where(foundBy(db, 'deliberations.id', { authorityId, kind: 'deliberation', q: filter.q ?? '' })),
    )
    .where((build) => {
      const held = heldBy(build, on)
      return when === 'by' ? build.or([build('session_on', 'is', null), held]) : build.not(held)
    })
}

function conditions(build: Build, { year, sessionFrom, sessionTo }: DeliberationFilter): Expression<SqlBool>[] {
  return [
    ...(year.length > 0 ? [build.or(year.map((one) => inYear(build, one)))] : []),
    ...(sessionFrom ? [heldFrom(build, sessionFrom)] : []),
    ...(sessionTo ? [heldBy(build, sessionTo)] : []),
  ]
}

function inYear(build: Build, year: string): Expression<SqlBool> {
  return year === unknownYear ? build('session_on', 'is', null) : build('session_on', 'like', `${year}%`)
}

/** A session of "1959" counts as held on the year's last day: the stretches that a day lies in are looked at apart. */
function heldFrom(build: Build, from: Day): Expression<SqlBool> {
  return build.or([build('session_on', '>=', from), build('session_on', 'in', stretchesOf(from))])
}

function heldBy(build: Build, until: Day): Expression<SqlBool> {
  const open = stretchesOf(until).filter((stretch) => closing(stretch) > until)
  const by = build('session_on', '<=', until)
  return open.length === 0 ? by : build.and([by, build('session_on', 'not in', open)])
}

function stretchesOf(day: Day): PartialDay[] {
  return [day.slice(0, 7), day.slice(0, 4)]
}

/** By the column asked for, then by reference. What has no day comes last. */
function inOrder(query: ReturnType<typeof filtered>, sort: DeliberationFilter['sort']) {
  const descending = sort.startsWith('-')
  return query
    .orderBy(columns[sort.replace(/^-/, '') as keyof typeof columns], (by) =>
      descending ? by.desc().nullsLast() : by.asc().nullsLast(),
    )
    .orderBy('reference', descending ? 'desc' : 'asc')
}

/** What a deliberation is found by begins with its object. */
const columns = {
  session: 'session_on',
  object: 'search_text',
  received: 'received_on',
  published: 'published_on',
  reference: 'reference',
} as const

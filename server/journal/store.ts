import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { startOfDay } from '../clock.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { type JournalFilter, product, type Told } from './filter.ts'

/** The journal as it is read: page, count and file ask the same. */

interface Asked {
  authorityId: string
  timeZone: string
  filter: JournalFilter
  /** Whether lines on accounts are among them: they tell of colleagues, and only administrators read them. */
  withAccounts: boolean
  /** A condition on the lines `j` beside the filter's. */
  only?: Expression<SqlBool>
}

export interface JournalLine {
  seq: number
  /** The true instant. */
  at: string
  accountId: string | null
  /** Null where no person wrote it, or the account is gone. */
  who: string | null
  recordKind: string
  recordId: string
  act: string
  before: unknown
  after: unknown
}

export async function countLines(db: Db, asked: Asked): Promise<number> {
  const { count } = await filtered(db, asked)
    .select((build) => build.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The lines before one of the chain, or from the newest on; the newest first. */
export async function linesBefore(
  db: Db,
  asked: Asked,
  { before, from, size }: { before?: number; from?: number; size: number },
): Promise<JournalLine[]> {
  const all = filtered(db, asked)
  const query = before === undefined ? all : all.where('j.seq', '<', before)
  return read(
    query
      .orderBy('j.seq', 'desc')
      .limit(size)
      .offset(from ?? 0),
  )
}

/** All that was done to some records, the newest first. */
export async function linesOf(
  db: Db,
  authorityId: string,
  recordKind: string,
  recordIds: string[],
): Promise<JournalLine[]> {
  if (recordIds.length === 0) return []
  const all = lines(db, authorityId).where('j.record_kind', '=', recordKind).where('j.record_id', 'in', recordIds)
  return read(all.orderBy('j.seq', 'desc'))
}

/** The authorisations, also those withdrawn since, about a convention under any reference that it has had. */
export async function authorisationIdsNaming(
  db: Db,
  authorityId: string,
  field: 'convention' | 'deliberation',
  references: string[],
): Promise<string[]> {
  if (references.length === 0) return []
  const rows = await lines(db, authorityId)
    .where('j.record_kind', '=', 'authorisation')
    .where((build) => build.or(references.map((one) => says(build, `"${field}":"${one}"`))))
    .select('j.record_id')
    .distinct()
    .execute()
  return rows.map(({ record_id }) => record_id)
}

/** The documents, also those removed since, that were kept with a record. */
export async function documentIdsOf(db: Db, authorityId: string, recordId: string): Promise<string[]> {
  const rows = await lines(db, authorityId)
    .where('j.record_kind', '=', 'document')
    .where((build) => says(build, `"ownerId":"${recordId}"`))
    .select('j.record_id')
    .distinct()
    .execute()
  return rows.map(({ record_id }) => record_id)
}

/** What the journal tells of so far, for its filters. */
export async function toldSoFar(db: Db, authorityId: string, withAccounts: boolean): Promise<Told & People> {
  const rows = await lines(db, authorityId)
    .select(['j.record_kind', 'j.act', 'j.account_id', 'a.name'])
    .distinct()
    .$if(!withAccounts, (query) => query.where('j.record_kind', '!=', 'account'))
    .execute()
  const named = new Map(rows.flatMap(({ account_id, name }) => (account_id ? [[account_id, name]] : [])))
  return {
    kinds: [...new Set(rows.map(({ record_kind }) => record_kind))].sort(),
    acts: [...new Set(rows.map(({ act }) => act))].sort(),
    who: [product, ...named.keys()],
    people: [...named].map(([id, name]) => ({ id, name })),
  }
}

interface People {
  people: { id: string; name: string | null }[]
}

type Tables = Schema & { j: Schema['journal']; a: Schema['accounts'] }
type Build = ExpressionBuilder<Tables, 'j'>

function lines(db: Db, authorityId: string) {
  return db
    .selectFrom('journal as j')
    .leftJoin('accounts as a', 'a.id', 'j.account_id')
    .where('j.authority_id', '=', authorityId)
}

function filtered(db: Db, { authorityId, timeZone, filter, withAccounts, only }: Asked) {
  const { who, kind, act, from, to, reference } = filter
  const conditions = (build: Build): Expression<SqlBool>[] => [
    ...(withAccounts ? [] : [build('j.record_kind', '!=', 'account')]),
    ...(who === product ? [build('j.account_id', 'is', null)] : []),
    ...(who !== null && who !== product ? [build('j.account_id', '=', who)] : []),
    ...(kind.length > 0 ? [build('j.record_kind', 'in', kind)] : []),
    ...(act.length > 0 ? [build('j.act', 'in', act)] : []),
    ...(from ? [build('j.at', '>=', startOfDay(timeZone, from))] : []),
    ...(to ? [build('j.at', '<', startOfDay(timeZone, to, 1))] : []),
    ...(reference ? [build('j.record_id', 'in', named(db, authorityId, reference.toUpperCase()))] : []),
    ...(only ? [only] : []),
  ]
  return lines(db, authorityId).where((build) => build.and(conditions(build as never)))
}

/** The records that have, or once had, this reference: also those that are gone. */
function named(db: Db, authorityId: string, reference: string) {
  return lines(db, authorityId)
    .where((build) => says(build as never, `"reference":${JSON.stringify(reference)}`))
    .select('j.record_id')
}

function says(build: Build, text: string): Expression<SqlBool> {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  return build.or([
    sql<SqlBool>`j.before like ${pattern} escape '\\'`,
    sql<SqlBool>`j.after like ${pattern} escape '\\'`,
  ])
}

async function read(query: ReturnType<typeof lines>): Promise<JournalLine[]> {
  const rows = await query
    .select(['j.seq', 'j.at', 'j.account_id', 'a.name', 'j.record_kind', 'j.record_id', 'j.act', 'j.before', 'j.after'])
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    accountId: row.account_id,
    who: row.name,
    recordKind: row.record_kind,
    recordId: row.record_id,
    act: row.act,
    before: row.before === null ? null : JSON.parse(row.before),
    after: row.after === null ? null : JSON.parse(row.after),
  }))
}

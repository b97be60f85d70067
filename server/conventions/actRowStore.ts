import { sql } from 'kysely'
import { among } from '../database/among.ts'
import type { Db } from '../database/open.ts'

/** The rows of some conventions' acts, those that were corrected too. Most conventions have few: the rest is not asked. */
export async function findActRows(db: Db, authorityId: string, ids: string[]) {
  const has = await presentIn(db, authorityId, ids)
  return {
    sign: has('signatures') ? await findSignatures(db, authorityId, ids) : [],
    transmit: has('transmissions') ? await rowsOf(db, 'transmissions', authorityId, ids).selectAll().execute() : [],
    renew: has('renewals') ? await findRenewals(db, authorityId, ids) : [],
    denounce: has('denunciations') ? await rowsOf(db, 'denunciations', authorityId, ids).selectAll().execute() : [],
    'let-lapse': has('non_renewals') ? await rowsOf(db, 'non_renewals', authorityId, ids).selectAll().execute() : [],
    suspend: has('suspensions') ? await findSuspensions(db, authorityId, ids) : [],
    supersede: has('successions') ? await findSuccessions(db, authorityId, ids) : [],
    amend: has('amendments') ? await findAmendments(db, authorityId, ids) : [],
  }
}

const actTables = [
  'signatures',
  'transmissions',
  'renewals',
  'denunciations',
  'non_renewals',
  'suspensions',
  'successions',
  'amendments',
] as const
type ActTable = (typeof actTables)[number]

/** Which of the acts' tables hold anything of some conventions, in one question. */
async function presentIn(db: Db, authorityId: string, ids: string[]): Promise<(table: ActTable) => boolean> {
  const one = (table: ActTable) => sql`select ${sql.lit(table)} as present where exists (
    select 1 from ${sql.table(table)} where authority_id = ${authorityId} and ${among(db, 'convention_id', ids)})`
  const { rows } = await sql<{ present: ActTable }>`${sql.join(actTables.map(one), sql` union all `)}`.execute(db)
  const present = new Set(rows.map((row) => row.present))
  return (table) => present.has(table)
}

export type ActRows = Awaited<ReturnType<typeof findActRows>>

type PlainTable = 'transmissions' | 'renewals' | 'denunciations' | 'non_renewals' | 'suspensions'

function rowsOf<T extends PlainTable>(db: Db, table: T, authorityId: string, ids: string[]) {
  return db
    .selectFrom(table as PlainTable)
    .where('authority_id', '=', authorityId)
    .where(among(db, 'convention_id', ids)) as ReturnType<typeof db.selectFrom<T>>
}

function findRenewals(db: Db, authorityId: string, ids: string[]) {
  return rowsOf(db, 'renewals', authorityId, ids).selectAll().orderBy('renewal_order').execute()
}

function findSuspensions(db: Db, authorityId: string, ids: string[]) {
  return rowsOf(db, 'suspensions', authorityId, ids).selectAll().orderBy('from_on').execute()
}

/** In the order of their days. */
async function findSignatures(db: Db, authorityId: string, ids: string[]) {
  return db
    .selectFrom('signatures')
    .leftJoin('people', (join) =>
      join.onRef('people.authority_id', '=', 'signatures.authority_id').onRef('people.id', '=', 'signatures.person_id'),
    )
    .selectAll('signatures')
    .select('people.name as person')
    .where('signatures.authority_id', '=', authorityId)
    .where(among(db, 'signatures.convention_id', ids))
    .orderBy('signatures.signed_on')
    .orderBy('signatures.id')
    .execute()
}

async function findSuccessions(db: Db, authorityId: string, ids: string[]) {
  return db
    .selectFrom('successions')
    .innerJoin('conventions', (join) =>
      join
        .onRef('conventions.authority_id', '=', 'successions.authority_id')
        .onRef('conventions.id', '=', 'successions.successor_id'),
    )
    .selectAll('successions')
    .select('conventions.reference')
    .where('successions.authority_id', '=', authorityId)
    .where(among(db, 'successions.convention_id', ids))
    .execute()
}

/** In the order of their start. */
async function findAmendments(db: Db, authorityId: string, ids: string[]) {
  return db
    .selectFrom('amendments')
    .leftJoin('conventions', (join) =>
      join
        .onRef('conventions.authority_id', '=', 'amendments.authority_id')
        .onRef('conventions.id', '=', 'amendments.amendment_id'),
    )
    .selectAll('amendments')
    .select('conventions.reference')
    .where('amendments.authority_id', '=', authorityId)
    .where(among(db, 'amendments.convention_id', ids))
    .orderBy('amendments.starts_on')
    .orderBy('amendments.id')
    .execute()
}

import type { Db } from '../database/open.ts'

/** The rows of some conventions' acts, those that were corrected too. */
export async function findActRows(db: Db, authorityId: string, ids: string[]) {
  return {
    sign: await findSignatures(db, authorityId, ids),
    transmit: await rowsOf(db, 'transmissions', authorityId, ids).selectAll().execute(),
    renew: await rowsOf(db, 'renewals', authorityId, ids).selectAll().orderBy('renewal_order').execute(),
    denounce: await rowsOf(db, 'denunciations', authorityId, ids).selectAll().execute(),
    'let-lapse': await rowsOf(db, 'non_renewals', authorityId, ids).selectAll().execute(),
    suspend: await rowsOf(db, 'suspensions', authorityId, ids).selectAll().orderBy('from_on').execute(),
    supersede: await findSuccessions(db, authorityId, ids),
    amend: await findAmendments(db, authorityId, ids),
  }
}

export type ActRows = Awaited<ReturnType<typeof findActRows>>

type PlainTable = 'transmissions' | 'renewals' | 'denunciations' | 'non_renewals' | 'suspensions'

function rowsOf<T extends PlainTable>(db: Db, table: T, authorityId: string, ids: string[]) {
  return db
    .selectFrom(table as PlainTable)
    .where('authority_id', '=', authorityId)
    .where('convention_id', 'in', ids) as ReturnType<typeof db.selectFrom<T>>
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
    .where('signatures.convention_id', 'in', ids)
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
    .where('successions.convention_id', 'in', ids)
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
    .where('amendments.convention_id', 'in', ids)
    .orderBy('amendments.starts_on')
    .orderBy('amendments.id')
    .execute()
}

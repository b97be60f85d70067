import type { Db } from '../database/open.ts'
import type { Named } from './actContext.ts'
import type { ActName } from './acts.ts'
import type { ConventionRecord } from './record.ts'
import { findSigningDays } from './signingStore.ts'

/** The convention that an act's form names; null where the authority has none of this reference. */
export async function findNamed(
  db: Db,
  authorityId: string,
  { id }: Pick<ConventionRecord, 'id'>,
  act: ActName,
  reference: string,
): Promise<Named | null> {
  const row = await db
    .selectFrom('conventions')
    .select(['id', 'reference', 'title', 'kind'])
    .where('authority_id', '=', authorityId)
    .where('reference', '=', reference.trim().toUpperCase())
    .executeTakeFirst()
  if (!row) return null
  const circle =
    act === 'supersede'
      ? await leadsTo(row.id, id, (from) => successorsOf(db, authorityId, from))
      : await leadsTo(id, row.id, (from) => amendedBy(db, authorityId, from))
  const signedOn = (await findSigningDays(db, authorityId, [row.id])).get(row.id) ?? null
  return {
    id: row.id,
    reference: row.reference,
    title: row.title,
    isAmendment: row.kind === 'amendment',
    signedOn,
    circle,
  }
}

/** Whether a convention leads back to itself by the acts of this kind that are there. */
export async function isInCircle(
  db: Db,
  authorityId: string,
  id: string,
  act: 'supersede' | 'amend',
): Promise<boolean> {
  return leadsTo(id, id, (from) => (act === 'supersede' ? successorsOf : amendedBy)(db, authorityId, from))
}

/** Whether one convention leads to another, step by step. */
async function leadsTo(from: string, to: string, next: (from: string[]) => Promise<string[]>): Promise<boolean> {
  const passed = new Set([from])
  for (let ends = [from]; ends.length > 0; ) {
    const reached = await next(ends)
    if (reached.includes(to)) return true
    ends = reached.filter((id) => !passed.has(id))
    for (const id of ends) passed.add(id)
  }
  return false
}

async function successorsOf(db: Db, authorityId: string, ids: string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('successions')
    .select('successor_id')
    .where('authority_id', '=', authorityId)
    .where('convention_id', 'in', ids)
    .where('corrected_at', 'is', null)
    .execute()
  return rows.map((row) => row.successor_id)
}

async function amendedBy(db: Db, authorityId: string, ids: string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('amendments')
    .select('convention_id')
    .where('authority_id', '=', authorityId)
    .where('amendment_id', 'in', ids)
    .where('corrected_at', 'is', null)
    .execute()
  return rows.map((row) => row.convention_id)
}

/** What an amendment changes: nearly always one convention. */
export async function findAmended(db: Db, authorityId: string, { id, kind }: ConventionRecord) {
  if (kind !== 'amendment') return []
  return db
    .selectFrom('amendments')
    .innerJoin('conventions', (join) =>
      join
        .onRef('conventions.authority_id', '=', 'amendments.authority_id')
        .onRef('conventions.id', '=', 'amendments.convention_id'),
    )
    .select(['conventions.reference', 'conventions.title'])
    .where('amendments.authority_id', '=', authorityId)
    .where('amendments.amendment_id', '=', id)
    .where('amendments.corrected_at', 'is', null)
    .orderBy('conventions.reference')
    .execute()
}

/** The other conventions with one of the same partners, offered while typing a reference. */
export async function findNeighbours(db: Db, authorityId: string, { id, partners }: ConventionRecord) {
  if (partners.length === 0) return []
  const rows = await db
    .selectFrom('parties')
    .innerJoin('conventions', (join) =>
      join
        .onRef('conventions.authority_id', '=', 'parties.authority_id')
        .onRef('conventions.id', '=', 'parties.convention_id'),
    )
    .select(['conventions.reference', 'conventions.title', 'conventions.kind'])
    .distinct()
    .where('parties.authority_id', '=', authorityId)
    .where(
      'parties.partner_id',
      'in',
      partners.map((partner) => partner.id),
    )
    .where('conventions.id', '!=', id)
    .orderBy('conventions.reference')
    .limit(100)
    .execute()
  return rows.map(({ reference, title, kind }) => ({ reference, title, isAmendment: kind === 'amendment' }))
}

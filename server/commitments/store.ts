import { among } from '../database/among.ts'
import type { Db } from '../database/open.ts'

/** What a party promised for a year, in money or in kind. */
export interface Commitment extends CommitmentValues {
  id: string
  version: number
}

export interface CommitmentValues {
  year: number
  /** Cents; null for means whose value nobody knows. */
  amount: number | null
  /** ISO 4217. */
  currency: string
  /** The party that pays; null where nobody knows. */
  partyId: string | null
  nature: 'money' | 'kind'
  note: string | null
}

/** The commitments of some conventions, by the convention's id, year by year. */
export async function findCommitments(db: Db, authorityId: string, ids: string[]): Promise<Map<string, Commitment[]>> {
  const rows = await db
    .selectFrom('commitments')
    .select(['convention_id', 'id', 'year', 'amount', 'currency', 'party_id as partyId', 'nature', 'note', 'version'])
    .where('authority_id', '=', authorityId)
    .where(among(db, 'convention_id', ids))
    .orderBy('year')
    .orderBy('id')
    .execute()
  const found = new Map<string, Commitment[]>()
  for (const { convention_id, ...commitment } of rows) {
    found.set(convention_id, [...(found.get(convention_id) ?? []), commitment])
  }
  return found
}

import { among } from '../database/among.ts'
import type { Db } from '../database/open.ts'
import { lastSignatureOf } from '../rules/beginning.ts'
import type { Day } from '../rules/facts.ts'

/**
 * The day on which each of some conventions was signed by all, by its own signatures; null while somebody's is awaited.
 * An amendment, and a convention that takes another's place, counts there from this day on.
 */
export async function findSigningDays(db: Db, authorityId: string, ids: string[]): Promise<Map<string, Day | null>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('parties')
    .leftJoin('signatures', (join) =>
      join
        .onRef('signatures.authority_id', '=', 'parties.authority_id')
        .onRef('signatures.party_id', '=', 'parties.id')
        .on('signatures.corrected_at', 'is', null),
    )
    .select(['parties.convention_id as convention', 'parties.id as party', 'signatures.signed_on as on'])
    .where('parties.authority_id', '=', authorityId)
    .where(among(db, 'parties.convention_id', ids))
    .execute()
  return new Map(ids.map((id) => [id, lastSignatureOf(rows.filter(({ convention }) => convention === id))?.on ?? null]))
}

/** The sessions of the deliberations that allow to sign some conventions, by convention. */
export async function findVotes(db: Db, authorityId: string, ids: string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('authorisations')
    .innerJoin('deliberations', (join) =>
      join
        .onRef('deliberations.authority_id', '=', 'authorisations.authority_id')
        .onRef('deliberations.id', '=', 'authorisations.deliberation_id'),
    )
    .select(['authorisations.convention_id as convention', 'deliberations.session_on as sessionOn'])
    .where('authorisations.authority_id', '=', authorityId)
    .where(among(db, 'authorisations.convention_id', ids))
    .where('authorisations.signs', '=', 'yes')
    .execute()
}

/** The conventions whose facts follow from the signatures of some others: what those amend, and what they replace. */
export async function findFollowing(db: Db, authorityId: string, ids: string[]): Promise<string[]> {
  const amended = await db
    .selectFrom('amendments')
    .select('convention_id')
    .where('authority_id', '=', authorityId)
    .where(among(db, 'amendment_id', ids))
    .where('corrected_at', 'is', null)
    .execute()
  const replaced = await db
    .selectFrom('successions')
    .select('convention_id')
    .where('authority_id', '=', authorityId)
    .where(among(db, 'successor_id', ids))
    .where('corrected_at', 'is', null)
    .execute()
  return [...amended, ...replaced].map((row) => row.convention_id)
}

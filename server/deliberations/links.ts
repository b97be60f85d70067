import type { Db } from '../database/open.ts'
import { fold } from '../locale/fold.ts'

/** What a form names by reference or title, found among the authority's records. */

/** The convention of this reference, or the only one of this title; null where there is none. */
export async function findConventionNamed(db: Db, authorityId: string, name: string) {
  const conventions = db
    .selectFrom('conventions')
    .select(['id', 'reference', 'title'])
    .where('authority_id', '=', authorityId)
  const named = await conventions.where('reference', '=', name.trim().toUpperCase()).executeTakeFirst()
  if (named) return named
  const titled = await conventions.where('sort_key', '=', fold(name)).limit(2).execute()
  return titled.length === 1 ? titled[0]! : null
}

export type ReplacedLink = { ok: true; id: string | null } | { ok: false; problem: 'unknown' | 'circle' }

/** The deliberation whose place another one takes. One that takes its own place, by whatever way round, is refused. */
export async function findReplaced(
  db: Db,
  authorityId: string,
  reference: string | null,
  replacingId: string | null,
): Promise<ReplacedLink> {
  if (reference === null) return { ok: true, id: null }
  const replaced = await db
    .selectFrom('deliberations')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('reference', '=', reference.trim().toUpperCase())
    .executeTakeFirst()
  if (!replaced) return { ok: false, problem: 'unknown' }
  const circle = replacingId !== null && (await replacedInTurn(db, authorityId, replaced.id)).includes(replacingId)
  return circle ? { ok: false, problem: 'circle' } : { ok: true, id: replaced.id }
}

/** A deliberation and all those whose place it takes, one after the other. */
async function replacedInTurn(db: Db, authorityId: string, first: string): Promise<string[]> {
  const chain: string[] = []
  let id: string | null = first
  while (id !== null && !chain.includes(id)) {
    chain.push(id)
    const row: { replaces_id: string | null } | undefined = await db
      .selectFrom('deliberations')
      .select('replaces_id')
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .executeTakeFirst()
    id = row?.replaces_id ?? null
  }
  return chain
}

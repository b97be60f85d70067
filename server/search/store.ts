import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../database/open.ts'
import { isFound, newestFound } from '../database/search.ts'
import { askedWords } from '../locale/words.ts'
import type { SearchedKind } from './kinds.ts'

/** How lists ask the index: what search counts, a list under the same words counts as well. */

interface Asked {
  authorityId: string
  kind: SearchedKind
  /** As it was typed. */
  q: string
}

/** For a list's query: its rows whose `id` is found. What has no word in it finds nothing. */
export function foundBy(db: Db, id: string, { authorityId, kind, q }: Asked): RawBuilder<SqlBool> {
  const words = askedWords(q)
  return words.length === 0 ? sql<SqlBool>`1 = 0` : isFound(db, id, { authorityId, kind, words })
}

/** For a list that is filtered as a whole: the ids that are found, null where nothing is looked for. */
export async function foundIds(
  db: Db,
  { authorityId, kind, q }: Omit<Asked, 'q'> & { q: string | null },
): Promise<ReadonlySet<string> | null> {
  if (q === null) return null
  const words = askedWords(q)
  return new Set(words.length === 0 ? [] : await newestFound(db, { authorityId, kind, words }, most))
}

/** No list that is filtered as a whole has more. */
const most = 1_000_000

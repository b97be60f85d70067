import type { Db } from '../database/open.ts'
import { freeReference } from '../locale/reference.ts'
import { readActIdentifier } from '../rules/actIdentifier.ts'
import type { Day } from '../rules/facts.ts'
import type { DeliberationForm } from './form.ts'
import { referencesLike } from './store.ts'

/** A free reference for a deliberation: DEL- and its session's day, or else its act's, or else the year of the day shown. */
export async function proposeReference(
  db: Db,
  authorityId: string,
  { sessionOn, actIdentifier }: Pick<DeliberationForm, 'sessionOn' | 'actIdentifier'>,
  on: Day,
): Promise<string> {
  const identifier = readActIdentifier(actIdentifier ?? '')
  const start = `DEL-${sessionOn ?? (identifier.ok ? identifier.value.on : on.slice(0, 4))}`
  return freeReference(start, await referencesLike(db, authorityId, start))
}

import type { Db } from '../database/open.ts'
import { linesOf } from '../journal/store.ts'

/** Who entered what of a convention, and when. */
export interface EnteredAct {
  act: string
  /** Whose signature it was. */
  party: string | null
  who: string | null
  byProduct: boolean
  /** The true instant. */
  at: string
}

/** What was entered of a convention, the latest first; an act that was corrected goes by its correction. */
export async function findEntered(db: Db, authorityId: string, conventionId: string): Promise<EnteredAct[]> {
  const lines = await linesOf(db, authorityId, 'convention', [conventionId])
  return lines.map(({ act, after, who, accountId, at }) => {
    const said = (after ?? {}) as { act?: unknown; party?: unknown }
    const corrected = act === 'correct' && typeof said.act === 'string' ? said.act : act
    const party = typeof said.party === 'string' ? said.party : null
    return { act: corrected, party, who, byProduct: accountId === null, at }
  })
}

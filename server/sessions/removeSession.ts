import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import { valuesOf } from './record.ts'
import { rewriteLinks } from './rewriteLinks.ts'
import { findSession } from './store.ts'

/** Takes a session out of the calendar, unless a deliberation was taken there. */
export async function removeSession(
  db: Db,
  authorityId: string,
  id: string,
  by: By,
): Promise<'done' | 'unknown' | 'in-use'> {
  try {
    return await db.transaction().execute(async (trx) => {
      const before = await findSession(trx, authorityId, id)
      if (before === null) return 'unknown'
      await trx.deleteFrom('sessions').where('authority_id', '=', authorityId).where('id', '=', id).execute()
      await writeJournal(trx, {
        authorityId,
        ...by,
        recordKind: 'session',
        recordId: id,
        act: 'remove',
        before: valuesOf(before),
        after: null,
      })
      await rewriteLinks(trx, authorityId, [before])
      return 'done'
    })
  } catch (error) {
    if (conflictOf(error)?.kind === 'in-use') return 'in-use'
    throw error
  }
}

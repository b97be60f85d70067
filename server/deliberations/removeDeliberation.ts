import type { By } from '../accounts/members.ts'
import { rewriteSpans } from '../conventions/rewriteSpans.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { type DeliberationRecord, valuesOf } from './record.ts'
import { conventionIdsOf } from './store.ts'

/** Takes a deliberation away, unless it allows something about a convention or another one replaces it. */
export async function removeDeliberation(
  db: Db,
  authorityId: string,
  deliberation: DeliberationRecord,
  by: By,
): Promise<'done' | 'gone' | 'in-use'> {
  const { id, replaces } = deliberation
  try {
    return await db.transaction().execute(async (trx) => {
      const concerned = await conventionIdsOf(trx, authorityId, replaces ? [replaces.id] : [])
      const { numDeletedRows } = await trx
        .deleteFrom('deliberations')
        .where('authority_id', '=', authorityId)
        .where('id', '=', id)
        .executeTakeFirst()
      if (numDeletedRows === 0n) return 'gone'
      await rewriteIndex(trx, authorityId, 'deliberation', [id])
      await writeJournal(trx, {
        authorityId,
        ...by,
        recordKind: 'deliberation',
        recordId: id,
        act: 'remove',
        before: { ...valuesOf(deliberation), replaces: replaces?.reference ?? null },
        after: null,
      })
      await rewriteSpans(trx, authorityId, concerned)
      return 'done'
    })
  } catch (error) {
    if (conflictOf(error)?.kind === 'in-use') return 'in-use'
    throw error
  }
}

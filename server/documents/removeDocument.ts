import type { By } from '../accounts/members.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { removeBytes } from './removeBytes.ts'
import { findDocument } from './store.ts'
import { told } from './told.ts'

/** A document goes, and its bytes with it once no other document has them: the journal keeps their hash. */
export async function removeDocument(
  db: Db,
  dataDir: string,
  authorityId: string,
  id: string,
  by: By,
): Promise<'done' | 'unknown'> {
  const removed = await db.transaction().execute(async (trx) => {
    const before = await findDocument(trx, authorityId, id)
    if (before === null) return null
    await trx.deleteFrom('documents').where('authority_id', '=', authorityId).where('id', '=', id).execute()
    await rewriteIndex(trx, authorityId, 'document', [id])
    await writeJournal(trx, {
      authorityId,
      ...by,
      recordKind: 'document',
      recordId: id,
      act: 'remove',
      before: told(before.owner, before, before),
      after: null,
    })
    return before
  })
  if (removed === null) return 'unknown'
  await removeBytes(db, dataDir, removed.sha256)
  return 'done'
}

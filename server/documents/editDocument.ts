import type { By } from '../accounts/members.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import type { DocumentValues } from './record.ts'
import { documentColumns, findDocument } from './store.ts'
import { told } from './told.ts'

export type DocumentChange = 'done' | 'unknown' | 'stale'

/** What is said of a document becomes this; its bytes stay as they were sent. */
export async function editDocument(
  db: Db,
  authorityId: string,
  id: string,
  { version, ...values }: DocumentValues & { version: number },
  by: By,
): Promise<DocumentChange> {
  return db.transaction().execute(async (trx) => {
    const before = await findDocument(trx, authorityId, id)
    if (before === null) return 'unknown'
    const { numUpdatedRows } = await trx
      .updateTable('documents')
      .set({ ...documentColumns(values), version: version + 1 })
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return 'stale'
    await rewriteIndex(trx, authorityId, 'document', [id])
    await writeJournal(trx, {
      authorityId,
      ...by,
      recordKind: 'document',
      recordId: id,
      act: 'edit',
      before: told(before.owner, before, before),
      after: told(before.owner, values, before),
    })
    return 'done'
  })
}

import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import { type SessionValues, valuesOf } from './record.ts'
import { rewriteLinks } from './rewriteLinks.ts'
import { findSession, sessionColumns } from './store.ts'

export type SessionEdit = SessionValues & { version: number }
export type SessionChange = 'done' | 'unknown' | 'stale' | 'day-taken'

/** A session becomes this; what is decided there, and what was taken there, follows. */
export async function editSession(
  db: Db,
  authorityId: string,
  id: string,
  edit: SessionEdit,
  by: By,
): Promise<SessionChange> {
  try {
    return await edited(db, authorityId, id, edit, by)
  } catch (error) {
    if (conflictOf(error)?.kind === 'duplicate') return 'day-taken'
    throw error
  }
}

async function edited(db: Db, authorityId: string, id: string, edit: SessionEdit, by: By) {
  const { version } = edit
  return db.transaction().execute(async (trx): Promise<SessionChange> => {
    const before = await findSession(trx, authorityId, id)
    if (before === null) return 'unknown'
    const { numUpdatedRows } = await trx
      .updateTable('sessions')
      .set({ ...sessionColumns(edit), version: version + 1 })
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return 'stale'
    await writeJournal(trx, {
      authorityId,
      ...by,
      recordKind: 'session',
      recordId: id,
      act: 'edit',
      before: valuesOf(before),
      after: valuesOf(edit),
    })
    await rewriteLinks(trx, authorityId, [before, edit])
    return 'done'
  })
}

import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import { writePersonalJournal } from '../journal/personal.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { type ContactValues, contactColumns, findContact } from './store.ts'
import { told } from './told.ts'

export type ContactEdit = ContactValues & { version: number }
export type ContactChange = 'done' | 'unknown' | 'stale' | 'partner-gone'

/** A contact becomes this. */
export async function editContact(db: Db, authorityId: string, id: string, edit: ContactEdit, by: By) {
  try {
    return await edited(db, authorityId, id, edit, by)
  } catch (error) {
    if (conflictOf(error)?.kind === 'in-use') return 'partner-gone'
    throw error
  }
}

async function edited(db: Db, authorityId: string, id: string, { version, ...values }: ContactEdit, by: By) {
  return db.transaction().execute(async (trx): Promise<ContactChange> => {
    const before = await findContact(trx, authorityId, id)
    if (before === null) return 'unknown'
    const { numUpdatedRows } = await trx
      .updateTable('contacts')
      .set({ ...contactColumns(values), version: version + 1 })
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return 'stale'
    await rewriteIndex(trx, authorityId, 'contact', [id])
    const after = await findContact(trx, authorityId, id)
    await writePersonalJournal(trx, {
      authorityId,
      accountId: by.accountId,
      at: by.at,
      recordKind: 'contact',
      recordId: id,
      act: 'edit',
      before: told(before.partner.reference, before),
      after: after && told(after.partner.reference, after),
    })
    return 'done'
  })
}

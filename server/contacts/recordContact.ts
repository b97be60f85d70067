import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import { writePersonalJournal } from '../journal/personal.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { type ContactValues, contactColumns, findContact } from './store.ts'
import { told } from './told.ts'

/** Records somebody met at a partner. @returns their id, or that the partner was removed in the meantime */
export async function recordContact(
  db: Db,
  authorityId: string,
  values: ContactValues,
  by: By,
): Promise<{ id: string } | 'partner-gone'> {
  try {
    return await recorded(db, authorityId, values, by)
  } catch (error) {
    if (conflictOf(error)?.kind === 'in-use') return 'partner-gone'
    throw error
  }
}

async function recorded(db: Db, authorityId: string, values: ContactValues, by: By) {
  return db.transaction().execute(async (trx) => {
    const id = newId()
    await trx
      .insertInto('contacts')
      .values({ authority_id: authorityId, id, ...contactColumns(values) })
      .execute()
    await rewriteIndex(trx, authorityId, 'contact', [id])
    const after = await findContact(trx, authorityId, id)
    await writePersonalJournal(trx, {
      authorityId,
      accountId: by.accountId,
      at: by.at,
      recordKind: 'contact',
      recordId: id,
      act: 'create',
      before: null,
      after: after && told(after.partner.reference, after),
    })
    return { id }
  })
}

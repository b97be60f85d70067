import type { By } from '../accounts/members.ts'
import type { Db } from '../database/open.ts'
import { forgetRemoved } from '../database/search.ts'
import { writeJournal } from '../journal/journal.ts'
import { erasePersonalWords } from '../journal/personal.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { findContact } from './store.ts'
import { told } from './told.ts'

/** A contact is erased, and so are their words in the index and the journal: that there was one stays told. */
export async function removeContact(db: Db, authorityId: string, id: string, by: By): Promise<'done' | 'unknown'> {
  return db.transaction().execute(async (trx) => {
    const before = await findContact(trx, authorityId, id)
    if (before === null) return 'unknown'
    await trx.deleteFrom('contacts').where('authority_id', '=', authorityId).where('id', '=', id).execute()
    await rewriteIndex(trx, authorityId, 'contact', [id])
    await forgetRemoved(trx)
    await writeJournal(trx, {
      authorityId,
      accountId: by.accountId,
      at: by.at,
      recordKind: 'contact',
      recordId: id,
      act: 'remove',
      before: told(before.partner.reference, before).lasting,
      after: null,
    })
    await erasePersonalWords(trx, authorityId, 'contact', id)
    return 'done'
  })
}

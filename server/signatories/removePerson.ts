import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import { findMandates } from '../mandates/store.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { findPerson, personValues } from './store.ts'

export type PersonRemoval = 'done' | 'unknown' | 'in-use'

/** A signatory goes, unless they have signed something or hold a mandate. */
export async function removePerson(db: Db, authorityId: string, id: string, by: By): Promise<PersonRemoval> {
  try {
    return await removed(db, authorityId, id, by)
  } catch (error) {
    // They came to sign something at the same moment.
    if (conflictOf(error)?.kind === 'in-use') return 'in-use'
    throw error
  }
}

async function removed(db: Db, authorityId: string, id: string, by: By) {
  return db.transaction().execute(async (trx): Promise<PersonRemoval> => {
    const before = await findPerson(trx, authorityId, id)
    if (before === null) return 'unknown'
    if (before.signedOn.length > 0) return 'in-use'
    if ((await findMandates(trx, authorityId, [id])).size > 0) return 'in-use'
    await trx.deleteFrom('people').where('authority_id', '=', authorityId).where('id', '=', id).execute()
    await rewriteIndex(trx, authorityId, 'person', [id])
    await writeJournal(trx, {
      authorityId,
      accountId: by.accountId,
      at: by.at,
      recordKind: 'person',
      recordId: id,
      act: 'remove',
      before: personValues(before),
      after: null,
    })
    return 'done'
  })
}

import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { dependantsOfPartner } from './dependants.ts'
import { findPartnerById, partnerValues } from './store.ts'

export type PartnerRemoval = 'done' | 'unknown' | 'in-use'

/** A partner goes, unless something depends on it. */
export async function removePartner(db: Db, authorityId: string, id: string, by: By): Promise<PartnerRemoval> {
  try {
    return await removed(db, authorityId, id, by)
  } catch (error) {
    // Somebody recorded something with the partner at the same moment.
    if (conflictOf(error)?.kind === 'in-use') return 'in-use'
    throw error
  }
}

async function removed(db: Db, authorityId: string, id: string, by: By) {
  return db.transaction().execute(async (trx): Promise<PartnerRemoval> => {
    const before = await findPartnerById(trx, authorityId, id)
    if (before === null) return 'unknown'
    const { partnerships, conventions, people, contacts, documents } = await dependantsOfPartner(trx, authorityId, id)
    const dependants = [partnerships, conventions, people, contacts, documents]
    if (dependants.some((list) => list.length > 0)) return 'in-use'
    await trx.deleteFrom('partners').where('authority_id', '=', authorityId).where('id', '=', id).execute()
    await rewriteIndex(trx, authorityId, 'partner', [id])
    await writeJournal(trx, {
      authorityId,
      accountId: by.accountId,
      at: by.at,
      recordKind: 'partner',
      recordId: id,
      act: 'remove',
      before: partnerValues(before),
      after: null,
    })
    return 'done'
  })
}

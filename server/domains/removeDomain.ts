import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import { dependantsOfDomain, domainValues, findDomainById } from './store.ts'

export type DomainRemoval = 'done' | 'unknown' | 'in-use'

/** A domain leaves the list, unless something covers it. */
export async function removeDomain(db: Db, authorityId: string, id: string, by: By): Promise<DomainRemoval> {
  try {
    return await removed(db, authorityId, id, by)
  } catch (error) {
    // Something came to cover it at the same moment.
    if (conflictOf(error)?.kind === 'in-use') return 'in-use'
    throw error
  }
}

async function removed(db: Db, authorityId: string, id: string, by: By) {
  return db.transaction().execute(async (trx): Promise<DomainRemoval> => {
    const before = await findDomainById(trx, authorityId, id)
    if (before === null) return 'unknown'
    const { partnerships, conventions } = await dependantsOfDomain(trx, authorityId, id)
    if (partnerships.length + conventions.length > 0) return 'in-use'
    await trx.deleteFrom('domains').where('authority_id', '=', authorityId).where('id', '=', id).execute()
    await writeJournal(trx, {
      authorityId,
      accountId: by.accountId,
      at: by.at,
      recordKind: 'domain',
      recordId: id,
      act: 'remove',
      before: domainValues(before),
      after: null,
    })
    return 'done'
  })
}

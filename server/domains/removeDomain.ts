import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import { replaceMapping } from './rows.ts'
import { domainValues, listMappedDomains } from './store.ts'
import { dependantsOfDomain } from './useStore.ts'

export type DomainRemoval = 'done' | 'unknown' | 'in-use'

/** A domain leaves the list, unless something covers it or is a part of it. */
export async function removeDomain(db: Db, authorityId: string, id: string, by: By): Promise<DomainRemoval> {
  try {
    return await removed(db, authorityId, id, by)
  } catch (error) {
    // Something came to need it at the same moment.
    if (conflictOf(error)?.kind === 'in-use') return 'in-use'
    throw error
  }
}

async function removed(db: Db, authorityId: string, id: string, by: By) {
  return db.transaction().execute(async (trx): Promise<DomainRemoval> => {
    const domains = await listMappedDomains(trx, authorityId)
    const before = domains.find((one) => one.id === id)
    if (!before) return 'unknown'
    const { partnerships, conventions, parts } = await dependantsOfDomain(trx, authorityId, id)
    if (partnerships.length + conventions.length + parts.length > 0) return 'in-use'
    await replaceMapping(trx, authorityId, { id, parentId: null, sdgs: [], purposeCodes: [] })
    await trx.deleteFrom('domains').where('authority_id', '=', authorityId).where('id', '=', id).execute()
    await writeJournal(trx, {
      authorityId,
      accountId: by.accountId,
      at: by.at,
      recordKind: 'domain',
      recordId: id,
      act: 'remove',
      before: domainValues(before, domains),
      after: null,
    })
    return 'done'
  })
}

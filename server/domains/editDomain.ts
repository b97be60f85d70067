import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import { type DomainValues, domainColumns, domainValues, findDomainById } from './store.ts'

export type DomainEdit = DomainValues & { version: number }
export type DomainChange = 'done' | 'unknown' | 'stale' | 'code-taken'

/** A domain is called otherwise: whatever covers it goes on covering it. */
export async function editDomain(db: Db, authorityId: string, id: string, edit: DomainEdit, by: By) {
  try {
    return await edited(db, authorityId, id, edit, by)
  } catch (error) {
    if (conflictOf(error)?.kind === 'duplicate') return 'code-taken'
    throw error
  }
}

async function edited(db: Db, authorityId: string, id: string, { version, ...values }: DomainEdit, by: By) {
  return db.transaction().execute(async (trx): Promise<DomainChange> => {
    const before = await findDomainById(trx, authorityId, id)
    if (before === null) return 'unknown'
    const { numUpdatedRows } = await trx
      .updateTable('domains')
      .set({ ...domainColumns(values), version: version + 1 })
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return 'stale'
    await writeJournal(trx, {
      authorityId,
      accountId: by.accountId,
      at: by.at,
      recordKind: 'domain',
      recordId: id,
      act: 'edit',
      before: domainValues(before),
      after: values,
    })
    return 'done'
  })
}

import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import { findMandates } from '../mandates/store.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { findPerson, type PersonValues, personColumns, personValues } from './store.ts'

export type PersonEdit = PersonValues & { version: number }
export type PersonChange = 'done' | 'unknown' | 'stale' | 'partner-gone' | 'holds-mandates'

/** A signatory becomes this: the signatures that they gave keep the capacity in which each was given. */
export async function editPerson(db: Db, authorityId: string, id: string, edit: PersonEdit, by: By) {
  try {
    return await edited(db, authorityId, id, edit, by)
  } catch (error) {
    if (conflictOf(error)?.kind === 'in-use') return 'partner-gone'
    throw error
  }
}

async function edited(db: Db, authorityId: string, id: string, { version, ...values }: PersonEdit, by: By) {
  return db.transaction().execute(async (trx): Promise<PersonChange> => {
    const before = await findPerson(trx, authorityId, id)
    if (before === null) return 'unknown'
    if (values.partnerId !== null && (await findMandates(trx, authorityId, [id])).size > 0) return 'holds-mandates'
    const { numUpdatedRows } = await trx
      .updateTable('people')
      .set({ ...personColumns(values), version: version + 1 })
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return 'stale'
    await rewriteIndex(trx, authorityId, 'person', [id])
    await writeJournal(trx, {
      authorityId,
      accountId: by.accountId,
      at: by.at,
      recordKind: 'person',
      recordId: id,
      act: 'edit',
      before: personValues(before),
      after: values,
    })
    return 'done'
  })
}

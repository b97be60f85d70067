import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { type PersonValues, personColumns } from './store.ts'

/** Records a signatory. @returns their id, or that the partner was removed in the meantime */
export async function createPerson(
  db: Db,
  authorityId: string,
  values: PersonValues,
  by: By,
): Promise<{ id: string } | 'partner-gone'> {
  try {
    return { id: await db.transaction().execute((trx) => insertPerson(trx, authorityId, values, by)) }
  } catch (error) {
    if (conflictOf(error)?.kind === 'in-use') return 'partner-gone'
    throw error
  }
}

/** The same within the transaction of a larger act; without `by`, that act's own entry tells it. */
export async function insertPerson(
  trx: Transaction<Schema>,
  authorityId: string,
  values: PersonValues,
  by?: By,
): Promise<string> {
  const id = newId()
  await trx
    .insertInto('people')
    .values({ authority_id: authorityId, id, ...personColumns(values) })
    .execute()
  await rewriteIndex(trx, authorityId, 'person', [id])
  if (by) {
    await writeJournal(trx, {
      authorityId,
      accountId: by.accountId,
      at: by.at,
      recordKind: 'person',
      recordId: id,
      act: 'create',
      before: null,
      after: values,
    })
  }
  return id
}

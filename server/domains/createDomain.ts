import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import { writeJournal } from '../journal/journal.ts'
import { type DomainValues, domainColumns } from './store.ts'

/** Adds a domain to the authority's list. */
export async function createDomain(
  db: Db,
  authorityId: string,
  values: DomainValues,
  by: By,
): Promise<'done' | 'code-taken'> {
  const id = newId()
  try {
    await db.transaction().execute(async (trx) => {
      await trx
        .insertInto('domains')
        .values({ authority_id: authorityId, id, ...domainColumns(values) })
        .execute()
      await writeJournal(trx, {
        authorityId,
        accountId: by.accountId,
        at: by.at,
        recordKind: 'domain',
        recordId: id,
        act: 'create',
        before: null,
        after: values,
      })
    })
    return 'done'
  } catch (error) {
    if (conflictOf(error)?.kind === 'duplicate') return 'code-taken'
    throw error
  }
}

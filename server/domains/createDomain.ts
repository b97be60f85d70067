import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'
import { domainColumns, insertMappings } from './rows.ts'
import { type DomainValues, listDomains } from './store.ts'

/** Adds a domain to the authority's list. */
export async function createDomain(
  db: Db,
  authorityId: string,
  values: DomainValues,
  by: By,
): Promise<'done' | 'code-taken' | 'parent-gone'> {
  try {
    const id = await db.transaction().execute((trx) => insertDomain(trx, authorityId, values, by))
    return id === null ? 'parent-gone' : 'done'
  } catch (error) {
    if (conflictOf(error)?.kind === 'duplicate') return 'code-taken'
    // Its parent was removed at the same moment.
    if (conflictOf(error)?.kind === 'in-use') return 'parent-gone'
    throw error
  }
}

/** @returns its id, or null where there is no such parent */
export async function insertDomain(trx: Transaction<Schema>, authorityId: string, values: DomainValues, by: By) {
  const domains = await listDomains(trx, authorityId)
  const parent = domains.find(({ code }) => code === values.parent)
  if (values.parent !== null && !parent) return null
  const id = newId()
  await trx
    .insertInto('domains')
    .values({ authority_id: authorityId, id, ...domainColumns(values) })
    .execute()
  await insertMappings(trx, authorityId, [{ ...values, id, parentId: parent?.id ?? null }])
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
  return id
}

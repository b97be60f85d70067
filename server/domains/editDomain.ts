import type { Transaction } from 'kysely'
import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'
import { domainColumns, replaceMapping } from './rows.ts'
import { type DomainValues, domainValues, listMappedDomains, type MappedDomain } from './store.ts'
import { isInCircle } from './tree.ts'

export type DomainEdit = DomainValues & { version: number }
export type DomainChange = 'done' | 'unknown' | 'stale' | 'code-taken' | 'parent-gone' | 'circle'

/** A domain is called or mapped otherwise: whatever covers it goes on covering it. */
export async function editDomain(db: Db, authorityId: string, id: string, edit: DomainEdit, by: By) {
  try {
    return await db.transaction().execute((trx) => edited(trx, authorityId, id, edit, by))
  } catch (error) {
    if (error instanceof Circle) return 'circle'
    if (conflictOf(error)?.kind === 'duplicate') return 'code-taken'
    if (conflictOf(error)?.kind === 'in-use') return 'parent-gone'
    throw error
  }
}

/** Nothing of the edit stays. */
class Circle extends Error {}

async function edited(
  trx: Transaction<Schema>,
  authorityId: string,
  id: string,
  { version, ...values }: DomainEdit,
  by: By,
): Promise<DomainChange> {
  const domains = await listMappedDomains(trx, authorityId)
  const before = domains.find((one) => one.id === id)
  if (!before) return 'unknown'
  if (before.version !== version) return 'stale'
  const parent = domains.find(({ code }) => code === values.parent)
  if (values.parent !== null && !parent) return 'parent-gone'
  if (parent?.id === id) return 'circle'
  if (!(await rewritten(trx, authorityId, before, values))) return 'stale'
  await replaceMapping(trx, authorityId, { ...values, id, parentId: parent?.id ?? null })
  await writeJournal(trx, {
    authorityId,
    accountId: by.accountId,
    at: by.at,
    recordKind: 'domain',
    recordId: id,
    act: 'edit',
    before: domainValues(before, domains),
    after: values,
  })
  // The journal's lock lets one edit through at a time: what another one has changed meanwhile is seen here.
  if (isInCircle(await listMappedDomains(trx, authorityId), id)) throw new Circle()
  return 'done'
}

async function rewritten(trx: Transaction<Schema>, authorityId: string, before: MappedDomain, values: DomainValues) {
  const { numUpdatedRows } = await trx
    .updateTable('domains')
    .set({ ...domainColumns(values), version: before.version + 1 })
    .where('authority_id', '=', authorityId)
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

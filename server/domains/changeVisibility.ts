import type { Transaction } from 'kysely'
import type { By } from '../accounts/members.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'
import type { Domain } from './store.ts'

/**
 * A domain is not offered any more, or offered again: the records that have it keep it. What stands already as wanted is
 * left alone, so two who hide it at once agree; an edit says nothing of it, so neither makes the other one stale.
 */
export async function changeVisibility(db: Db, authorityId: string, domain: Domain, hidden: boolean, by: By) {
  await db.transaction().execute((trx) => writeVisibility(trx, authorityId, domain, hidden, by))
}

/** The same within somebody's transaction. */
export async function writeVisibility(
  trx: Transaction<Schema>,
  authorityId: string,
  { id, nameFr }: Pick<Domain, 'id' | 'nameFr'>,
  hidden: boolean,
  by: By,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('domains')
    .set({ hidden: hidden ? 'yes' : 'no' })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('hidden', '=', hidden ? 'no' : 'yes')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await writeJournal(trx, {
    authorityId,
    accountId: by.accountId,
    at: by.at,
    recordKind: 'domain',
    recordId: id,
    act: hidden ? 'hide' : 'show',
    before: { nameFr, hidden: !hidden },
    after: { nameFr, hidden },
  })
}

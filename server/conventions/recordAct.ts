import type { Transaction } from 'kysely'
import type { By } from '../accounts/members.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'
import { rewriteSpans } from './rewriteSpans.ts'

export type ActEnd = 'done' | 'stale' | 'twice'

/** The convention that something happened to, as the person who tells of it saw it. */
export interface Told {
  authorityId: string
  conventionId: string
  version: number
}

/**
 * Records what happened to a convention: its row, its standing and its line in the journal, all or nothing.
 * `twice` where that can be recorded only once and is there already, `stale` where somebody changed the convention since.
 */
export async function recordAct(
  db: Db,
  { authorityId, conventionId, version }: Told,
  act: 'sign' | 'transmit' | 'renew' | 'denounce',
  by: By,
  write: (trx: Transaction<Schema>) => Promise<object>,
): Promise<ActEnd> {
  try {
    return await db.transaction().execute(async (trx): Promise<ActEnd> => {
      const { numUpdatedRows } = await trx
        .updateTable('conventions')
        .set({ version: version + 1 })
        .where('authority_id', '=', authorityId)
        .where('id', '=', conventionId)
        .where('version', '=', version)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) return 'stale'
      const after = await write(trx)
      await rewriteSpans(trx, authorityId, [conventionId])
      const line = { recordKind: 'convention', recordId: conventionId, act, before: null, after }
      await writeJournal(trx, { authorityId, accountId: by.accountId, at: by.at, ...line })
      return 'done'
    })
  } catch (error) {
    if (conflictOf(error)?.kind === 'duplicate') return 'twice'
    throw error
  }
}

import type { Transaction } from 'kysely'
import type { By } from '../accounts/members.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { takeTurn } from '../database/turn.ts'
import { writeJournal } from '../journal/journal.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { actTables, type RecordedAct } from './acts.ts'
import {
  type ActEnd,
  isLeading,
  newRow,
  refuseCircle,
  type Told,
  takeVersion,
  unlessRefused,
  type WriteAct,
} from './recordAct.ts'
import { rewriteSpans } from './rewriteSpans.ts'

/** An act that was recorded wrongly, what it said, and why it is wrong. */
export interface Wrong {
  act: RecordedAct
  id: string
  before: object
  reason: string
}

/**
 * Corrects an act by a new row that says it right, or withdraws it where `write` is null: it never happened. The wrong
 * row stays, marked. `stale` too where somebody has corrected it meanwhile.
 */
export async function correctAct(db: Db, told: Told, wrong: Wrong, by: By, write: WriteAct | null): Promise<ActEnd> {
  const { authorityId, conventionId } = told
  const row = newRow(told, by)
  return unlessRefused(() =>
    db.transaction().execute(async (trx): Promise<ActEnd> => {
      if (isLeading(wrong.act)) await takeTurn(trx, authorityId)
      if (!(await takeVersion(trx, told))) return 'stale'
      // Marked first: where the act can be told only once, the row that says it right takes its place.
      await markWrong(trx, told, wrong, by, write ? row.id : null)
      const after = write ? await write(trx, row, by) : {}
      if (write) await refuseCircle(trx, told, wrong.act)
      await rewriteSpans(trx, authorityId, [conventionId])
      await rewriteIndex(trx, authorityId, 'convention', [conventionId])
      await writeJournal(trx, {
        authorityId,
        accountId: by.accountId,
        at: by.at,
        recordKind: 'convention',
        recordId: conventionId,
        act: write ? 'correct' : 'withdraw',
        before: { act: wrong.act, ...wrong.before },
        after: { act: wrong.act, ...after, why: wrong.reason },
      })
      return 'done'
    }),
  )
}

async function markWrong(
  trx: Transaction<Schema>,
  { authorityId, conventionId }: Told,
  { act, id, reason }: Wrong,
  by: By,
  replacedBy: string | null,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable(actTables[act])
    .set({ corrected_at: by.at, corrected_by: by.accountId, correction_reason: reason, replaced_by: replacedBy })
    .where('authority_id', '=', authorityId)
    .where('convention_id', '=', conventionId)
    .where('id', '=', id)
    .where('corrected_at', 'is', null)
    .executeTakeFirst()
  // The version guards the row: who corrects it changes the convention's.
  if (numUpdatedRows === 0n) throw new Error(`no ${act} ${id} to correct`)
}

import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import { rewriteSpans } from '../conventions/rewriteSpans.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { takeTurn } from '../database/turn.ts'
import { writeJournal } from '../journal/journal.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { overlapping } from './form.ts'
import { type MandateValues, toldMandate } from './record.ts'
import { conventionIdsSignedBy, mandateColumns, mandatesOfPerson } from './store.ts'

/** How the writing of a mandate ended: `overlaps` names the capacity that its person holds on one of its days already. */
export type MandateEnd = { end: 'done' | 'unknown' | 'stale' } | { end: 'overlaps'; capacity: string }

/** Records a mandate of somebody who signs for the authority; 'unknown' where they were removed in the meantime. */
export async function recordMandate(
  db: Db,
  authorityId: string,
  personId: string,
  values: MandateValues,
  by: By,
): Promise<MandateEnd> {
  try {
    return await db.transaction().execute(async (trx): Promise<MandateEnd> => {
      await takeTurn(trx, authorityId)
      const same = overlapping(values, await mandatesOfPerson(trx, authorityId, personId))
      if (same) return { end: 'overlaps', capacity: same.capacity }
      await insertMandate(trx, authorityId, personId, values, by)
      await rewriteSpans(trx, authorityId, await conventionIdsSignedBy(trx, authorityId, [personId]))
      return { end: 'done' }
    })
  } catch (error) {
    if (conflictOf(error)?.kind === 'in-use') return { end: 'unknown' }
    throw error
  }
}

/** The mandate and its line in the journal; whoever calls makes the spans again. */
export async function insertMandate(
  trx: Transaction<Schema>,
  authorityId: string,
  personId: string,
  values: MandateValues,
  by: By,
): Promise<void> {
  await trx
    .insertInto('mandates')
    .values({ authority_id: authorityId, id: newId(), person_id: personId, ...mandateColumns(values) })
    .execute()
  await rewriteIndex(trx, authorityId, 'person', [personId])
  await writeJournal(trx, {
    authorityId,
    accountId: by.accountId,
    at: by.at,
    recordKind: 'person',
    recordId: personId,
    act: 'record-mandate',
    before: null,
    after: toldMandate(values),
  })
}

import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import { rewriteSpans } from '../conventions/rewriteSpans.ts'
import { conflictOf } from '../database/errors.ts'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'
import { type MandateValues, toldMandate } from './record.ts'
import { conventionIdsSignedBy, mandateColumns } from './store.ts'

/** Records a mandate of somebody who signs for the authority; 'unknown' where they were removed in the meantime. */
export async function recordMandate(
  db: Db,
  authorityId: string,
  personId: string,
  values: MandateValues,
  by: By,
): Promise<'done' | 'unknown'> {
  try {
    await db.transaction().execute(async (trx) => {
      await insertMandate(trx, authorityId, personId, values, by)
      await rewriteSpans(trx, authorityId, await conventionIdsSignedBy(trx, authorityId, [personId]))
    })
    return 'done'
  } catch (error) {
    if (conflictOf(error)?.kind === 'in-use') return 'unknown'
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

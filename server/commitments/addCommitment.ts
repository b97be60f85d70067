import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import type { Db } from '../database/open.ts'
import type { CommitmentValues } from './store.ts'
import { columnsOf, type OfConvention, writeChange } from './writeCommitment.ts'

/** A convention promises this for a year: it is then no longer said to promise nothing. */
export async function addCommitment(db: Db, of: OfConvention, values: CommitmentValues, by: By): Promise<void> {
  const id = newId()
  const { authorityId, conventionId } = of
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('commitments')
      .values({ authority_id: authorityId, id, convention_id: conventionId, ...columnsOf(values) })
      .execute()
    await trx
      .updateTable('conventions')
      .set({ no_commitment: 'no' })
      .where('authority_id', '=', authorityId)
      .where('id', '=', conventionId)
      .execute()
    await writeChange(trx, of, { id, act: 'create', before: null, after: values }, by)
  })
}

import type { By } from '../accounts/members.ts'
import type { Db } from '../database/open.ts'
import { type OfConvention, writeChange } from './writeCommitment.ts'

/** It is said outright that a convention promises nothing, or that is taken back. @returns 'in-use' where commitments are recorded */
export async function changeEstimate(db: Db, of: OfConvention, none: boolean, by: By): Promise<'done' | 'in-use'> {
  const { authorityId, conventionId } = of
  return db.transaction().execute(async (trx) => {
    const recorded = await trx
      .selectFrom('commitments')
      .select('id')
      .where('authority_id', '=', authorityId)
      .where('convention_id', '=', conventionId)
      .executeTakeFirst()
    if (none && recorded) return 'in-use'
    await trx
      .updateTable('conventions')
      .set({ no_commitment: none ? 'yes' : 'no' })
      .where('authority_id', '=', authorityId)
      .where('id', '=', conventionId)
      .execute()
    const said = (answer: boolean) => ({ noCommitment: answer })
    await writeChange(trx, of, { id: conventionId, act: 'estimate', before: said(!none), after: said(none) }, by)
    return 'done'
  })
}

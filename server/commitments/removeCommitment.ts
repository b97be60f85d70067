import type { By } from '../accounts/members.ts'
import type { Db } from '../database/open.ts'
import type { Commitment } from './store.ts'
import { type OfConvention, writeChange } from './writeCommitment.ts'

/** A commitment that was recorded by mistake goes. */
export async function removeCommitment(
  db: Db,
  of: OfConvention,
  { id, version: _version, ...values }: Commitment,
  by: By,
): Promise<'done' | 'unknown'> {
  const { authorityId } = of
  return db.transaction().execute(async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('commitments')
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .executeTakeFirst()
    if (numDeletedRows === 0n) return 'unknown'
    await writeChange(trx, of, { id, act: 'remove', before: values, after: null }, by)
    return 'done'
  })
}

import type { By } from '../accounts/members.ts'
import type { Db } from '../database/open.ts'
import type { Commitment, CommitmentValues } from './store.ts'
import { columnsOf, type OfConvention, writeChange } from './writeCommitment.ts'

/** A commitment becomes what the form says. @returns 'stale' where somebody has changed or removed it since this version */
export async function editCommitment(
  db: Db,
  of: OfConvention,
  before: Commitment,
  { version, ...values }: CommitmentValues & { version: number },
  by: By,
): Promise<'done' | 'stale'> {
  const { authorityId } = of
  const { id, version: _version, ...valuesBefore } = before
  return db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('commitments')
      .set({ ...columnsOf(values), version: version + 1 })
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return 'stale'
    await writeChange(trx, of, { id, act: 'edit', before: valuesBefore, after: values }, by)
    return 'done'
  })
}

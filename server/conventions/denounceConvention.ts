import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import type { Db } from '../database/open.ts'
import type { DenounceForm } from './actForms.ts'
import { type ActEnd, recordAct, type Told } from './recordAct.ts'

/** A party denounced the convention; where no day of effect is set, the clause decides on its end. */
export async function denounceConvention(db: Db, told: Told, form: DenounceForm, by: By): Promise<ActEnd> {
  const { notifiedOn, effectiveOn, by: party, reason } = form
  return recordAct(db, told, 'denounce', by, async (trx) => {
    await trx
      .insertInto('denunciations')
      .values({
        authority_id: told.authorityId,
        id: newId(),
        convention_id: told.conventionId,
        notified_on: notifiedOn,
        effective_on: effectiveOn,
        by: party,
        reason,
        entered_at: by.at,
      })
      .execute()
    return { notifiedOn, effectiveOn, by: party, reason }
  })
}

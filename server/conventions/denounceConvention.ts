import type { DenounceForm } from './actForms.ts'
import type { WriteAct } from './recordAct.ts'

/** A party denounced the convention; where no day of effect is set, the clause decides on its end. */
export function denounceConvention({ notifiedOn, effectiveOn, by, reason }: DenounceForm): WriteAct {
  return async (trx, row) => {
    await trx
      .insertInto('denunciations')
      .values({ ...row, notified_on: notifiedOn, effective_on: effectiveOn, by, reason })
      .execute()
    return { notifiedOn, effectiveOn, by, reason }
  }
}

import type { LapseForm } from './endingForms.ts'
import type { WriteAct } from './recordAct.ts'

/** The authority decided to let the convention end with its term. */
export function lapseConvention({ decidedOn, reason }: LapseForm): WriteAct {
  return async (trx, row) => {
    await trx
      .insertInto('non_renewals')
      .values({ ...row, decided_on: decidedOn, reason })
      .execute()
    return { decidedOn, reason }
  }
}

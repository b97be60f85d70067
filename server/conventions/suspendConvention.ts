import type { SuspendForm } from './pauseForms.ts'
import type { WriteAct } from './recordAct.ts'

/** The convention rests, from a day on, until another one or until it is resumed. */
export function suspendConvention({ from, until, reason }: SuspendForm): WriteAct {
  return async (trx, row) => {
    await trx
      .insertInto('suspensions')
      .values({ ...row, from_on: from, until_on: until, reason })
      .execute()
    return { from, until, reason }
  }
}

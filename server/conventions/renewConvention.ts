import type { RenewForm } from './actForms.ts'
import type { WriteAct } from './recordAct.ts'

/** The parties agreed expressly on one more term: order 1 opens the second one. */
export function renewConvention({ order, agreedOn }: RenewForm): WriteAct {
  return async (trx, row) => {
    await trx
      .insertInto('renewals')
      .values({ ...row, renewal_order: order, agreed_on: agreedOn })
      .execute()
    return { order, agreedOn }
  }
}

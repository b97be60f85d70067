import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import type { Db } from '../database/open.ts'
import type { RenewForm } from './actForms.ts'
import { type ActEnd, recordAct, type Told } from './recordAct.ts'

/** The parties agreed expressly on one more term: order 1 opens the second one. */
export async function renewConvention(db: Db, told: Told, { order, agreedOn }: RenewForm, by: By): Promise<ActEnd> {
  return recordAct(db, told, 'renew', by, async (trx) => {
    await trx
      .insertInto('renewals')
      .values({
        authority_id: told.authorityId,
        id: newId(),
        convention_id: told.conventionId,
        renewal_order: order,
        agreed_on: agreedOn,
        entered_at: by.at,
      })
      .execute()
    return { order, agreedOn }
  })
}

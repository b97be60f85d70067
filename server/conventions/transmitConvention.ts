import { v7 as newId } from 'uuid'
import type { By } from '../accounts/members.ts'
import type { Db } from '../database/open.ts'
import type { TransmitForm } from './actForms.ts'
import { type ActEnd, recordAct, type Told } from './recordAct.ts'

/** The signed convention reached the State's representative (CGCT L.1115-1). */
export async function transmitConvention(db: Db, told: Told, { transmittedOn }: TransmitForm, by: By): Promise<ActEnd> {
  return recordAct(db, told, 'transmit', by, async (trx) => {
    await trx
      .insertInto('transmissions')
      .values({
        authority_id: told.authorityId,
        id: newId(),
        convention_id: told.conventionId,
        transmitted_on: transmittedOn,
        entered_at: by.at,
      })
      .execute()
    return { transmittedOn }
  })
}

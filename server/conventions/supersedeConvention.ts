import type { SupersedeForm } from './endingForms.ts'
import type { WriteAct } from './recordAct.ts'

/** Another convention takes this one's place, once it is signed. */
export function supersedeConvention({ successor, startsOn, signedOn }: SupersedeForm): WriteAct {
  return async (trx, row) => {
    await trx
      .insertInto('successions')
      .values({ ...row, successor_id: successor.id, starts_on: startsOn, signed_on: signedOn })
      .execute()
    return { successor: successor.reference, startsOn, signedOn }
  }
}

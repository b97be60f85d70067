import type { TransmitForm } from './actForms.ts'
import type { WriteAct } from './recordAct.ts'

/** The signed convention reached the State's representative (CGCT L.1115-1). */
export function transmitConvention({ transmittedOn }: TransmitForm): WriteAct {
  return async (trx, row) => {
    await trx
      .insertInto('transmissions')
      .values({ ...row, transmitted_on: transmittedOn })
      .execute()
    return { transmittedOn }
  }
}

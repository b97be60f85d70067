import type { ActContext } from './actContext.ts'
import type { ActFormOf } from './actReading.ts'
import type { ActName } from './acts.ts'
import { amendConvention } from './amendConvention.ts'
import { denounceConvention } from './denounceConvention.ts'
import { lapseConvention } from './lapseConvention.ts'
import type { WriteAct } from './recordAct.ts'
import { renewConvention } from './renewConvention.ts'
import { resumeConvention } from './resumeConvention.ts'
import { signConvention } from './signConvention.ts'
import { supersedeConvention } from './supersedeConvention.ts'
import { suspendConvention } from './suspendConvention.ts'
import { transmitConvention } from './transmitConvention.ts'

const writers: { [A in ActName]: (form: ActFormOf[A], context: ActContext) => WriteAct } = {
  sign: (form, { record }) => signConvention(form, record),
  transmit: transmitConvention,
  renew: renewConvention,
  denounce: denounceConvention,
  'let-lapse': lapseConvention,
  suspend: suspendConvention,
  resume: (form, { record }) => resumeConvention(form, record),
  supersede: supersedeConvention,
  amend: (form, { record, correcting }) => amendConvention(form, record, correcting),
}

/** What writes an act that was read. */
export function writeAct<A extends ActName>(act: A, form: ActFormOf[A], context: ActContext): WriteAct {
  return writers[act](form, context)
}

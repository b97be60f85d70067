import { dayBefore } from '../rules/calendar.ts'
import { type ResumeForm, suspensionEnded } from './pauseForms.ts'
import type { ConventionRecord } from './record.ts'
import type { WriteAct } from './recordAct.ts'

/** The convention is in force again: the suspension's last day is the day before. */
export function resumeConvention({ resumedOn }: ResumeForm, record: ConventionRecord): WriteAct {
  const ended = suspensionEnded(record, resumedOn)!
  const until = dayBefore(resumedOn)
  return async (trx, { authority_id }) => {
    await trx
      .updateTable('suspensions')
      .set({ until_on: until })
      .where('authority_id', '=', authority_id)
      .where('id', '=', ended.id)
      .execute()
    return { resumedOn, suspendedFrom: ended.from, suspendedUntil: until, until: ended.until }
  }
}

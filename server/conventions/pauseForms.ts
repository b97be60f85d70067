import { z } from 'zod'
import { day, lines, readForm, requiredDay, version, wrong } from '../locale/fields.ts'
import { dayBefore } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { ConventionRecord } from './record.ts'

type Suspensions = Pick<ConventionRecord, 'suspensions'>
type Suspension = ConventionRecord['suspensions'][number]

const suspendForm = z.object({
  from: requiredDay(),
  until: day(),
  reason: lines({ max: 2000 }),
  version: version(),
})
export type SuspendForm = z.infer<typeof suspendForm>

/** A suspension, open where its last day is not known; no day is suspended twice. */
export function readSuspend(body: unknown, { suspensions }: Suspensions) {
  return readForm(
    suspendForm.transform((typed, context) => {
      const { from, until } = typed
      if (until && until < from) wrong(context, 'act.suspend.until-before', {}, ['until'])
      const overlaps = suspensions.some(
        (one) => from <= (one.until ?? '9999-12-31') && (until ?? '9999-12-31') >= one.from,
      )
      if (from && overlaps) wrong(context, 'act.suspend.twice', {}, ['from'])
      return typed
    }),
    body,
  )
}

const resumeForm = z.object({ resumedOn: requiredDay(), version: version() })
export type ResumeForm = z.infer<typeof resumeForm>

/** The end of a suspension: on its first day in force again. */
export function readResume(body: unknown, record: Suspensions) {
  return readForm(
    resumeForm.transform((typed, context) => {
      if (typed.resumedOn && !suspensionEnded(record, typed.resumedOn)) {
        wrong(context, 'act.resume.none', {}, ['resumedOn'])
      }
      return typed
    }),
    body,
  )
}

/** The suspension that a resumption on a day ends: it had begun before, and would go on. */
export function suspensionEnded({ suspensions }: Suspensions, resumedOn: Day): Suspension | null {
  return suspensions.find(({ from, until }) => from < resumedOn && (until === null || until >= resumedOn)) ?? null
}

export function withSuspension(record: ConventionRecord, { from, until, reason }: SuspendForm): ConventionRecord {
  return { ...record, suspensions: [...record.suspensions, { id: '', from, until, reason }] }
}

export function withResumption(record: ConventionRecord, { resumedOn }: ResumeForm): ConventionRecord {
  const ended = suspensionEnded(record, resumedOn)
  const suspensions = record.suspensions.map((one) => (one === ended ? { ...one, until: dayBefore(resumedOn) } : one))
  return { ...record, suspensions }
}

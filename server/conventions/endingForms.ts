import { z } from 'zod'
import { day, line, lines, readForm, requiredDay, version, wrong } from '../locale/fields.ts'
import type { ActContext, Named } from './actContext.ts'
import type { ConventionRecord } from './record.ts'

const lapseForm = z.object({ decidedOn: requiredDay(), reason: lines({ max: 2000 }), version: version() })
export type LapseForm = z.infer<typeof lapseForm>

/** A decision to let the convention end with its term. */
export const readLapse = (body: unknown) => readForm(lapseForm, body)

export function withLapse(record: ConventionRecord, { decidedOn, reason }: LapseForm): ConventionRecord {
  return { ...record, nonRenewal: { id: '', decidedOn, reason } }
}

const supersedeForm = z.object({
  successor: line({ max: 40, required: true }),
  startsOn: requiredDay(),
  signedOn: day(),
  version: version(),
})
export type SupersedeForm = Omit<z.infer<typeof supersedeForm>, 'successor'> & { successor: Named }

/** Another convention takes this one's place: not itself, nor one whose own place this one takes in the end. */
export function readSupersede(body: unknown, { record, named }: ActContext) {
  return readForm(
    supersedeForm.transform((typed, context): SupersedeForm => {
      const { successor } = typed
      if (successor && !named) wrong(context, 'act.unknown-reference', { reference: successor }, ['successor'])
      else if (named?.id === record.id) wrong(context, 'act.supersede.itself', {}, ['successor'])
      else if (named?.circle) wrong(context, 'act.supersede.circle', { reference: named.reference }, ['successor'])
      return { ...typed, successor: named! }
    }),
    body,
  )
}

export function withSuccession(
  record: ConventionRecord,
  { successor, startsOn, signedOn }: SupersedeForm,
): ConventionRecord {
  const succession = {
    id: '',
    successorReference: successor.reference,
    startsOn,
    signedOn: successor.signedOn ?? signedOn,
    toldOn: signedOn,
  }
  return { ...record, succession }
}

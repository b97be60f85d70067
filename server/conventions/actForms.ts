import { z } from 'zod'
import {
  day,
  line,
  lines,
  partialDay,
  readForm,
  requiredDay,
  requiredLine,
  version,
  wholeNumber,
  wrong,
} from '../locale/fields.ts'
import type { ConventionRecord } from './record.ts'

/** What people tell of a convention, each by a short form of its own. */

const signForm = z.object({
  party: requiredLine(60),
  signedOn: partialDay({ required: true }).transform((value) => value ?? ''),
  signatory: line({ max: 200 }),
  capacity: line({ max: 200 }),
  place: line({ max: 200 }),
  version: version(),
})
export type SignForm = z.infer<typeof signForm>

/** A signature of one of the convention's parties. */
export function readSign(body: unknown, { parties }: Pick<ConventionRecord, 'parties'>) {
  return readForm(
    signForm.transform((typed, context) => {
      const known = parties.some(({ id }) => id === typed.party)
      if (!known && typed.party !== '') wrong(context, 'field.unknown-choice', {}, ['party'])
      return typed
    }),
    body,
  )
}

const transmitForm = z.object({ transmittedOn: requiredDay(), version: version() })
export type TransmitForm = z.infer<typeof transmitForm>
export const readTransmit = (body: unknown) => readForm(transmitForm, body)

const renewForm = z.object({
  order: wholeNumber({ min: 1, max: 1000 }).transform((order, context) => {
    if (order === null) wrong(context, 'field.required')
    return order ?? 0
  }),
  agreedOn: requiredDay(),
  version: version(),
})
export type RenewForm = z.infer<typeof renewForm>

/** An express renewal; one of its order must not be there yet. */
export function readRenew(body: unknown, { renewals }: Pick<ConventionRecord, 'renewals'>) {
  return readForm(
    renewForm.transform((typed, context) => {
      const { order } = typed
      if (renewals.some((one) => one.order === order)) wrong(context, 'act.renew.twice', { order }, ['order'])
      return typed
    }),
    body,
  )
}

const denounceForm = z.object({
  notifiedOn: requiredDay(),
  effectiveOn: day(),
  by: line({ max: 200 }),
  reason: lines({ max: 2000 }),
  version: version(),
})
export type DenounceForm = z.infer<typeof denounceForm>

/** A denunciation; it takes effect on the day of its notification at the earliest. */
export function readDenounce(body: unknown) {
  return readForm(
    denounceForm.transform((typed, context) => {
      const { notifiedOn, effectiveOn } = typed
      if (notifiedOn && effectiveOn && effectiveOn < notifiedOn) {
        wrong(context, 'act.denounce.effective-before', {}, ['effectiveOn'])
      }
      return typed
    }),
    body,
  )
}

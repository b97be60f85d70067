import type { FormRead } from '../locale/fields.ts'
import { fold } from '../locale/fold.ts'
import { closing } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { ActContext } from './actContext.ts'
import {
  type DenounceForm,
  type RenewForm,
  readDenounce,
  readRenew,
  readSign,
  readTransmit,
  type SignForm,
  type TransmitForm,
} from './actForms.ts'
import type { ActName } from './acts.ts'
import { type AmendForm, readAmend, withAmendment } from './amendForm.ts'
import {
  type LapseForm,
  readLapse,
  readSupersede,
  type SupersedeForm,
  withLapse,
  withSuccession,
} from './endingForms.ts'
import {
  type ResumeForm,
  readResume,
  readSuspend,
  type SuspendForm,
  withResumption,
  withSuspension,
} from './pauseForms.ts'
import type { ConventionRecord } from './record.ts'

export interface ActFormOf {
  sign: SignForm
  transmit: TransmitForm
  renew: RenewForm
  denounce: DenounceForm
  'let-lapse': LapseForm
  suspend: SuspendForm
  resume: ResumeForm
  supersede: SupersedeForm
  amend: AmendForm
}

/** How an act's form is read, and what the convention would be with the act recorded: to be shown before it is. */
interface Reading<F> {
  read(body: unknown, context: ActContext): FormRead<F>
  after(record: ConventionRecord, form: F, context: ActContext): ConventionRecord
  /** The act's own day. */
  day(form: F): Day
}

const readings: { [A in ActName]: Reading<ActFormOf[A]> } = {
  sign: {
    read: (body, { record }) => readSign(body, record),
    after: withSignature,
    day: ({ signedOn }) => closing(signedOn),
  },
  transmit: {
    read: readTransmit,
    after: (record, { transmittedOn }) => ({ ...record, transmittedOn }),
    day: ({ transmittedOn }) => transmittedOn,
  },
  renew: {
    read: (body, { record }) => readRenew(body, record),
    after: (record, { order, agreedOn }) => ({
      ...record,
      renewals: [...record.renewals, { id: '', order, agreedOn }],
    }),
    day: ({ agreedOn }) => agreedOn,
  },
  denounce: {
    read: readDenounce,
    after: (record, { notifiedOn, effectiveOn, by, reason }) => ({
      ...record,
      denunciation: { id: '', notifiedOn, effectiveOn, by, reason },
    }),
    day: ({ notifiedOn }) => notifiedOn,
  },
  'let-lapse': { read: readLapse, after: withLapse, day: ({ decidedOn }) => decidedOn },
  suspend: {
    read: (body, { record }) => readSuspend(body, record),
    after: withSuspension,
    day: ({ from }) => from,
  },
  resume: {
    read: (body, { record }) => readResume(body, record),
    after: withResumption,
    day: ({ resumedOn }) => resumedOn,
  },
  supersede: { read: readSupersede, after: withSuccession, day: ({ startsOn }) => startsOn },
  amend: { read: readAmend, after: withAmendment, day: ({ startsOn }) => startsOn },
}

/** An act that was read. */
export interface ActRead<A extends ActName> {
  form: ActFormOf[A]
  after: ConventionRecord
  day: Day
  version: number
}

export function readAct<A extends ActName>(act: A, body: unknown, context: ActContext): FormRead<ActRead<A>> {
  const { read, after, day } = readings[act]
  const form = read(body, context)
  if (!form.ok) return form
  const { value } = form
  const { version } = value as { version: number }
  return {
    ok: true,
    value: { form: value, after: after(context.record, value, context), day: day(value), version },
  }
}

function withSignature(record: ConventionRecord, form: SignForm, { signers }: ActContext): ConventionRecord {
  const { party: partyId, signedOn, signatory: personName, capacity, place } = form
  const mandates = signers.find(({ name }) => fold(name) === fold(personName ?? ''))?.mandates ?? []
  const signature = { id: '', partyId, signedOn, personId: null, personName, capacity, place, mandates }
  return { ...record, signatures: [...record.signatures, signature] }
}

import { z } from 'zod'
import { choice, day, duration, type FormRead, lines, readForm, ticked, wholeNumber, wrong } from '../locale/fields.ts'
import { kinds } from '../rules/facts.ts'
import type { Typed } from '../web/fields.ts'
import { readSessions } from './readSessions.ts'

/** An amendment alone has no time of its own: it changes another convention's. */
export const simulatedKinds = kinds.filter((kind) => kind !== 'amendment')
export const startModes = ['last-signature', 'on', 'transmission'] as const
export const termModes = ['duration', 'ends-on', 'unlimited'] as const
export const renewalModes = ['none', 'tacit', 'express'] as const
export const denounceables = ['at-term', 'any-time'] as const

const fields = z.object({
  kind: choice(simulatedKinds),
  signedOn: day(),
  startMode: choice(startModes),
  startOn: day(),
  transmittedOn: day(),
  termMode: choice(termModes),
  termDuration: duration(),
  termEndsOn: day(),
  renewalMode: choice(renewalModes),
  renewalPeriod: duration(),
  renewalMaximum: wholeNumber({ min: 0, max: 1000 }),
  notice: duration(),
  denounceable: choice(denounceables),
  denouncedOn: day(),
  sessions: lines({ max: 4000 }).transform((text, context) => readSessions(text ?? '', context)),
  ownSessions: ticked(),
  leadTime: duration(),
  alertWindow: duration(),
})

/** A clause as somebody types it. Where a mode needs no value beside it, none is kept. */
export type SimulationForm = z.infer<typeof fields>

export type FieldName = keyof SimulationForm
export const fieldNames = Object.keys(fields.shape) as FieldName[]

/** What the form begins with, and what an address that does not say it means. */
export const begun: Typed = {
  kind: 'framework',
  startMode: 'last-signature',
  termMode: 'duration',
  renewalMode: 'none',
  denounceable: 'at-term',
}

/** What an address says of a clause, null where it says nothing. */
export function typedIn(query: Record<string, unknown>): Typed | null {
  const said = fieldNames.filter((name) => query[name] !== undefined)
  if (said.every((name) => query[name] === '')) return null
  return { ...begun, ...Object.fromEntries(said.map((name) => [name, query[name]])) }
}

export function readSimulation(typed: Typed): FormRead<SimulationForm> {
  return readForm(
    fields.transform((form, context): SimulationForm => {
      checkModes(form, context)
      return withoutIdleValues(form)
    }),
    typed,
  )
}

/** What a mode asks for must be there; an end comes after its beginning. */
function checkModes(form: SimulationForm, context: z.core.$RefinementCtx): void {
  const asked = [
    [form.startMode === 'on', 'startOn'],
    // With a first day alone, it is taken as signed on that day.
    [form.startMode !== 'on', 'signedOn'],
    [form.termMode === 'duration', 'termDuration'],
    [form.termMode === 'ends-on', 'termEndsOn'],
    [form.renewalMode !== 'none', 'renewalPeriod'],
  ] as const
  for (const [needed, name] of asked) {
    if (needed && form[name] === null) wrong(context, 'field.required', {}, [name])
  }
  const { startMode, startOn, termMode, termEndsOn } = form
  if (startMode === 'on' && termMode === 'ends-on' && startOn && termEndsOn && termEndsOn < startOn) {
    wrong(context, 'convention.ends-before-start', {}, ['termEndsOn'])
  }
}

function withoutIdleValues(form: SimulationForm): SimulationForm {
  const renewed = form.renewalMode !== 'none'
  return {
    ...form,
    startOn: form.startMode === 'on' ? form.startOn : null,
    termDuration: form.termMode === 'duration' ? form.termDuration : null,
    termEndsOn: form.termMode === 'ends-on' ? form.termEndsOn : null,
    renewalPeriod: renewed ? form.renewalPeriod : null,
    renewalMaximum: renewed ? form.renewalMaximum : null,
  }
}

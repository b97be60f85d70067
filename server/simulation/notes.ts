import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { isBinding, transmissionLaw } from '../rules/beginning.ts'
import type { PlannedTerms } from '../rules/plannedTerms.ts'
import type { Simulated } from './simulated.ts'

/** What was taken for granted, and what in the clause may surprise. */
export function notes(locale: Locale, one: Simulated, listed: PlannedTerms): string[] {
  return [...assumptions(locale, one), ...oddities(locale, one, listed)]
}

function assumptions(locale: Locale, { form, signedOn }: Simulated): string[] {
  const said: string[] = []
  const day = dayText(locale, signedOn)
  if (form.signedOn === null) said.push(translate(locale, 'simulation.note.signed', { day }))
  if (form.transmittedOn === null && isBinding(form.kind) && signedOn >= transmissionLaw) {
    said.push(translate(locale, 'simulation.note.transmitted', { day }))
  }
  if (form.renewalMode === 'express' && form.termMode !== 'unlimited') {
    said.push(translate(locale, 'simulation.note.express'))
  }
  return said
}

function oddities(locale: Locale, { form }: Simulated, { terms }: PlannedTerms): string[] {
  const said: string[] = []
  const first = terms[0]
  if (!first) {
    if (form.denouncedOn === null) said.push(translate(locale, 'simulation.note.void'))
    return said
  }
  if (form.termMode === 'unlimited' && form.renewalMode !== 'none') said.push(translate(locale, 'simulation.note.idle'))
  const early = terms.find(({ planning, startsOn }) => planning && planning.on < startsOn)
  if (early) said.push(translate(locale, `simulation.note.early.${early.planning!.kind}`))
  const drifts = terms.some(({ startsOn }) => startsOn.slice(8) !== first.startsOn.slice(8))
  if (drifts && Number(first.startsOn.slice(8)) > 28 && inMonths(form.termDuration) && inMonths(form.renewalPeriod)) {
    said.push(translate(locale, 'simulation.note.month-end', { date: Number(first.startsOn.slice(8)) }))
  }
  return said
}

function inMonths(duration: string | null): boolean {
  return duration !== null && !/[WD]/.test(duration)
}

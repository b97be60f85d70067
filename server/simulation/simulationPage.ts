import { deadlineRows } from '../conventions/deadlineRows.ts'
import { statusModel } from '../conventions/mark.ts'
import { statusSentence } from '../conventions/statusSentence.ts'
import { whyModel } from '../conventions/why.ts'
import { dayText, durationTyped } from '../locale/format.ts'
import type { AuthorityKind } from '../locale/law.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import { standing } from '../rules/standing.ts'
import { drawConvention } from '../timelines/conventionDrawing.ts'
import type { FormModel, Typed } from '../web/fields.ts'
import { recordingAddress, simulationAddress } from './address.ts'
import { clauseFacts } from './clauseFacts.ts'
import { formPart, type OwnCalendar } from './formPart.ts'
import { notes } from './notes.ts'
import type { Simulated } from './simulated.ts'
import { onwardText, termRows, termsListed } from './termRows.ts'
import { whatIfText } from './whatIf.ts'

/** Who looks, and on which day. */
export interface Shown {
  authority: { name: string; kind: AuthorityKind }
  on: Day
  mayWrite: boolean
}

interface FormShown {
  on: Day
  own: OwnCalendar | null
  settings: { alertWindow: string; leadTime: string }
}

/** What the template shows: the form, and above it what the clause makes, where it was understood. */
export function simulationPage(form: FormModel, { own, settings, on }: FormShown, result: ResultModel | null) {
  return {
    heading: translate(form.locale, 'simulation.title'),
    lead: result ? '' : translate(form.locale, 'simulation.lead'),
    example: exampleAddress(form.locale, on),
    form: formPart(form, own, settings),
    result,
  }
}

/** Three years, renewed tacitly twice, then for the council to decide: begun two years before the day shown. */
function exampleAddress(locale: Locale, on: Day): string {
  const year = Number(on.slice(0, 4))
  const day = (later: number, date: string) => `${date}/${String(Math.max(year + later, 1)).padStart(4, '0')}`
  const example = {
    kind: 'framework',
    signedOn: day(-2, '17/12'),
    transmittedOn: day(-2, '27/12'),
    startMode: 'last-signature',
    termMode: 'duration',
    termDuration: durationTyped(locale, 'P3Y'),
    renewalMode: 'tacit',
    renewalPeriod: durationTyped(locale, 'P1Y'),
    renewalMaximum: '2',
    notice: durationTyped(locale, 'P3M'),
    denounceable: 'at-term',
    sessions: `${day(3, '29/06')} ; ${day(3, '15/06')}\n${day(3, '28/09')} ; ${day(3, '14/09')}`,
  }
  return `/simulate?${new URLSearchParams(example)}`
}

export type ResultModel = ReturnType<typeof resultPart>

/** What a clause makes, on a day and through its terms. */
export function resultPart(locale: Locale, one: Simulated, typed: Typed, shown: Shown) {
  const { authority, on } = shown
  const facts = one.factsOn(on)
  const there = standing(facts, on)
  const isSigned = one.signedOn <= on
  const listed = termsListed(one, on)
  const addressOn = (day: Day) => simulationAddress(one.form, typed, day)
  const why = whyModel(locale, facts, there, authority.kind)
  return {
    on,
    status: statusModel(locale, there),
    sentence: isSigned ? statusSentence(locale, facts, there) : unsignedText(locale, one, on),
    // Nothing is recorded: there is nothing to complete.
    why: isSigned ? { ...why, missing: [] } : null,
    first: isSigned ? null : { href: addressOn(one.signedOn), text: dayText(locale, one.signedOn) },
    // No deliberation is typed: that none is there blames nobody's signature.
    drawing: drawConvention(
      locale,
      facts,
      { ...there, findings: [] },
      { partnership: null, authorityName: authority.name, on },
    ),
    whatIf: whatIfText(locale, one),
    terms: termRows(locale, one, listed, on, addressOn),
    onward: onwardText(locale, one, listed),
    notes: notes(locale, one, listed),
    deadlines: deadlineRows(locale, there, authority.kind),
    clauses: clauseFacts(locale, one),
    address: simulationAddress(one.form, typed),
    recording: shown.mayWrite ? recordingAddress(one.form, typed) : '',
  }
}

function unsignedText(locale: Locale, { signedOn }: Simulated, on: Day): string {
  return translate(locale, 'simulation.unsigned', { day: dayText(locale, on), signed: dayText(locale, signedOn) })
}

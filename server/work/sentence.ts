import { ofParties, partiesText } from '../conventions/partyWords.ts'
import { dayText, distanceText, listText } from '../locale/format.ts'
import { type Locale, translate, word } from '../locale/locale.ts'
import { joined, onText } from '../locale/phrases.ts'
import type { Day } from '../rules/facts.ts'
import type { WithoutConvention, WorkLine, WorkReason } from '../rules/workReason.ts'

/** What a line of work says: what happens by itself, by when, and what can be done; on the day from which it is seen. */
export function workSentence(locale: Locale, line: WorkLine, on: Day): string {
  return joined(reasonText(locale, line, on), ...line.also.map((reason) => alsoText(locale, reason, on)))
}

/** A reason alone, without what else calls for its record. */
export function reasonText(locale: Locale, reason: WorkReason, on: Day): string {
  const day = dayText(locale, reason.on)
  switch (reason.kind) {
    case 'late':
      return lateText(locale, reason)
    case 'decide':
      return decideText(locale, reason)
    case 'execution': {
      const lacks = reason.missing.length === 1 ? reason.missing[0] : 'both'
      return word(locale, `work.sentence.execution.${lacks}`, { on: onText(locale, reason.sessionOn) })
    }
    case 'signature':
      return signatureText(locale, reason)
    case 'transmission':
      return transmissionText(locale, reason, on)
    case 'beginning':
      return translate(locale, 'work.sentence.beginning', { day, signed: dayText(locale, reason.signedOn) })
    case 'notice':
      return translate(locale, 'work.sentence.notice', { day, renews: dayText(locale, reason.renewsOn) })
    case 'renewing':
      return translate(locale, 'work.sentence.renewing', { day, deadline: dayText(locale, reason.deadlineOn) })
    case 'finding':
      return findingText(locale, reason)
    case 'mandate': {
      const { name, capacity, signedOn } = reason
      return translate(locale, 'work.sentence.mandate', { day, name, capacity, signed: dayText(locale, signedOn) })
    }
    case 'review':
      return translate(locale, 'work.sentence.review', { day, acts: actsText(locale, reason.acts) })
    case 'anniversary': {
      const values = { count: reason.years, on: onText(locale, reason.when) }
      const without = reason.without ? withoutText(locale, reason.without) : ''
      return joined(translate(locale, 'work.sentence.anniversary', values), without)
    }
    case 'without-convention':
      return withoutText(locale, reason)
  }
}

type Of<K extends WorkReason['kind']> = Extract<WorkReason, { kind: K }>

/** Why it is late, then what can still be done. */
function lateText(locale: Locale, { on, missed, termEndsOn, way, session, closesOn }: Of<'late'>): string {
  const values = { end: dayText(locale, termEndsOn), closed: dayText(locale, on) }
  const said = missed
    ? word(locale, `work.sentence.late.${way}`, { ...values, session: dayText(locale, missed) })
    : word(locale, `work.sentence.late.estimated.${way}`, values)
  if (session === null || closesOn === null) return joined(said, translate(locale, 'work.sentence.late.none'))
  const days = { session: dayText(locale, session), closes: dayText(locale, closesOn) }
  return joined(said, word(locale, `work.sentence.late.still.${way}`, days))
}

function decideText(locale: Locale, { on, session, termEndsOn, way }: Of<'decide'>): string {
  const values = { end: dayText(locale, termEndsOn), day: dayText(locale, on) }
  if (session === null) return word(locale, `work.sentence.decide.estimated.${way}`, values)
  return word(locale, `work.sentence.decide.${way}`, { ...values, session: dayText(locale, session) })
}

function signatureText(locale: Locale, { executoryOn, awaited, signed }: Of<'signature'>): string {
  const day = dayText(locale, executoryOn)
  if (awaited.length === 0) return translate(locale, 'work.sentence.signature.nobody', { day })
  const values = { day, of: ofParties(locale, awaited), count: awaited.length }
  if (signed.length === 0) return translate(locale, 'work.sentence.signature', values)
  return translate(locale, 'work.sentence.signature.partly', { ...values, parties: partiesText(locale, signed) })
}

function transmissionText(locale: Locale, { on: signedOn, termEndsOn }: Of<'transmission'>, on: Day): string {
  const values = { day: dayText(locale, signedOn), distance: distanceText(locale, signedOn, on) }
  const runs = termEndsOn
    ? translate(locale, 'work.sentence.transmission.running', { end: dayText(locale, termEndsOn) })
    : ''
  return joined(translate(locale, 'work.sentence.transmission', values), runs)
}

function findingText(locale: Locale, { rules }: Of<'finding'>): string {
  const titles = rules.map((rule) => word(locale, `finding.${rule}.title`).toLocaleLowerCase(locale))
  return translate(locale, 'work.sentence.finding', { count: rules.length, titles: listText(locale, titles) })
}

function actsText(locale: Locale, acts: string[]): string {
  return listText(
    locale,
    acts.map((act) => word(locale, `work.act.${act}`)),
  )
}

function withoutText(locale: Locale, { endedOn, coming }: WithoutConvention): string {
  const said = endedOn
    ? translate(locale, 'work.sentence.without.ended', { day: dayText(locale, endedOn) })
    : translate(locale, 'work.sentence.without.never')
  return joined(said, coming > 0 ? translate(locale, 'work.sentence.without.coming', { count: coming }) : '')
}

/** What else is grave about the record: a review that is open beside it is routine, and of a day one hears below its own. */
function alsoText(locale: Locale, reason: WorkReason, on: Day): string {
  return reason.kind === 'finding' || reason.kind === 'mandate' ? reasonText(locale, reason, on) : ''
}

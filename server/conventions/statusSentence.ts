import { dayText } from '../locale/format.ts'
import { type Locale, translate, type Values } from '../locale/locale.ts'
import { joined, onText } from '../locale/phrases.ts'
import { closing } from '../rules/calendar.ts'
import type { ConventionFacts, Standing } from '../rules/facts.ts'
import { inForceSentence } from './inForceSentence.ts'
import {
  allKnown,
  awaitedParties,
  type Judged,
  judged,
  type KnownClauses,
  lastSignatureWritten,
  signedParties,
} from './judged.ts'
import { byText, ofParties, partiesText } from './partyWords.ts'

export { statusLine } from './statusLine.ts'

/** What a convention is worth on the day and what has to be done by when, in one or two sentences. */
export function statusSentence(
  locale: Locale,
  facts: ConventionFacts,
  standing: Standing,
  known: KnownClauses = allKnown,
): string {
  const one = judged(facts, standing, known)
  switch (standing.status) {
    case 'draft':
      return joined(draft(locale, one), endAhead(locale, one))
    case 'voted':
      return joined(voted(locale, one), endAhead(locale, one))
    case 'authorised':
      return joined(authorised(locale, one), endAhead(locale, one))
    case 'signed':
      return joined(signed(locale, one), endAhead(locale, one))
    case 'in-force':
    case 'suspended':
      return inForceSentence(locale, one)
    case 'expired':
      return joined(expired(locale, one), endAhead(locale, one))
    case 'denounced':
      return denounced(locale, one)
    case 'superseded':
      return translate(locale, 'sentence.superseded', { day: dayText(locale, one.it.known.successorStartsOn!) })
  }
}

function draft(locale: Locale, one: Judged): string {
  const { authorisation } = one.it.known
  const session = one.facts.authorisation?.sessionOn
  if (authorisation.sessionInDoubt && session) {
    const values = { day: dayText(locale, session), from: dayText(locale, closing(session)) }
    return translate(locale, 'sentence.draft.in-doubt', values)
  }
  const signedBy = signedParties(one)
  if (signedBy.length === 0) return translate(locale, 'sentence.draft')
  const key = signedBy.includes('authority') ? 'sentence.draft.signed-by-authority' : 'sentence.draft.signed'
  return translate(locale, key, { parties: partiesText(locale, signedBy) })
}

function voted(locale: Locale, one: Judged): string {
  const { sessionOn, receivedOn, publishedOn } = one.it.known.authorisation
  const signedBy = signedParties(one)
  const happened = [
    translate(locale, 'sentence.voted', { on: onText(locale, sessionOn!) }),
    receivedOn ? translate(locale, 'sentence.voted.received', { day: dayText(locale, receivedOn) }) : '',
    publishedOn ? translate(locale, 'sentence.voted.published', { day: dayText(locale, publishedOn) }) : '',
    signedBy.length > 0 ? translate(locale, 'sentence.voted.signed', { parties: partiesText(locale, signedBy) }) : '',
  ]
  if (receivedOn) return `${happened.join('')}. ${translate(locale, 'sentence.voted.no-publication')}`
  return `${happened.join('')}. ${translate(locale, publishedOn ? 'sentence.voted.no-receipt' : 'sentence.voted.neither')}`
}

function authorised(locale: Locale, one: Judged): string {
  const day = dayText(locale, one.standing.executoryOn!)
  const awaited = awaitedParties(one)
  if (awaited.length === 0) return translate(locale, 'sentence.authorised.no-party', { day })
  const of = ofParties(locale, awaited)
  const signedBy = signedParties(one)
  const values: Values = { day, of, count: awaited.length }
  if (signedBy.length === 0) return translate(locale, 'sentence.authorised', values)
  return translate(locale, 'sentence.authorised.partly', { ...values, parties: partiesText(locale, signedBy) })
}

function signed(locale: Locale, one: Judged): string {
  const { on, standing, it } = one
  const { startsOn, inForceOn, awaitsTransmission } = it.beginning
  const values: Values = { on: onText(locale, lastSignatureWritten(one)!) }
  const start = inForceOn ?? startsOn
  if (start && start > on && standing.endsOn && standing.endsOn < start) {
    const days = { day: dayText(locale, standing.endsOn), start: dayText(locale, start) }
    return translate(locale, 'sentence.signed.never', { ...values, ...days })
  }
  const { transmittedOn } = it.known
  if (awaitsTransmission && !transmittedOn) {
    if (startsOn && startsOn > on) {
      return translate(locale, 'sentence.signed.transmit-by', { ...values, day: dayText(locale, startsOn) })
    }
    const running = standing.term?.endsOn
    return joined(
      translate(locale, 'sentence.signed.transmit', values),
      running ? translate(locale, 'sentence.signed.running', { day: dayText(locale, running) }) : '',
    )
  }
  const day = dayText(locale, inForceOn!)
  if (!awaitsTransmission) return translate(locale, 'sentence.signed.begins', { ...values, day })
  const transmitted = dayText(locale, transmittedOn!)
  return translate(locale, 'sentence.signed.begins-transmitted', { ...values, day, transmitted })
}

/** An end that is set while the convention is not in force: a denunciation, or a successor that is signed. */
function endAhead(locale: Locale, { on, facts, it }: Judged): string {
  const { denounced, known } = it
  const { successorStartsOn } = known
  const said: string[] = []
  if (denounced?.endsOn && denounced.endsOn >= on) {
    const days = { day: dayText(locale, denounced.notifiedOn), end: dayText(locale, denounced.endsOn) }
    said.push(translate(locale, 'sentence.ahead.denounced', { by: byText(locale, facts.denunciation?.by), ...days }))
  }
  if (successorStartsOn && successorStartsOn > on) {
    said.push(translate(locale, 'sentence.ahead.successor', { day: dayText(locale, successorStartsOn) }))
  }
  return said.join(' ')
}

function expired(locale: Locale, { standing, it }: Judged): string {
  const { lastSignature, inForceOn, awaitsTransmission } = it.beginning
  const { transmittedOn } = it.known
  const endsOn = standing.endsOn!
  const values = { day: dayText(locale, endsOn) }
  if (inForceOn && inForceOn <= endsOn) return translate(locale, 'sentence.expired', values)
  if (lastSignature && lastSignature.on > endsOn) return translate(locale, 'sentence.expired.not-signed', values)
  const late = awaitsTransmission && (!transmittedOn || transmittedOn > endsOn)
  return translate(locale, late ? 'sentence.expired.not-transmitted' : 'sentence.expired.not-begun', values)
}

function denounced(locale: Locale, { standing, facts, it }: Judged): string {
  const { notifiedOn, endsOn: denouncedEnd } = it.denounced!
  const end = standing.endsOn ?? denouncedEnd!
  const values = { by: byText(locale, facts.denunciation?.by), day: dayText(locale, notifiedOn) }
  if (end === notifiedOn) return translate(locale, 'sentence.denounced.same-day', values)
  return translate(locale, 'sentence.denounced', { ...values, end: dayText(locale, end) })
}

import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { Day, PartialDay } from '../rules/facts.ts'
import { signingOf } from '../rules/known.ts'
import { inForceWritten, type Judged, lastSignatureWritten, startWritten } from './judged.ts'
import { ofParty, partyText } from './partyWords.ts'
import { type UsedFact, usedFact } from './usedFact.ts'
import { decisionFacts, runningTermFacts, termFacts } from './whyTermFacts.ts'

/** The facts that a status was judged by. */
export function whyFacts(locale: Locale, one: Judged): UsedFact[] {
  const { status } = one.standing
  switch (status) {
    case 'draft':
    case 'voted':
    case 'authorised':
      return [...authorisationFacts(locale, one), ...signatureFacts(locale, one), ...endFacts(locale, one)]
    case 'signed':
      return [...beginningFacts(locale, one), ...runningTermFacts(locale, one), ...endFacts(locale, one)]
    case 'in-force':
    case 'suspended':
      return [
        ...beginningFacts(locale, one),
        ...termFacts(locale, one),
        ...decisionFacts(locale, one),
        ...endFacts(locale, one),
      ]
    case 'expired':
      return [...beginningFacts(locale, one), ...termFacts(locale, one), ...endFacts(locale, one)]
    case 'denounced':
    case 'superseded':
      return endFacts(locale, one)
  }
}

function authorisationFacts(locale: Locale, { facts, standing, it }: Judged): UsedFact[] {
  const { sessionOn, sessionInDoubt, receivedOn, publishedOn } = it.known.authorisation
  const session = sessionInDoubt ? (facts.authorisation?.sessionOn ?? null) : sessionOn
  const held = session ? dayText(locale, session) : translate(locale, 'why.value.none')
  const used = [usedFact(locale, 'why.fact.session', held, !session)]
  if (!session && !receivedOn && !publishedOn) return used
  const dayOf = (day: Day | null) => (day ? dayText(locale, day) : translate(locale, 'why.value.unknown-clause'))
  used.push(usedFact(locale, 'why.fact.received', dayOf(receivedOn), !receivedOn))
  used.push(usedFact(locale, 'why.fact.published', dayOf(publishedOn), !publishedOn))
  const { executoryOn } = standing
  return executoryOn ? [...used, usedFact(locale, 'why.fact.executory', dayText(locale, executoryOn))] : used
}

function signatureFacts(locale: Locale, { it }: Judged): UsedFact[] {
  const { signatures } = it.known
  if (signatures.length === 0) return [usedFact(locale, 'why.fact.parties', translate(locale, 'why.value.none'), true)]
  const parties = [...new Set(signatures.map(({ party }) => party))]
  return parties.map((party) => {
    const days = signatures.flatMap((one) => (one.party === party && one.on ? [one.on] : []))
    const value = firstOf(days)
    return {
      id: `signature ${party}`,
      label: translate(locale, 'why.fact.signature', { of: ofParty(locale, party) }),
      value: value ? dayText(locale, value) : translate(locale, 'why.value.awaited'),
      open: value === null,
    }
  })
}

/** The first of some days: a year counts as its end. */
function firstOf(days: PartialDay[]): PartialDay | null {
  return [...days].sort((one, other) => (one.padEnd(10, '~') < other.padEnd(10, '~') ? -1 : 1))[0] ?? null
}

function beginningFacts(locale: Locale, one: Judged): UsedFact[] {
  const used: UsedFact[] = []
  const [written, startsOn, inForceOn] = [lastSignatureWritten(one), startWritten(one), inForceWritten(one)]
  if (written) used.push(usedFact(locale, 'why.fact.last-signature', dayText(locale, written)))
  used.push(usedFact(locale, 'why.fact.transmitted', transmissionText(locale, one), !one.it.known.transmittedOn))
  const start = startsOn ? dayText(locale, startsOn) : translate(locale, 'why.value.at-transmission')
  used.push(usedFact(locale, 'why.fact.start', start, !startsOn))
  return inForceOn ? [...used, usedFact(locale, 'why.fact.in-force', dayText(locale, inForceOn))] : used
}

function transmissionText(locale: Locale, { it }: Judged): string {
  const { beginning, known } = it
  if (known.transmittedOn) return dayText(locale, known.transmittedOn)
  if (beginning.awaitsTransmission) return translate(locale, 'why.value.awaited')
  const bindsNobody = ['twinning-oath', 'friendship-pact', 'letter-of-intent'].includes(known.kind)
  return translate(locale, bindsNobody ? 'why.value.not-asked.kind' : 'why.value.not-asked.1992')
}

/** What ends the convention, or ended it: denunciation, decision not to renew it, successor; and its amendments. */
function endFacts(locale: Locale, { facts, standing, it }: Judged): UsedFact[] {
  const used: UsedFact[] = it.known.amendments.map((amendment) =>
    usedFact(
      locale,
      'why.fact.amendments',
      translate(locale, 'why.value.amendment', {
        signed: dayText(locale, signingOf(amendment)),
        starts: dayText(locale, amendment.startsOn),
      }),
    ),
  )
  const { nonRenewalOn, successorStartsOn } = it.known
  if (nonRenewalOn) used.push(usedFact(locale, 'why.fact.not-renewed', dayText(locale, nonRenewalOn)))
  if (it.denounced) used.push(usedFact(locale, 'why.fact.denounced', denunciationText(locale, facts, it.denounced)))
  const signedOn = facts.successor?.signedOn
  if (successorStartsOn && signedOn) {
    const days = { signed: dayText(locale, signedOn), starts: dayText(locale, successorStartsOn) }
    used.push(usedFact(locale, 'why.fact.successor', translate(locale, 'why.value.signed-starts', days)))
  }
  const isSet = it.denounced?.endsOn || successorStartsOn || standing.renewalStatus === 'ended'
  if (isSet && standing.endsOn) used.push(usedFact(locale, 'why.fact.last-day', dayText(locale, standing.endsOn)))
  return used
}

function denunciationText(locale: Locale, facts: Judged['facts'], { notifiedOn }: { notifiedOn: string }): string {
  const by = facts.denunciation?.by
  const day = dayText(locale, notifiedOn)
  return by ? translate(locale, 'why.value.by', { day, by: partyText(locale, by) }) : day
}

import { type Locale, translate } from '../locale/locale.ts'
import { shortDayText } from '../locale/phrases.ts'
import type { ConventionFacts, Standing } from '../rules/facts.ts'
import { lastDaySet } from './inForceSentence.ts'
import { allKnown, awaitedParties, isTermUnknown, type Judged, judged, type KnownClauses } from './judged.ts'
import { partiesText } from './partyWords.ts'

/** What a list says beside the status: "jusqu’au 16 déc. 2017", "à transmettre", "signature attendue : Volgograd". */
export function statusLine(
  locale: Locale,
  facts: ConventionFacts,
  standing: Standing,
  known: KnownClauses = allKnown,
): string {
  const one = judged(facts, standing, known)
  switch (standing.status) {
    case 'draft':
      return translate(locale, 'sentence.line.draft')
    case 'voted':
      return translate(locale, `sentence.line.${lackOf(one)}`)
    case 'authorised':
      return awaited(locale, one)
    case 'signed':
      return beginning(locale, one)
    case 'in-force':
    case 'suspended':
      return until(locale, one)
    default:
      return translate(locale, 'sentence.line.ended', { day: shortDayText(locale, standing.endsOn!) })
  }
}

/** What a deliberation lacks to be executory. */
function lackOf({ it }: Judged): 'no-receipt' | 'no-publication' | 'neither' {
  const { receivedOn, publishedOn } = it.known.authorisation
  if (receivedOn) return 'no-publication'
  return publishedOn ? 'no-receipt' : 'neither'
}

function awaited(locale: Locale, one: Judged): string {
  const parties = awaitedParties(one)
  if (parties.length === 0) return translate(locale, 'sentence.line.no-party')
  return translate(locale, 'sentence.line.awaited', {
    count: parties.length,
    parties: partiesText(locale, parties),
  })
}

function beginning(locale: Locale, { standing, it }: Judged): string {
  const { inForceOn, startsOn } = it.beginning
  const start = inForceOn ?? startsOn
  if (start && start > standing.on && standing.endsOn && standing.endsOn < start) {
    return translate(locale, 'sentence.line.no-effect')
  }
  if (!inForceOn) return translate(locale, 'sentence.line.transmit')
  return translate(locale, 'sentence.line.begins', { day: shortDayText(locale, inForceOn) })
}

function until(locale: Locale, one: Judged): string {
  const day = lastDaySet(one) ?? one.standing.term!.endsOn
  if (day) return translate(locale, 'sentence.line.until', { day: shortDayText(locale, day) })
  return translate(locale, isTermUnknown(one) ? 'sentence.line.unknown-term' : 'sentence.line.no-limit')
}

import { authorisationDays } from '../rules/authorisation.ts'
import { stretches } from '../rules/calendar.ts'
import type { ConventionFacts, Day, PartialDay, Span } from '../rules/facts.ts'
import { joinedSpans, spans } from '../rules/spans.ts'
import type { Frame } from './frame.ts'
import { happenedBy, hasBegun } from './happenedBy.ts'
import type { ConventionRecord } from './record.ts'
import { signatureFacts } from './signatureFacts.ts'
import { factsOf } from './standingOf.ts'

/** What comes after a day if nobody does anything more: made by the rules that judge the day itself. */
export interface Ahead {
  spans(from: Day, until: Day): Span[]
  factsOn(day: Day): ConventionFacts
}

/** Of facts alone. */
export function aheadOf(facts: ConventionFacts, on: Day): Ahead {
  const known = happenedBy(facts, on)
  return { spans: (from, until) => spans(known, from, until), factsOn: () => known }
}

/** Of a recorded convention: another of its deliberations may begin to count though nobody does anything. */
export function recordAhead(record: ConventionRecord, frame: Frame, on: Day): Ahead {
  const known = recordedBy(record, on)
  const cuts = authorisationDays(known.authorisations, signatureFacts(known))
  const factsOn = (day: Day) => happenedBy(factsOf(known, frame, day), on)
  return {
    factsOn,
    spans(from, until) {
      const own = stretches([from, ...cuts.filter((day) => day > from)], until)
      return joinedSpans(own.flatMap((one) => spans(factsOn(one.from), one.from, one.until)))
    },
  }
}

/** The record without any session or signature after a day: by them it is told which deliberation counts. */
function recordedBy(record: ConventionRecord, on: Day): ConventionRecord {
  const orNull = (day: PartialDay | null) => (hasBegun(day, on) ? day : null)
  return {
    ...record,
    signatures: record.signatures.filter(({ signedOn }) => hasBegun(signedOn, on)),
    authorisations: record.authorisations.map((one) => ({
      ...one,
      sessionOn: orNull(one.sessionOn),
      replacedFrom: orNull(one.replacedFrom),
    })),
  }
}

import { acceptanceOf } from '../findings/accepted.ts'
import { authorisationDays } from '../rules/authorisation.ts'
import { firstDay, stretches } from '../rules/calendar.ts'
import type { Day, Finding, FindingSpan, Step } from '../rules/facts.ts'
import { type OutcomeSpan, outcomeSpans } from '../rules/outcome.ts'
import { completionDays } from '../rules/review.ts'
import {
  type AcceptedSpan,
  acceptedSpans,
  joinedFindingSpans,
  joinedSteps,
  recordFindingSpans,
  steps as stepsOf,
} from '../rules/spans.ts'
import { dossierOf } from './dossierOf.ts'
import type { Frame } from './frame.ts'
import type { ConventionRecord } from './record.ts'
import { signatureFacts } from './signatureFacts.ts'
import { factsOf } from './standingOf.ts'

export interface RecordSpans {
  steps: Step[]
  /** What became of the terms that ended. */
  outcomes: OutcomeSpan[]
  findings: FindingSpan[]
  /** The stretches through which somebody's answer to a finding holds. */
  accepted: AcceptedSpan[]
}

/**
 * The steps of a recorded convention's standing and of its findings, from the calendar's first day until a day.
 * They are cut where another of its deliberations begins to count, and joined again where that changes nothing.
 */
export function spansOf(record: ConventionRecord, frame: Frame, until: Day): RecordSpans {
  const all = { steps: [] as Step[], findings: [] as FindingSpan[], accepted: [] as AcceptedSpan[] }
  const isAccepted = (finding: Finding) => acceptanceOf(finding, record.acceptances) !== null
  for (const stretch of stretches([firstDay, ...cutsOf(record)], until)) {
    const facts = factsOf(record, frame, stretch.from)
    const dossier = dossierOf(record, frame, stretch.from)
    all.steps.push(...stepsOf(facts, stretch.from, stretch.until))
    all.findings.push(...recordFindingSpans(facts, dossier, stretch.from, stretch.until))
    if (record.acceptances.length > 0) {
      all.accepted.push(...acceptedSpans(facts, dossier, isAccepted, stretch.from, stretch.until))
    }
  }
  const steps = joinedSteps(all.steps)
  return {
    steps,
    outcomes: outcomeSpans(steps),
    findings: joinedFindingSpans(all.findings),
    accepted: all.accepted,
  }
}

function cutsOf(record: ConventionRecord): Day[] {
  return [...authorisationDays(record.authorisations, signatureFacts(record)), ...laterCompletions(record)]
}

/** The days on which a deliberation became complete once more: until then the time before it counts. */
function laterCompletions({ authorisations }: ConventionRecord): Day[] {
  return authorisations.flatMap(({ receivedOn, reviews }) => completionDays(receivedOn, reviews).slice(1))
}

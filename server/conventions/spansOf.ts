import { authorisationDays } from '../rules/authorisation.ts'
import { dayBefore, firstDay } from '../rules/calendar.ts'
import type { Day, FindingSpan, Step } from '../rules/facts.ts'
import { findingSpans, joinedFindingSpans, joinedSteps, steps } from '../rules/spans.ts'
import type { Frame } from './frame.ts'
import type { ConventionRecord } from './record.ts'
import { factsOf, signatureFacts } from './standingOf.ts'

export interface RecordSpans {
  steps: Step[]
  findings: FindingSpan[]
}

/**
 * The steps of a recorded convention's standing and of its findings, from the calendar's first day until a day.
 * They are cut where another of its deliberations begins to count, and joined again where that changes nothing.
 */
export function spansOf(record: ConventionRecord, frame: Frame, until: Day): RecordSpans {
  const all: RecordSpans = { steps: [], findings: [] }
  for (const stretch of stretches(record, until)) {
    const facts = factsOf(record, frame, stretch.from)
    all.steps.push(...steps(facts, stretch.from, stretch.until))
    all.findings.push(...findingSpans(facts, stretch.from, stretch.until))
  }
  return { steps: joinedSteps(all.steps), findings: joinedFindingSpans(all.findings) }
}

function stretches(record: ConventionRecord, until: Day): { from: Day; until: Day }[] {
  const cuts = authorisationDays(record.authorisations, signatureFacts(record))
  const starts = [firstDay, ...cuts.filter((day) => day > firstDay && day <= until)]
  return starts.map((from, place) => {
    const next = starts[place + 1]
    return { from, until: next ? dayBefore(next) : until }
  })
}

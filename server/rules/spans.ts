import { dayAfter } from './calendar.ts'
import type { Case } from './case.ts'
import { denouncedBy } from './denunciation.ts'
import type { ConventionFacts, Day, Deadline, Finding, FindingSpan, Span, Step } from './facts.ts'
import type { Dossier } from './findings/dossier.ts'
import { dossierDays, findingsOn, recordFindingsOn } from './findings/index.ts'
import { deadlinesOf, endOn } from './standing.ts'
import { placeIn } from './status.ts'
import { type Slice, slicesOf } from './turningDays.ts'

/** The stretches of status and renewal status from a day until another, both included, each as long as it can be. */
export function spans(facts: ConventionFacts, from: Day, until: Day): Span[] {
  const slices = slicesOf(facts, denouncedBy(facts), from, until)
  const all = slices.map((slice) => {
    const { status, renewalStatus } = placeIn(slice.it, slice.from)
    return { from: slice.from, until: slice.until, status, renewalStatus }
  })
  return joinedSpans(all)
}

/** The same with what lists sort and filter by: the term's and the convention's last day, and the deadline ahead. */
export function steps(facts: ConventionFacts, from: Day, until: Day): Step[] {
  const slices = slicesOf(facts, denouncedBy(facts), from, until)
  const all = slices.map((slice) => {
    const place = placeIn(slice.it, slice.from)
    const endsOn = endOn(slice.it, slice.from)
    const deadline = deadlinesOf(place, endsOn).find(({ on }) => on >= slice.from) ?? null
    const { status, renewalStatus, term } = place
    return {
      from: slice.from,
      until: slice.until,
      status,
      renewalStatus,
      termEndsOn: term?.endsOn ?? null,
      endsOn,
      deadline,
    }
  })
  return joinedSteps(all)
}

/** Neighbouring spans which say the same, as one. */
export function joinedSpans(all: Span[]): Span[] {
  return joined(all, (one, next) => one.status === next.status && one.renewalStatus === next.renewalStatus)
}

/** Neighbouring steps which say the same, as one. */
export function joinedSteps(all: Step[]): Step[] {
  return joined(all, isSameStep)
}

/** The stretches through which each rule finds something, by their first day, then in the order of the rules. */
export function findingSpans(facts: ConventionFacts, from: Day, until: Day): FindingSpan[] {
  return spansThrough(slicesOf(facts, denouncedBy(facts), from, until), findingsOn)
}

/** The same of all that is recorded. */
export function recordFindingSpans(facts: ConventionFacts, dossier: Dossier, from: Day, until: Day): FindingSpan[] {
  const slices = slicesOf(facts, denouncedBy(facts), from, until, dossierDays(dossier))
  return spansThrough(slices, (it, on) => recordFindingsOn(dossier, it, on))
}

/** A stretch of days through which somebody's answer to what a rule finds holds. */
export type AcceptedSpan = Omit<FindingSpan, 'severity'>

/** The stretches through which findings are those that were answered: they rest on the same evidence. */
export function acceptedSpans(
  facts: ConventionFacts,
  dossier: Dossier,
  isAccepted: (finding: Finding) => boolean,
  from: Day,
  until: Day,
): AcceptedSpan[] {
  const slices = slicesOf(facts, denouncedBy(facts), from, until, dossierDays(dossier))
  return slices.flatMap((slice) =>
    recordFindingsOn(dossier, slice.it, slice.from)
      .filter(isAccepted)
      .map(({ rule }) => ({ rule, from: slice.from, until: slice.until })),
  )
}

function spansThrough(slices: Slice[], findingsIn: (it: Case, on: Day) => Finding[]): FindingSpan[] {
  const found: FindingSpan[] = []
  let open: FindingSpan[] = []
  for (const slice of slices) {
    open = findingsIn(slice.it, slice.from).map(({ rule, severity }) => {
      const going = open.find((one) => one.rule === rule && one.severity === severity)
      if (going) going.until = slice.until
      return going ?? opened(found, { rule, severity, from: slice.from, until: slice.until })
    })
  }
  return found
}

/** Finding spans that follow each other without a gap and say the same, as one; by their first day. */
export function joinedFindingSpans(all: FindingSpan[]): FindingSpan[] {
  const found: FindingSpan[] = []
  for (const span of all) {
    const before = found.findLast(({ rule, severity }) => rule === span.rule && severity === span.severity)
    if (before && dayAfter(before.until) === span.from) before.until = span.until
    else found.push({ ...span })
  }
  return found
}

function opened(found: FindingSpan[], span: FindingSpan): FindingSpan {
  found.push(span)
  return span
}

function isSameStep(one: Step, next: Step): boolean {
  return (
    one.status === next.status &&
    one.renewalStatus === next.renewalStatus &&
    one.termEndsOn === next.termEndsOn &&
    one.endsOn === next.endsOn &&
    isSameDeadline(one.deadline, next.deadline)
  )
}

function isSameDeadline(one: Deadline | null, next: Deadline | null): boolean {
  return one?.kind === next?.kind && one?.on === next?.on && one?.estimated === next?.estimated
}

/** Neighbours which say the same, as one. */
function joined<S extends { from: Day; until: Day }>(stretches: S[], isSame: (one: S, next: S) => boolean): S[] {
  const all: S[] = []
  for (const stretch of stretches) {
    const before = all.at(-1)
    if (before && isSame(before, stretch)) before.until = stretch.until
    else all.push({ ...stretch })
  }
  return all
}

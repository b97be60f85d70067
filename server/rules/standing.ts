import { dayBefore, earliestOf } from './calendar.ts'
import { type Case, caseOn, casesOf } from './case.ts'
import { knownEnd, latestEnd } from './chain.ts'
import { denouncedBy } from './denunciation.ts'
import type { ConventionFacts, Day, Deadline, Standing, Status, TermStretch } from './facts.ts'
import type { Dossier } from './findings/dossier.ts'
import { findingsOn, recordFindingsOn } from './findings/index.ts'
import type { Known } from './known.ts'
import { type Place, placeIn } from './status.ts'
import type { Link } from './term.ts'

/**
 * What a convention is worth on a day: the one place where every page, export, alert and API answer has its status
 * from. The same facts and day always give the same standing.
 */
export function standing(facts: ConventionFacts, on: Day): Standing {
  return standingIn(caseOn(facts, on, denouncedBy(facts)), on)
}

/** The same with what the rules find of all that is recorded. */
export function recordStanding(facts: ConventionFacts, dossier: Dossier, on: Day): Standing {
  const it = caseOn(facts, on, denouncedBy(facts))
  return { ...standingIn(it, on), findings: recordFindingsOn(dossier, it, on) }
}

/** The standings on many days, in their order. */
export function standings(facts: ConventionFacts, days: Day[]): Standing[] {
  const caseOf = casesOf(facts, denouncedBy(facts))
  return days.map((on) => standingIn(caseOf(on), on))
}

/** The standing on a day of the case. */
function standingIn(it: Case, on: Day): Standing {
  const place = placeIn(it, on)
  const endsOn = endOn(it, on)
  return {
    on,
    status: place.status,
    renewalStatus: place.renewalStatus,
    executoryOn: it.beginning.executoryOn,
    inForceOn: it.beginning.inForceOn,
    term: place.term && stretchOf(place.term),
    endsOn,
    latestEndsOn: earliestOf([...endsSet(it), latestEnd(it.runs)]),
    missing: missingFor(it, place.status),
    deadlines: deadlinesOf(place, endsOn),
    findings: findingsOn(it, on),
  }
}

/** The day on which the convention ends as things stand on a day; null where no end is known. */
export function endOn(it: Case, on: Day): Day | null {
  return earliestOf([...endsSet(it), knownEnd(it.runs, on)])
}

/** What has to be done by when, or happens when, for a place in a term: by day, past ones too. */
export function deadlinesOf({ status, renewalStatus, term, planning }: Place, endsOn: Day | null): Deadline[] {
  if (!term || (status !== 'signed' && status !== 'suspended' && status !== 'in-force')) return []
  const deadlines: Deadline[] = []
  const open = ['not-due', 'due', 'renewing', 'late'].includes(renewalStatus)
  if (planning && open) {
    const { kind, on, session } = planning
    deadlines.push(kind === 'decision' && !session ? { kind, on, estimated: true } : { kind, on })
    if (session) deadlines.push({ kind: 'session', on: session })
  }
  if (term.endsOn) deadlines.push({ kind: 'term-end', on: term.endsOn })
  if (endsOn && endsOn !== term.endsOn) deadlines.push({ kind: 'end', on: endsOn })
  return deadlines.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

/** The ends that somebody set: the denunciation's, and the day before the signed successor starts. */
function endsSet({ known, denounced }: Case): (Day | null)[] {
  return [denounced?.endsOn ?? null, known.successorStartsOn && dayBefore(known.successorStartsOn)]
}

/** The facts that would carry the convention on from its status, as paths. */
function missingFor({ known, beginning }: Case, status: Status): string[] {
  if (status === 'draft') return ['authorisation.sessionOn']
  if (status === 'voted') return missingForExecution(known)
  if (status === 'authorised') return missingSignatures(known)
  return status === 'signed' && beginning.awaitsTransmission && !known.transmittedOn ? ['transmittedOn'] : []
}

function missingForExecution({ authorisation }: Known): string[] {
  const facts = ['receivedOn', 'publishedOn'] as const
  return facts.filter((fact) => !authorisation[fact]).map((fact) => `authorisation.${fact}`)
}

function missingSignatures({ signatures }: Known): string[] {
  if (signatures.length === 0) return ['signatures']
  const signed = new Set(signatures.flatMap(({ party, on }) => (on ? [party] : [])))
  return signatures.flatMap(({ party }, place) => (signed.has(party) ? [] : [`signatures[${place}].on`]))
}

function stretchOf({ order, startsOn, endsOn }: Link): TermStretch {
  return { order, startsOn, endsOn }
}

import { chooseAuthorisation } from '../rules/authorisation.ts'
import type { AmendmentFacts, ConventionFacts, Day, Renewal, Standing, Start, Term } from '../rules/facts.ts'
import { completionDays, completionOn } from '../rules/review.ts'
import { recordStanding } from '../rules/standing.ts'
import { dossierOf } from './dossierOf.ts'
import type { Frame } from './frame.ts'
import type { AmendmentRecord, ConventionRecord } from './record.ts'
import { signatureFacts } from './signatureFacts.ts'

/**
 * What the rules know of a recorded convention on a day. Of several deliberations one counts, and which one may change
 * from day to day; everything else is the same on every day.
 */
export function factsOf(record: ConventionRecord, frame: Frame, on: Day): ConventionFacts {
  const signatures = signatureFacts(record)
  const chosen = chooseAuthorisation(record.authorisations, signatures, on)?.authorisation ?? null
  return {
    kind: record.kind,
    authorisation: chosen && {
      sessionOn: chosen.sessionOn,
      receivedOn: chosen.receivedOn,
      publishedOn: chosen.publishedOn,
      completedOn: completionOn(completionDays(chosen.receivedOn, chosen.reviews), on),
    },
    signatures,
    transmittedOn: record.transmittedOn,
    start: startOf(record),
    term: termOf(record.termMode, record.termDuration, record.termEndsOn),
    renewal: renewalOf(record.renewalMode, record.renewalPeriod, record.renewalMaximum),
    renewals: record.renewals.map(({ order, agreedOn }) => ({ order, agreedOn })),
    notice: record.notice,
    denounceable: record.denounceable === 'any-time' ? 'any-time' : 'at-term',
    denunciation: record.denunciation,
    nonRenewal: record.nonRenewal,
    successor: record.succession,
    suspensions: record.suspensions,
    amendments: countedAmendments(record).map(amendmentFacts),
    sessions: frame.sessions,
    settings: { alertWindow: frame.alertWindow, leadTime: frame.leadTime },
  }
}

/** A convention as it stands on a day. */
export interface JudgedConvention {
  record: ConventionRecord
  facts: ConventionFacts
  standing: Standing
}

/** What a recorded convention is worth on a day, with all that the rules find of its record; and the facts that say so. */
export function judgedOn(record: ConventionRecord, frame: Frame, on: Day): JudgedConvention {
  const facts = factsOf(record, frame, on)
  return { record, facts, standing: recordStanding(facts, dossierOf(record, frame, on), on) }
}

export function standingOf(record: ConventionRecord, frame: Frame, on: Day): Standing {
  return judgedOn(record, frame, on).standing
}

/** Which of the clauses somebody has recorded: an unknown term is no endless one. */
export function knownOf({ startMode, termMode, renewalMode, noticeMode }: ConventionRecord) {
  return {
    start: startMode !== 'unknown',
    term: termMode !== 'unknown',
    renewal: renewalMode !== 'unknown',
    notice: noticeMode !== 'unknown',
  }
}

/** The amendments that are signed, in the order of the facts. */
export function countedAmendments({ amendments }: Pick<ConventionRecord, 'amendments'>): AmendmentRecord[] {
  return amendments.filter(({ signed }) => signed)
}

function startOf({ startMode, startOn }: ConventionRecord): Start {
  if (startMode === 'on') return { on: startOn! }
  return { from: startMode === 'transmission' ? 'transmission' : 'last-signature' }
}

function termOf(mode: string, duration: string | null, endsOn: Day | null): Term | null {
  if (mode === 'duration') return { duration: duration! }
  return mode === 'ends-on' ? { endsOn: endsOn! } : null
}

function renewalOf(mode: string, period: string | null, maximum: number | null): Renewal {
  return mode === 'tacit' || mode === 'express' ? { mode, period: period!, maximum } : { mode: 'none' }
}

function amendmentFacts(amendment: AmendmentRecord): AmendmentFacts {
  const { startsOn, signedOn, termMode, renewalMode, noticeMode } = amendment
  const facts: AmendmentFacts = { startsOn, signedOn }
  if (termMode) facts.term = termOf(termMode, amendment.termDuration, amendment.termEndsOn)
  if (renewalMode) facts.renewal = renewalOf(renewalMode, amendment.renewalPeriod, amendment.renewalMaximum)
  if (noticeMode) facts.notice = amendment.notice
  return facts
}

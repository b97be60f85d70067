import type { Commitment } from '../commitments/store.ts'
import type { VotedDraft } from '../deliberations/draft.ts'
import type { Acceptance } from '../findings/acceptanceStore.ts'
import type { Nature } from '../partners/statusForm.ts'
import type { ReviewRecord } from '../reviews/record.ts'
import type { Day, Duration, Kind, PartialDay } from '../rules/facts.ts'
import type { Mandate } from '../rules/mandate.ts'
import type { RecordedAct } from './acts.ts'

/** One convention with all that was recorded of it, as plain values. What is not known is null or 'unknown'. */
export interface ConventionRecord {
  id: string
  reference: string
  kind: Kind
  title: string
  object: string | null
  startMode: 'unknown' | 'on' | 'last-signature' | 'transmission'
  startOn: Day | null
  termMode: 'unknown' | 'duration' | 'ends-on' | 'unlimited'
  termDuration: Duration | null
  termEndsOn: Day | null
  renewalMode: 'unknown' | 'none' | 'tacit' | 'express'
  renewalPeriod: Duration | null
  renewalMaximum: number | null
  noticeMode: 'unknown' | 'none' | 'duration'
  notice: Duration | null
  denounceable: 'unknown' | 'at-term' | 'any-time'
  /** ISO 639-1 codes; empty while not known. */
  languages: string[]
  /** The code of the language that prevails, 'all' where every version is equally authentic, null while not known. */
  prevailingLanguage: string | null
  /** Where the signed original is. */
  placeKept: string | null
  /** The service of the authority that follows it. */
  service: string | null
  /** Said outright that nobody promises anything. */
  noCommitment: boolean
  /** The case of CGCT L.1115-5 in which a foreign State may be a party; null where none is recorded. */
  stateException: string | null
  source: string | null
  note: string | null
  fictional: boolean
  version: number
  parties: PartyRecord[]
  /** The partners among the parties, in their order. */
  partners: PartnerName[]
  domains: DomainName[]
  authorisations: AuthorisationRecord[]
  signatures: SignatureRecord[]
  transmittedOn: Day | null
  transmissionId: string | null
  renewals: { id: string; order: number; agreedOn: Day }[]
  denunciation: DenunciationRecord | null
  nonRenewal: { id: string; decidedOn: Day; reason: string | null } | null
  suspensions: { id: string; from: Day; until: Day | null; reason: string | null }[]
  succession: SuccessionRecord | null
  amendments: AmendmentRecord[]
  /** What the State's representative sent back of the convention itself. */
  reviews: ReviewRecord[]
  commitments: Commitment[]
  acceptances: Acceptance[]
  /** What was recorded and proved wrong, the latest correction first. */
  corrections: CorrectionRecord[]
}

export interface PartyRecord {
  id: string
  side: 'authority' | 'partner' | 'third'
  partnerId: string | null
  /** As it is shown: the authority's, the partner's or the third's own. */
  name: string
  /** What a third is; null where nobody has said it, and for the others: a partner has its own. */
  nature: Nature | null
}

export interface PartnerName {
  id: string
  reference: string
  name: string
  nameEn: string | null
  ownName: string | null
  ownLanguage: string | null
  countryCode: string
  nature: string | null
  recognition: { recognised: boolean; from: Day | null; until: Day | null } | null
  sanctions: { from: Day | null; until: Day | null } | null
}

export interface DomainName {
  id: string
  code: string
  nameFr: string
  nameEn: string
}

/** What a deliberation allows for the convention, with the deliberation's own days. */
export interface AuthorisationRecord {
  id: string
  deliberationId: string
  deliberationReference: string
  object: string
  number: string | null
  actIdentifier: string | null
  sessionOn: PartialDay | null
  sentOn: Day | null
  receivedOn: Day | null
  publishedOn: Day | null
  /** What the State's representative sent back of the deliberation. */
  reviews: ReviewRecord[]
  /** The last day on which it became complete at the prefecture, by the pieces that it had asked for. */
  completedOn: Day | null
  /** The session's day of the deliberation which replaces this one. */
  replacedFrom: PartialDay | null
  approves: boolean
  signs: boolean
  changesOfDetail: boolean
  actsOfApplication: boolean
  whom: string | null
  /** What the draft that was voted said. */
  draft: VotedDraft
}

export interface SignatureRecord {
  id: string
  partyId: string
  signedOn: PartialDay
  personId: string | null
  personName: string | null
  capacity: string | null
  place: string | null
  /** All that is recorded of the person's mandates. */
  mandates: Mandate[]
}

export interface DenunciationRecord {
  id: string
  notifiedOn: Day
  effectiveOn: Day | null
  by: string | null
  reason: string | null
}

export interface SuccessionRecord {
  id: string
  successorReference: string
  startsOn: Day
  /** The day of the successor's last signature, or else the day that was told; null: it does not count yet. */
  signedOn: Day | null
  toldOn: Day | null
}

/** An amendment; a mode that is null leaves what it names as it was. */
export interface AmendmentRecord {
  id: string
  startsOn: Day
  /** The day of its own last signature, or else the day that was told. */
  signedOn: Day | null
  toldOn: Day | null
  /** Whether it counts: one that is a convention of its own waits for its signatures. */
  signed: boolean
  /** The convention that it is; null where it is known by what it changes alone. */
  amendmentReference: string | null
  /** The sessions of the deliberations that allow to sign it; null where it is no convention of its own. */
  votes: (PartialDay | null)[] | null
  termMode: 'duration' | 'ends-on' | 'unlimited' | null
  termDuration: Duration | null
  termEndsOn: Day | null
  renewalMode: 'none' | 'tacit' | 'express' | null
  renewalPeriod: Duration | null
  renewalMaximum: number | null
  noticeMode: 'none' | 'duration' | null
  notice: Duration | null
}

export interface CorrectionRecord {
  act: RecordedAct
  id: string
  on: PartialDay
  /** The party, the rank or the convention that it was about; empty where its kind says all. */
  about: string
  reason: string
  at: string
  by: string | null
  /** The row that says it right; null where it never happened. */
  replacedBy: string | null
}

import type { Day, Duration, Kind, PartialDay } from '../rules/facts.ts'

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
  renewals: { order: number; agreedOn: Day }[]
  denunciation: { notifiedOn: Day; effectiveOn: Day | null; by: string | null; reason: string | null } | null
  nonRenewal: { decidedOn: Day; reason: string | null } | null
  suspensions: { from: Day; until: Day | null; reason: string | null }[]
  succession: { successorReference: string; startsOn: Day; signedOn: Day | null } | null
  amendments: AmendmentRecord[]
}

export interface PartyRecord {
  id: string
  side: 'authority' | 'partner' | 'third'
  partnerId: string | null
  /** As it is shown: the authority's, the partner's or the third's own. */
  name: string
}

export interface PartnerName {
  id: string
  reference: string
  name: string
  nameEn: string | null
  ownName: string | null
  ownLanguage: string | null
  countryCode: string
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
  completedOn: Day | null
  /** The session's day of the deliberation which replaces this one. */
  replacedFrom: PartialDay | null
  approves: boolean
  signs: boolean
  changesOfDetail: boolean
  actsOfApplication: boolean
  whom: string | null
}

export interface SignatureRecord {
  id: string
  partyId: string
  signedOn: PartialDay
  personId: string | null
  personName: string | null
  capacity: string | null
  place: string | null
}

/** A mode that is null leaves what it names as it was. */
export interface AmendmentRecord {
  startsOn: Day
  signedOn: Day | null
  amendmentReference: string | null
  termMode: 'duration' | 'ends-on' | 'unlimited' | null
  termDuration: Duration | null
  termEndsOn: Day | null
  renewalMode: 'none' | 'tacit' | 'express' | null
  renewalPeriod: Duration | null
  renewalMaximum: number | null
  noticeMode: 'none' | 'duration' | null
  notice: Duration | null
}

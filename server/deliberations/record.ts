import type { ReviewRecord } from '../reviews/record.ts'
import type { Day, PartialDay } from '../rules/facts.ts'
import type { VotedDraft } from './draft.ts'

/** What was recorded of a deliberation, as plain values. What is not known is null. */
export interface DeliberationValues {
  reference: string
  /** A day, a month or a year. */
  sessionOn: PartialDay | null
  number: string | null
  object: string
  rapporteur: string | null
  /** One commission a line. */
  commissions: string | null
  /** Word for word. */
  decisions: string | null
  /** Text: 7.10 is not 7.1. */
  matterCode: string | null
  actIdentifier: string | null
  sentOn: Day | null
  receivedOn: Day | null
  publishedOn: Day | null
  votesFor: number | null
  votesAgainst: number | null
  votesAbstained: number | null
  source: string | null
  note: string | null
}

/** A deliberation with what it allows, and those that it replaces or that replace it. */
export interface DeliberationRecord extends DeliberationValues {
  id: string
  fictional: boolean
  version: number
  /** What the State's representative sent back of it. */
  reviews: ReviewRecord[]
  /** The last day on which it became complete at the prefecture, by the pieces that it had asked for. */
  completedOn: Day | null
  replaces: DeliberationName | null
  replacedBy: DeliberationName[]
  authorisations: ConventionAuthorised[]
}

export interface DeliberationName {
  id: string
  reference: string
  object: string
  sessionOn: PartialDay | null
}

export const allowances = ['approves', 'signs', 'changesOfDetail', 'actsOfApplication'] as const
/** What a deliberation may allow about a convention. */
export type Allowance = (typeof allowances)[number]

/** What a deliberation allows about one convention, and to whom. */
export interface AuthorisationValues {
  allows: Allowance[]
  whom: string | null
  /** What the voted draft said: left out where the form does not ask for it. */
  draft?: VotedDraft
}

export interface ConventionAuthorised extends AuthorisationValues {
  id: string
  conventionId: string
  conventionReference: string
  conventionTitle: string
  draft: VotedDraft
}

/** The values alone, of a record or of a form. */
export function valuesOf(from: DeliberationValues): DeliberationValues {
  return {
    reference: from.reference,
    sessionOn: from.sessionOn,
    number: from.number,
    object: from.object,
    rapporteur: from.rapporteur,
    commissions: from.commissions,
    decisions: from.decisions,
    matterCode: from.matterCode,
    actIdentifier: from.actIdentifier,
    sentOn: from.sentOn,
    receivedOn: from.receivedOn,
    publishedOn: from.publishedOn,
    votesFor: from.votesFor,
    votesAgainst: from.votesAgainst,
    votesAbstained: from.votesAbstained,
    source: from.source,
    note: from.note,
  }
}

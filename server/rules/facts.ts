/** The facts of a convention and what is made of them: the shapes that every rule shares. */

/** A calendar day, ISO 8601: "2012-12-17". */
export type Day = string

/** A day, or a month ("1959-06") or year ("1959") where the day is not known: it counts as that stretch's last day. */
export type PartialDay = string

/** An ISO 8601 duration in years, months, weeks and days, longer than nothing: "P3Y", "P18M", "P90D", "P2W". */
export type Duration = string

export const kinds = [
  'twinning-oath',
  'friendship-pact',
  'letter-of-intent',
  'framework',
  'implementation',
  'memorandum',
  'amendment',
] as const
export type Kind = (typeof kinds)[number]

export const statuses = [
  'superseded',
  'denounced',
  'draft',
  'voted',
  'authorised',
  'signed',
  'expired',
  'suspended',
  'in-force',
] as const
export type Status = (typeof statuses)[number]

/** Of these, the ones of a convention that is over. */
export const overStatuses: readonly Status[] = ['superseded', 'denounced', 'expired']

export const renewalStatuses = [
  'ended',
  'none-needed',
  'ending',
  'renewed',
  'renewing',
  'late',
  'due',
  'not-due',
] as const
export type RenewalStatus = (typeof renewalStatuses)[number]

export const severities = ['serious', 'warning', 'note'] as const
export type Severity = (typeof severities)[number]

export interface AuthorisationFacts {
  sessionOn?: PartialDay | null
  receivedOn?: Day | null
  publishedOn?: Day | null
  completedOn?: Day | null
}

export interface SignatureFacts {
  party: string
  on?: PartialDay | null
}

export type Start = { on: Day } | { from: 'last-signature' } | { from: 'transmission' }
export type Term = { duration: Duration } | { endsOn: Day }
export type Renewal = { mode: 'none' } | { mode: 'tacit' | 'express'; period: Duration; maximum?: number | null }

export interface AmendmentFacts {
  signedOn?: Day | null
  startsOn: Day
  term?: Term | null
  renewal?: Renewal | null
  notice?: Duration | null
}

export interface CouncilSession {
  on: PartialDay
  closesOn?: Day | null
}

export interface Settings {
  alertWindow?: Duration
  leadTime?: Duration
}

/** Everything that the rules know of one convention. A key that is absent is a fact that is not known or does not exist. */
export interface ConventionFacts {
  kind: Kind
  authorisation?: AuthorisationFacts | null
  signatures?: SignatureFacts[]
  transmittedOn?: Day | null
  start?: Start | null
  term?: Term | null
  renewal?: Renewal | null
  renewals?: { order: number; agreedOn: Day }[]
  notice?: Duration | null
  denounceable?: 'at-term' | 'any-time' | null
  denunciation?: { notifiedOn: Day; effectiveOn?: Day | null; by?: string | null } | null
  nonRenewal?: { decidedOn: Day } | null
  successor?: { signedOn?: Day | null; startsOn: Day } | null
  suspensions?: { from: Day; until?: Day | null }[]
  amendments?: AmendmentFacts[]
  sessions?: CouncilSession[]
  settings?: Settings | null
}

export interface TermStretch {
  order: number
  startsOn: Day
  /** Last day, included; null where there is no limit. */
  endsOn: Day | null
}

export type DeadlineKind = 'notice' | 'decision' | 'session' | 'term-end' | 'end'

export interface Deadline {
  kind: DeadlineKind
  on: Day
  estimated?: true
}

export interface Finding {
  rule: string
  severity: Severity
  evidence: Record<string, unknown>
}

/** What a convention is worth on one day. */
export interface Standing {
  on: Day
  status: Status
  renewalStatus: RenewalStatus
  executoryOn: Day | null
  inForceOn: Day | null
  term: TermStretch | null
  endsOn: Day | null
  latestEndsOn: Day | null
  missing: string[]
  deadlines: Deadline[]
  findings: Finding[]
}

export interface Span {
  from: Day
  until: Day
  status: Status
  renewalStatus: RenewalStatus
}

/** A span with what lists sort and filter by: maximal stretches in which none of these change. */
export interface Step extends Span {
  termEndsOn: Day | null
  endsOn: Day | null
  /** The first deadline on or after the stretch's days (stretches are cut where it passes), null where none is ahead. */
  deadline: Deadline | null
}

export interface FindingSpan {
  rule: string
  severity: Severity
  from: Day
  until: Day
}

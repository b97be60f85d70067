import type { Version } from './columns.ts'

/** What conventions cost, and what people answered to findings. */

export interface CommitmentsTable {
  authority_id: string
  id: string
  convention_id: string
  year: number
  amount: number | null
  currency: string
  party_id: string | null
  nature: 'money' | 'kind'
  note: string | null
  version: Version
}

export interface AcceptancesTable {
  authority_id: string
  id: string
  convention_id: string
  rule: string
  fingerprint: string
  reason: string
  accepted_at: string
  account_id: string
}

export interface AcceptedSpansTable {
  authority_id: string
  convention_id: string
  rule: string
  from_on: string
  until_on: string
}

/** What the voted draft said, on an authorisation; a mode that is null was not recorded. */
export interface VotedColumns {
  voted_term_mode: 'duration' | 'ends-on' | 'unlimited' | null
  voted_term_duration: string | null
  voted_term_ends_on: string | null
  voted_renewal_mode: 'none' | 'tacit' | 'express' | null
  voted_renewal_period: string | null
  voted_renewal_maximum: number | null
  voted_notice_mode: 'none' | 'duration' | null
  voted_notice: string | null
  /** One name a line. */
  voted_parties: string | null
  /** Cents. */
  voted_amount: number | null
  voted_currency: string | null
  /** Another convention than this one, where the deliberation speaks of that. */
  other_convention: string | null
}

/** What a partner is, and what France and the Union say of it. */
export interface PartnerStandingColumns {
  nature: 'local-authority' | 'grouping' | 'state' | 'public-body' | 'association' | 'company' | 'other' | null
  recognition: 'yes' | 'no' | null
  recognition_from: string | null
  recognition_until: string | null
  sanctions_note: string | null
  sanctions_from: string | null
  sanctions_until: string | null
  oda: 'yes' | 'no' | null
}

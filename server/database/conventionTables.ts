import type { Answer, Facts, Version } from './columns.ts'
import type { PartnerStandingColumns } from './findingTables.ts'

/** Conventions, with their parties, and the steps of their standing. */

export interface ConventionsTable {
  authority_id: string
  id: string
  reference: string
  kind:
    | 'twinning-oath'
    | 'friendship-pact'
    | 'letter-of-intent'
    | 'framework'
    | 'implementation'
    | 'memorandum'
    | 'amendment'
  title: string
  object: string | null
  start_mode: 'unknown' | 'on' | 'last-signature' | 'transmission'
  start_on: string | null
  term_mode: 'unknown' | 'duration' | 'ends-on' | 'unlimited'
  term_duration: string | null
  term_ends_on: string | null
  renewal_mode: 'unknown' | 'none' | 'tacit' | 'express'
  renewal_period: string | null
  renewal_maximum: number | null
  notice_mode: 'unknown' | 'none' | 'duration'
  notice: string | null
  denounceable: 'unknown' | 'at-term' | 'any-time'
  languages: string | null
  /** An ISO 639-1 code, or 'all' where every version is equally authentic. */
  prevailing_language: string | null
  place_kept: string | null
  service: string | null
  /** The service folded. */
  service_key: string | null
  no_commitment: Answer
  state_exception: string | null
  source: string | null
  note: string | null
  facts: Facts
  search_text: string
  sort_key: string
  created_at: string
  version: Version
}

export interface PartiesTable {
  authority_id: string
  id: string
  convention_id: string
  position: number
  side: 'authority' | 'partner' | 'third'
  partner_id: string | null
  name: string | null
  /** Of a third; a partner has its own. */
  nature: PartnerStandingColumns['nature']
}

export interface ConventionDomainsTable {
  authority_id: string
  convention_id: string
  domain_id: string
}

export interface StandingSpansTable {
  authority_id: string
  convention_id: string
  /** The convention's: a list in its order reads no other table. */
  reference: string
  from_on: string
  until_on: string
  status: string
  renewal_status: string
  term_ends_on: string | null
  ends_on: string | null
  deadline_kind: string | null
  deadline_on: string | null
}

export interface OutcomeSpansTable {
  authority_id: string
  convention_id: string
  term_ends_on: string
  outcome: string
  from_on: string
  until_on: string
}

export interface FindingSpansTable {
  authority_id: string
  convention_id: string
  rule: string
  from_on: string
  until_on: string
  severity: string
}

import type { Generated } from 'kysely'

/** The tables as the migrations made them. Days are ISO text (`_on`), instants UTC ISO text (`_at`), ids UUID v7 text. */

type AuthorityKind = 'commune' | 'epci' | 'department' | 'region'
type Role = 'reader' | 'editor' | 'administrator'
type Facts = Generated<'real' | 'fictional'>
type Answer = Generated<'yes' | 'no'>
type Version = Generated<number>

export interface AuthoritiesTable {
  id: string
  name: string
  kind: AuthorityKind
  siren: string
  time_zone: Generated<string>
  alert_window: Generated<string>
  lead_time: Generated<string>
  spans_until_on: string
  sample_loaded_at: string | null
  created_at: string
  version: Version
}

export interface AccountsTable {
  id: string
  name: string
  email: string
}

export interface MembershipsTable {
  authority_id: string
  id: string
  account_id: string
  role: Role
}

export interface WaitingAccountsTable {
  account_id: string
  role: Role
}

export interface TokensTable {
  id: string
  account_id: string
  hash: string
  created_at: string
}

export interface JournalTable {
  authority_id: string
  id: string
  seq: number
  at: string
  account_id: string | null
  record_kind: string
  record_id: string
  act: string
  before: string | null
  after: string | null
  previous_hash: string
  hash: string
}

export interface JournalHeadsTable {
  authority_id: string
  seq: number
  hash: string
}

export interface PartnersTable {
  authority_id: string
  id: string
  reference: string
  name: string
  name_en: string | null
  own_name: string | null
  own_language: string | null
  former_names: string | null
  country_code: string
  region: string | null
  latitude: number | null
  longitude: number | null
  website: string | null
  wikidata_id: string | null
  note: string | null
  source: string | null
  search_text: string
  sort_key: string
  created_at: string
  version: Version
}

export interface PartnershipsTable {
  authority_id: string
  id: string
  reference: string
  partner_id: string
  kind: 'twinning' | 'decentralised-cooperation' | 'friendship-pact' | null
  since: string | null
  since_note: string | null
  note: string | null
  source: string | null
  created_at: string
  version: Version
}

export interface PartnershipEventsTable {
  authority_id: string
  id: string
  partnership_id: string
  kind: 'dormant' | 'suspended' | 'resumed' | 'ended'
  happened_on: string | null
  entered_on: string
  reason: string | null
  source: string | null
}

export interface DomainsTable {
  authority_id: string
  id: string
  code: string
  name_fr: string
  name_en: string
  sort_key: string
  version: Version
}

export interface PartnershipDomainsTable {
  authority_id: string
  partnership_id: string
  domain_id: string
}

export interface PeopleTable {
  authority_id: string
  id: string
  name: string
  capacity: string | null
  partner_id: string | null
  search_text: string
  sort_key: string
  version: Version
}

export interface SessionsTable {
  authority_id: string
  id: string
  body: 'council' | 'standing-committee' | 'bureau'
  held_on: string
  closes_on: string | null
  facts: Facts
}

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
}

export interface ConventionDomainsTable {
  authority_id: string
  convention_id: string
  domain_id: string
}

export interface DeliberationsTable {
  authority_id: string
  id: string
  reference: string
  session_on: string | null
  session_id: string | null
  number: string | null
  object: string
  rapporteur: string | null
  commissions: string | null
  decisions: string | null
  matter_code: string | null
  act_identifier: string | null
  sent_on: string | null
  received_on: string | null
  completed_on: string | null
  published_on: string | null
  votes_for: number | null
  votes_against: number | null
  votes_abstained: number | null
  replaces_id: string | null
  source: string | null
  note: string | null
  facts: Facts
  search_text: string
  created_at: string
  version: Version
}

export interface AuthorisationsTable {
  authority_id: string
  id: string
  deliberation_id: string
  convention_id: string
  approves: Answer
  signs: Answer
  changes_of_detail: Answer
  acts_of_application: Answer
  whom: string | null
}

interface ActColumns {
  authority_id: string
  id: string
  convention_id: string
  entered_at: string
}

export interface SignaturesTable extends ActColumns {
  party_id: string
  signed_on: string
  person_id: string | null
  capacity: string | null
  place: string | null
}

export interface TransmissionsTable extends ActColumns {
  transmitted_on: string
}

export interface RenewalsTable extends ActColumns {
  renewal_order: number
  agreed_on: string
}

export interface DenunciationsTable extends ActColumns {
  notified_on: string
  effective_on: string | null
  by: string | null
  reason: string | null
}

export interface NonRenewalsTable extends ActColumns {
  decided_on: string
  reason: string | null
}

export interface SuspensionsTable extends ActColumns {
  from_on: string
  until_on: string | null
  reason: string | null
}

export interface SuccessionsTable extends ActColumns {
  successor_id: string
  starts_on: string
  signed_on: string | null
}

/** A mode that is null leaves what it names as it was. */
export interface AmendmentsTable extends ActColumns {
  starts_on: string
  amendment_id: string | null
  signed_on: string | null
  term_mode: 'duration' | 'ends-on' | 'unlimited' | null
  term_duration: string | null
  term_ends_on: string | null
  renewal_mode: 'none' | 'tacit' | 'express' | null
  renewal_period: string | null
  renewal_maximum: number | null
  notice_mode: 'none' | 'duration' | null
  notice: string | null
}

export interface StandingSpansTable {
  authority_id: string
  convention_id: string
  from_on: string
  until_on: string
  status: string
  renewal_status: string
  term_ends_on: string | null
  ends_on: string | null
  deadline_kind: string | null
  deadline_on: string | null
}

export interface FindingSpansTable {
  authority_id: string
  convention_id: string
  rule: string
  from_on: string
  until_on: string
  severity: string
}

export interface Schema {
  authorities: AuthoritiesTable
  accounts: AccountsTable
  memberships: MembershipsTable
  waiting_accounts: WaitingAccountsTable
  tokens: TokensTable
  journal: JournalTable
  journal_heads: JournalHeadsTable
  partners: PartnersTable
  partnerships: PartnershipsTable
  partnership_events: PartnershipEventsTable
  domains: DomainsTable
  partnership_domains: PartnershipDomainsTable
  people: PeopleTable
  sessions: SessionsTable
  conventions: ConventionsTable
  parties: PartiesTable
  convention_domains: ConventionDomainsTable
  deliberations: DeliberationsTable
  authorisations: AuthorisationsTable
  signatures: SignaturesTable
  transmissions: TransmissionsTable
  renewals: RenewalsTable
  denunciations: DenunciationsTable
  non_renewals: NonRenewalsTable
  suspensions: SuspensionsTable
  successions: SuccessionsTable
  amendments: AmendmentsTable
  standing_spans: StandingSpansTable
  finding_spans: FindingSpansTable
}

import type { Generated } from 'kysely'
import type {
  AmendmentsTable,
  DenunciationsTable,
  NonRenewalsTable,
  RenewalsTable,
  SignaturesTable,
  SuccessionsTable,
  SuspensionsTable,
  TransmissionsTable,
} from './actTables.ts'
import type { Answer, AuthorityKind, Facts, Role, Version } from './columns.ts'
import type { ContactsTable, JournalPersonalTable } from './contactTables.ts'
import type {
  ConventionDomainsTable,
  ConventionsTable,
  FindingSpansTable,
  OutcomeSpansTable,
  PartiesTable,
  StandingSpansTable,
} from './conventionTables.ts'
import type { DocumentsTable } from './documentTables.ts'
import type {
  DomainParentsTable,
  DomainPurposesTable,
  DomainSdgsTable,
  DomainsTable,
  PartnershipDomainsTable,
} from './domainTables.ts'
import type { FeedEventsTable, FeedsTable } from './feedTables.ts'
import type {
  AcceptancesTable,
  AcceptedSpansTable,
  CommitmentsTable,
  PartnerStandingColumns,
  VotedColumns,
} from './findingTables.ts'
import type { MandatesTable } from './mandateTables.ts'
import type { MailsTable, RemindedColumns, RemindersTable } from './reminderTables.ts'
import type { ReviewEventsTable } from './reviewTables.ts'
import type { SearchIndexTable } from './searchTables.ts'
import type { PostponementsTable } from './workTables.ts'

/** The tables as the migrations made them. Days are ISO text (`_on`), instants UTC ISO text (`_at`), ids UUID v7 text. */

export interface AuthoritiesTable {
  id: string
  name: string
  kind: AuthorityKind
  siren: string
  time_zone: Generated<string>
  alert_window: Generated<string>
  lead_time: Generated<string>
  /** Where it is: both or neither. */
  latitude: number | null
  longitude: number | null
  spans_until_on: string
  sample_loaded_at: string | null
  /** Which making of the search index its records are in. */
  search_version: Generated<number>
  /** Which making of the usual domains' mappings its domains have got. */
  mapping_version: Generated<number>
  created_at: string
  version: Version
}

export interface AccountsTable {
  id: string
  name: string
  email: string
  /** The language in which the person is written to. */
  locale: Generated<'fr' | 'en'>
}

export interface MembershipsTable extends RemindedColumns {
  authority_id: string
  id: string
  account_id: string
  role: Role
  /** The last day on which the member came to the home page, and the one before. */
  last_visit_on: string | null
  previous_visit_on: string | null
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

export interface PartnersTable extends PartnerStandingColumns {
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

export interface PeopleTable {
  authority_id: string
  id: string
  name: string
  capacity: string | null
  partner_id: string | null
  note: string | null
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
  kind: 'ordinary' | 'extraordinary' | 'installation' | null
  note: string | null
  facts: Facts
  version: Version
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

export interface AuthorisationsTable extends VotedColumns {
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

export interface Schema {
  authorities: AuthoritiesTable
  accounts: AccountsTable
  memberships: MembershipsTable
  waiting_accounts: WaitingAccountsTable
  tokens: TokensTable
  journal: JournalTable
  journal_heads: JournalHeadsTable
  journal_personal: JournalPersonalTable
  partners: PartnersTable
  partnerships: PartnershipsTable
  partnership_events: PartnershipEventsTable
  domains: DomainsTable
  domain_parents: DomainParentsTable
  domain_sdgs: DomainSdgsTable
  domain_purposes: DomainPurposesTable
  partnership_domains: PartnershipDomainsTable
  people: PeopleTable
  contacts: ContactsTable
  mandates: MandatesTable
  sessions: SessionsTable
  conventions: ConventionsTable
  parties: PartiesTable
  convention_domains: ConventionDomainsTable
  deliberations: DeliberationsTable
  authorisations: AuthorisationsTable
  review_events: ReviewEventsTable
  documents: DocumentsTable
  signatures: SignaturesTable
  transmissions: TransmissionsTable
  renewals: RenewalsTable
  denunciations: DenunciationsTable
  non_renewals: NonRenewalsTable
  suspensions: SuspensionsTable
  successions: SuccessionsTable
  amendments: AmendmentsTable
  search_index: SearchIndexTable
  standing_spans: StandingSpansTable
  outcome_spans: OutcomeSpansTable
  finding_spans: FindingSpansTable
  commitments: CommitmentsTable
  acceptances: AcceptancesTable
  accepted_spans: AcceptedSpansTable
  postponements: PostponementsTable
  mails: MailsTable
  feeds: FeedsTable
  feed_events: FeedEventsTable
  reminders: RemindersTable
}

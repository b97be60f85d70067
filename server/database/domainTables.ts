import type { Answer, Version } from './columns.ts'

export interface DomainsTable {
  authority_id: string
  id: string
  code: string
  name_fr: string
  name_en: string
  ministry_theme: string | null
  note: string | null
  /** Not offered any more; it stays on the records that have it. */
  hidden: Answer
  sort_key: string
  version: Version
}

/** Which domain is a part of which. */
export interface DomainParentsTable {
  authority_id: string
  domain_id: string
  parent_id: string
}

export interface DomainSdgsTable {
  authority_id: string
  domain_id: string
  sdg: number
}

export interface DomainPurposesTable {
  authority_id: string
  domain_id: string
  purpose_code: string
}

export interface PartnershipDomainsTable {
  authority_id: string
  partnership_id: string
  domain_id: string
}

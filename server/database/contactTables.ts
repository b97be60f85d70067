import type { Version } from './columns.ts'

/** People met at a partner: personal data. */
export interface ContactsTable {
  authority_id: string
  id: string
  partner_id: string
  name: string
  office: string | null
  email: string | null
  telephone: string | null
  languages: string | null
  note: string | null
  kept_until: string
  version: Version
}

/** The personal words of the journal's lines; all null once they are erased. */
export interface JournalPersonalTable {
  authority_id: string
  journal_id: string
  record_kind: string
  record_id: string
  salt: string | null
  before: string | null
  after: string | null
}

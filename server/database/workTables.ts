import type { Version } from './columns.ts'

/** Lines of work that somebody put off. */
export interface PostponementsTable {
  authority_id: string
  id: string
  record_kind: 'convention' | 'partnership'
  record_id: string
  line_kind: string
  line_on: string
  until_on: string
  reason: string
  account_id: string
  postponed_on: string
  postponed_at: string
  version: Version
}

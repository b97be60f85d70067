import type { Version } from './columns.ts'

/** Files kept with a record; their bytes lie in the data folder. */
export interface DocumentsTable {
  authority_id: string
  id: string
  /** The record: one of these. */
  convention_id: string | null
  deliberation_id: string | null
  partnership_id: string | null
  partner_id: string | null
  session_id: string | null
  /** Of the bytes, in hexadecimal: their name on the disk. */
  sha256: string
  size: number
  /** As the bytes themselves tell it. */
  media_type: string
  name: string
  sort_key: string
  what:
    | 'signed-convention'
    | 'draft'
    | 'deliberation'
    | 'amendment'
    | 'acknowledgement'
    | 'order'
    | 'letter'
    | 'report'
    | 'photograph'
    | 'other'
  language: string | null
  note: string | null
  added_at: string
  /** Null: the product itself. */
  account_id: string | null
  version: Version
}

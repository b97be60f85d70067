/** What records are found by; their words lie in the databases' own ways: `database/search.ts` alone writes and reads it. */
export interface SearchIndexTable {
  authority_id: string
  kind: string
  record_id: string
  /** The record's day, then its turn within it. */
  place: number
}

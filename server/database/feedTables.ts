/** Calendars at a secret address, and what they have told. */

export interface FeedsTable {
  authority_id: string
  id: string
  account_id: string
  name: string
  filter: string
  locale: 'fr' | 'en'
  secret_hash: string
  created_at: string
  revoked_at: string | null
}

export interface FeedEventsTable {
  authority_id: string
  id: string
  kind: 'decision' | 'notice' | 'term-end' | 'end' | 'session' | 'closing' | 'anniversary'
  record_id: string
  occurrence: number
  happens_on: string
  title: string
  years: number | null
  path: string
  sequence: number
  changed_at: string
  cancelled_at: string | null
}

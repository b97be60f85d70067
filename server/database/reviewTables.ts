import type { Version } from './columns.ts'

/** What the State's representative sent back of an act, and what became of it. */
export interface ReviewEventsTable {
  authority_id: string
  id: string
  /** The act: one of the two. */
  deliberation_id: string | null
  convention_id: string | null
  kind: 'pieces-asked' | 'pieces-received' | 'observations' | 'answer' | 'referral' | 'judgment'
  happened_on: string | null
  entered_on: string
  said: string | null
  answer_due_on: string | null
  outcome: 'annulled' | 'partly-annulled' | 'rejected' | 'withdrawn' | null
  source: string | null
  version: Version
}

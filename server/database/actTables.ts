/** What happens to conventions: a table for each act. */

interface ActColumns {
  authority_id: string
  id: string
  convention_id: string
  entered_at: string
  /** Null while nobody has said that it is wrong: only such rows are facts. */
  corrected_at: string | null
  corrected_by: string | null
  correction_reason: string | null
  /** The row that says it right; null where it never happened. */
  replaced_by: string | null
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

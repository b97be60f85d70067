import type { DelegationOrder, Mandate } from '../rules/mandate.ts'

/** A person's mandate as it is recorded. */
export interface MandateRecord extends Mandate {
  id: string
  personId: string
  order: RecordedOrder | null
  source: string | null
  note: string | null
  version: number
}

/** The order of a delegation, with what only people read. */
export interface RecordedOrder extends DelegationOrder {
  actIdentifier: string | null
  /** What it covers, in words. */
  scope: string | null
}

export type MandateValues = Omit<MandateRecord, 'id' | 'personId' | 'version'>

/** Somebody who signs for the authority, with all of their mandates. */
export interface Signer {
  id: string
  name: string
  mandates: MandateRecord[]
}

/** What people said of a recorded mandate. */
export function mandateValues({ capacity, way, from, until, order, source, note }: MandateRecord): MandateValues {
  return { capacity, way, from, until, order, source, note }
}

/** What the journal tells of a mandate: each field by itself. */
export function toldMandate({ order, ...values }: MandateValues) {
  const { covers = null, ...rest } = order ?? {}
  return { ...values, ...rest, ...(order ? { covers: covers === null ? null : covers ? 'yes' : 'no' } : {}) }
}

/** What the rules know of a mandate. */
export function mandateFacts({ capacity, way, from, until, order }: MandateRecord): Mandate {
  if (order === null) return { capacity, way, from, until, order }
  const { signedOn, executoryOn, covers, withdrawnOn } = order
  return { capacity, way, from, until, order: { signedOn, executoryOn, covers, withdrawnOn } }
}

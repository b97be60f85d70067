import type { Signer } from '../mandates/record.ts'
import type { Day } from '../rules/facts.ts'
import type { ConventionRecord } from './record.ts'

/** The convention that an act's form names: an amendment, or one that takes this one's place. */
export interface Named {
  id: string
  reference: string
  title: string
  isAmendment: boolean
  /** The day of its last signature, once all have signed. */
  signedOn: Day | null
  /** Whether the act would lead from the convention back to itself. */
  circle: boolean
}

/** What the form of an act is read against. */
export interface ActContext {
  /** The convention; without the act that is being corrected. */
  record: ConventionRecord
  /** The convention that the form names, null where there is none of that reference. */
  named: Named | null
  /** Who signs for the authority, where the act is a signature. */
  signers: Signer[]
  correcting: boolean
  /** Whether an amendment being corrected is a convention of its own: it stays one. */
  mustName: boolean
}

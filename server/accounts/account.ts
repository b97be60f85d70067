import type { Role } from './rights.ts'

/** Who works with the product, and for whom. */

export interface Account {
  id: string
  name: string
  email: string
}

export interface Authority {
  id: string
  name: string
  kind: 'commune' | 'epci' | 'department' | 'region'
  siren: string
  timeZone: string
  alertWindow: string
  leadTime: string
  /** The last day that the status rows reach. */
  spansUntilOn: string
}

/** An account at work in its authority. */
export interface Member {
  account: Account
  authority: Authority
  role: Role
}

import type { By } from '../accounts/members.ts'
import type { MemberVisit } from './visit.ts'

/** By whom a record is written, and at which true instant: for the journal. */
export function by({ deps, account }: MemberVisit): By {
  return { accountId: account.id, at: deps.clock.now() }
}

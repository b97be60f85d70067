import { among } from '../database/among.ts'
import type { Db } from '../database/open.ts'

/** Somebody's reasoned answer to a finding: it holds while the finding rests on the same evidence. */
export interface Acceptance {
  id: string
  rule: string
  fingerprint: string
  reason: string
  /** The true instant. */
  acceptedAt: string
  acceptedBy: string
}

/** What was answered to the findings of some conventions, by the convention's id. */
export async function findAcceptances(db: Db, authorityId: string, ids: string[]): Promise<Map<string, Acceptance[]>> {
  const rows = await db
    .selectFrom('acceptances')
    .innerJoin('accounts', 'accounts.id', 'acceptances.account_id')
    .select(['acceptances.convention_id', 'acceptances.id', 'acceptances.rule', 'acceptances.fingerprint'])
    .select(['acceptances.reason', 'acceptances.accepted_at as acceptedAt', 'accounts.name as acceptedBy'])
    .where('acceptances.authority_id', '=', authorityId)
    .where(among(db, 'acceptances.convention_id', ids))
    .orderBy('acceptances.id')
    .execute()
  const found = new Map<string, Acceptance[]>()
  for (const { convention_id, ...acceptance } of rows) {
    found.set(convention_id, [...(found.get(convention_id) ?? []), acceptance])
  }
  return found
}

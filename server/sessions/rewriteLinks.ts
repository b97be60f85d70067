import type { Transaction } from 'kysely'
import { rewriteSpans } from '../conventions/rewriteSpans.ts'
import type { Schema } from '../database/schema.ts'
import type { Day } from '../rules/facts.ts'
import { conventionIdsWithinReach } from './reachStore.ts'
import type { SessionDay } from './record.ts'
import { sessionIdOn } from './store.ts'

/** What hangs on the calendar follows it, within the transaction of whoever changed it on these days. */
export async function rewriteLinks(
  trx: Transaction<Schema>,
  authorityId: string,
  sessions: readonly SessionDay[],
): Promise<void> {
  const days = [...new Set(sessions.map(({ heldOn }) => heldOn))]
  for (const day of days) await linkDeliberations(trx, authorityId, day)
  const council = sessions.filter(({ body }) => body === 'council').map(({ heldOn }) => heldOn)
  const concerned = await conventionIdsWithinReach(trx, authorityId, { days: council })
  if (concerned.length > 0) await rewriteSpans(trx, authorityId, concerned)
}

/** The deliberations of a day are those of the session of that day. */
async function linkDeliberations(trx: Transaction<Schema>, authorityId: string, day: Day): Promise<void> {
  await trx
    .updateTable('deliberations')
    .set({ session_id: await sessionIdOn(trx, authorityId, day) })
    .where('authority_id', '=', authorityId)
    .where('session_on', '=', day)
    .execute()
}

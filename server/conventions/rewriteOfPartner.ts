import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { rewriteSpans } from './rewriteSpans.ts'
import { conventionIdsOfPartner } from './store.ts'

/**
 * Makes the standing and finding rows of the conventions with a partner again: within the transaction of whoever wrote
 * what they are judged by of it, such as an event of its partnership.
 */
export async function rewriteSpansOfPartner(
  trx: Transaction<Schema>,
  authorityId: string,
  partnerId: string,
): Promise<void> {
  await rewriteSpans(trx, authorityId, await conventionIdsOfPartner(trx, authorityId, partnerId))
}

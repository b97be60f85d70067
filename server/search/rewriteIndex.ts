import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { emptyIndex, indexRecords, removeRecords } from '../database/search.ts'
import { indexedRecords } from './indexStore.ts'
import { type SearchedKind, searchedKinds } from './kinds.ts'

/** To be called in the transaction of whoever writes, changes or removes these records: they are found as they now are. */
export async function rewriteIndex(
  trx: Transaction<Schema>,
  authorityId: string,
  kind: SearchedKind,
  ids: readonly string[],
): Promise<void> {
  for (let from = 0; from < ids.length; from += batchSize) {
    const batch = ids.slice(from, from + batchSize)
    const records = await indexedRecords(trx, authorityId, kind, batch)
    const there = new Set(records.map(({ id }) => id))
    const gone = batch.filter((id) => !there.has(id))
    await removeRecords(trx, authorityId, kind, gone)
    await indexRecords(trx, authorityId, kind, records)
  }
}

/** The drivers take a limited number of values in a statement. */
const batchSize = 500

/** A partner as it now is, and all that is found by its names but the conventions: those have words of their own. */
export async function rewriteIndexOfPartner(
  trx: Transaction<Schema>,
  authorityId: string,
  partnerId: string,
): Promise<void> {
  await rewriteIndex(trx, authorityId, 'partner', [partnerId])
  for (const [kind, table] of [
    ['partnership', 'partnerships'],
    ['person', 'people'],
    ['contact', 'contacts'],
  ] as const) {
    const rows = await trx
      .selectFrom(table)
      .select('id')
      .where('authority_id', '=', authorityId)
      .where('partner_id', '=', partnerId)
      .execute()
    await rewriteIndex(
      trx,
      authorityId,
      kind,
      rows.map(({ id }) => id),
    )
  }
}

/** The whole index of an authority, anew. */
export async function rewriteWholeIndex(trx: Transaction<Schema>, authorityId: string): Promise<void> {
  await emptyIndex(trx, authorityId)
  for (const kind of searchedKinds) {
    await indexRecords(trx, authorityId, kind, await indexedRecords(trx, authorityId, kind, 'all'))
  }
}

import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { searchText } from '../locale/fold.ts'
import { rewriteIndex } from '../search/rewriteIndex.ts'
import { findConventions } from './store.ts'

/** Makes again what conventions are found by: their own words, and their parties' names in every script. */
export async function rewriteSearchTexts(trx: Transaction<Schema>, authorityId: string, ids: string[]): Promise<void> {
  const conventions = await findConventions(trx, authorityId, ids)
  const formerNames = await formerNamesOf(trx, authorityId)
  for (const { id, reference, title, object, parties, partners, service, placeKept } of conventions) {
    // The authority is a party to all of them: its name would find everything.
    const others = parties.filter(({ side }) => side !== 'authority').map(({ name }) => name)
    const names = partners.flatMap((partner) => [partner.nameEn, partner.ownName, formerNames.get(partner.id)])
    const text = searchText([reference, title, object, service, placeKept, ...others, ...names])
    await trx
      .updateTable('conventions')
      .set({ search_text: text })
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .execute()
  }
  await rewriteIndex(trx, authorityId, 'convention', ids)
}

async function formerNamesOf(trx: Transaction<Schema>, authorityId: string): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('partners')
    .select(['id', 'former_names'])
    .where('authority_id', '=', authorityId)
    .where('former_names', 'is not', null)
    .execute()
  return new Map(rows.map(({ id, former_names }) => [id, former_names ?? '']))
}

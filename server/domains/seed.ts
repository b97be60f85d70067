import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Schema } from '../database/schema.ts'
import { mappingVersion } from './makeMappingsCurrent.ts'
import { domainReference } from './referenceStore.ts'
import { domainColumns, replaceMapping } from './rows.ts'

/** Gives an authority the usual domains of cooperation with their mappings; the list is its own from then on. */
export async function seedDomains(trx: Transaction<Schema>, authorityId: string): Promise<void> {
  const domains = domainReference().domains.map((domain) => ({ id: newId(), ...domain }))
  const rows = domains.map(({ id, ...domain }) => ({
    authority_id: authorityId,
    id,
    ...domainColumns({ ...domain, parent: null, note: null }),
  }))
  await trx.insertInto('domains').values(rows).execute()
  for (const { id, sdgs, purposeCodes } of domains) {
    await replaceMapping(trx, authorityId, id, { parentId: null, sdgs, purposeCodes })
  }
  await trx.updateTable('authorities').set({ mapping_version: mappingVersion }).where('id', '=', authorityId).execute()
}

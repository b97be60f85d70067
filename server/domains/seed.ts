import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Schema } from '../database/schema.ts'
import { mappingVersion } from './makeMappingsCurrent.ts'
import { domainReference } from './referenceStore.ts'
import { domainColumns, insertMappings } from './rows.ts'

/** Gives an authority the usual domains of cooperation with their mappings; the list is its own from then on. */
export async function seedDomains(trx: Transaction<Schema>, authorityId: string): Promise<void> {
  const domains = domainReference().domains.map((domain) => ({ id: newId(), ...domain }))
  const rows = domains.map(({ id, ...domain }) => ({
    authority_id: authorityId,
    id,
    ...domainColumns({ ...domain, parent: null, note: null }),
  }))
  await trx.insertInto('domains').values(rows).execute()
  const mappings = domains.map(({ id, sdgs, purposeCodes }) => ({ id, parentId: null, sdgs, purposeCodes }))
  await insertMappings(trx, authorityId, mappings)
  await trx.updateTable('authorities').set({ mapping_version: mappingVersion }).where('id', '=', authorityId).execute()
}

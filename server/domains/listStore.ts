import type { Db } from '../database/open.ts'
import { listMappedDomains, type MappedDomain } from './store.ts'
import { countUses } from './useStore.ts'

/** A domain with how many records cover it. */
export interface ListedDomain extends MappedDomain {
  partnerships: number
  conventions: number
}

/** All of an authority's domains as the list shows them. */
export async function listedDomains(db: Db, authorityId: string): Promise<ListedDomain[]> {
  const uses = await countUses(db, authorityId)
  return (await listMappedDomains(db, authorityId)).map((domain) => ({
    ...domain,
    partnerships: uses.partnerships.get(domain.id) ?? 0,
    conventions: uses.conventions.get(domain.id) ?? 0,
  }))
}

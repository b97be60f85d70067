import type { Db } from '../database/open.ts'
import { listDomains } from '../domains/store.ts'
import { listPartners } from '../partners/store.ts'
import type { Choices } from './listPage.ts'

/** The partners and domains that the authority has, for filters and forms. */
export async function findChoices(db: Db, authorityId: string): Promise<Choices> {
  return { partners: await listPartners(db, authorityId), domains: await listDomains(db, authorityId) }
}

import { writeVisibility } from '../domains/changeVisibility.ts'
import { insertDomain } from '../domains/createDomain.ts'
import { type Domain, listDomains } from '../domains/store.ts'
import type { DomainEntry } from './entries.ts'
import type { Loading } from './loading.ts'

/** The sample's own domain, and one that it hides while nothing of the authority's covers it. What the list has stays. */
export async function insertDomains(loading: Loading, entries: DomainEntry[]): Promise<void> {
  const { trx, authorityId, by } = loading
  const domains = await listDomains(trx, authorityId)
  for (const entry of entries) {
    const code = 'hides' in entry ? entry.hides : entry.code
    const domain = domains.find((one) => one.code === code)
    if (!('hides' in entry)) {
      if (domain) continue
      const { parent, ministryTheme = null, note = null, ...values } = entry
      const kept = domains.find((one) => one.code === parent)?.code ?? null
      await insertDomain(trx, authorityId, { ...values, parent: kept, ministryTheme, note }, by)
    } else if (domain && !(await isCovered(loading, domain))) {
      await writeVisibility(trx, authorityId, domain, true, by)
    }
  }
}

async function isCovered({ trx, authorityId }: Loading, { id }: Domain): Promise<boolean> {
  for (const table of ['partnership_domains', 'convention_domains'] as const) {
    const use = await trx
      .selectFrom(table)
      .select('domain_id')
      .where('authority_id', '=', authorityId)
      .where('domain_id', '=', id)
      .limit(1)
      .executeTakeFirst()
    if (use) return true
  }
  return false
}

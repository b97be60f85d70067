import { writeVisibility } from '../domains/changeVisibility.ts'
import { insertDomain } from '../domains/createDomain.ts'
import { listDomains } from '../domains/store.ts'
import { countUses } from '../domains/useStore.ts'
import type { DomainEntry } from './entries.ts'
import type { Loading } from './loading.ts'

/** The sample's own domain, and one that it hides while nothing of the authority's covers it. What the list has stays. */
export async function insertDomains(loading: Loading, entries: DomainEntry[]): Promise<void> {
  const { trx, authorityId, by } = loading
  const domains = await listDomains(trx, authorityId)
  const { partnerships, conventions } = await countUses(trx, authorityId)
  for (const entry of entries) {
    const code = 'hides' in entry ? entry.hides : entry.code
    const domain = domains.find((one) => one.code === code)
    if (!('hides' in entry)) {
      if (domain) continue
      const { parent, ministryTheme = null, note = null, ...values } = entry
      const kept = domains.find((one) => one.code === parent)?.code ?? null
      await insertDomain(trx, authorityId, { ...values, parent: kept, ministryTheme, note }, by)
    } else if (domain && !partnerships.has(domain.id) && !conventions.has(domain.id)) {
      await writeVisibility(trx, authorityId, domain, true, by)
    }
  }
}

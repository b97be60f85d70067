import type { Transaction } from 'kysely'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { writeJournal } from '../journal/journal.ts'
import { domainReference, type UsualDomain } from './referenceStore.ts'
import { domainColumns, replaceMapping } from './rows.ts'
import { domainValues, listMappedDomains, type MappedDomain } from './store.ts'

/** To be raised where the usual domains are mapped to something new. */
export const mappingVersion = 1

/**
 * Gives the usual domains their mapping at the authorities that had theirs before there was any, each authority once and
 * in a transaction of its own. What people have mapped themselves stays. A migration cannot do it: it is frozen, and the
 * mappings are data that may be corrected.
 */
export async function makeMappingsCurrent(db: Db, at: string): Promise<void> {
  const behind = await db.selectFrom('authorities').select('id').where('mapping_version', '<', mappingVersion).execute()
  for (const { id } of behind) await db.transaction().execute((trx) => mapUsualDomains(trx, id, at))
}

async function mapUsualDomains(trx: Transaction<Schema>, authorityId: string, at: string): Promise<void> {
  // Whoever comes second waits here, and finds it done.
  const { numUpdatedRows } = await trx
    .updateTable('authorities')
    .set({ mapping_version: mappingVersion })
    .where('id', '=', authorityId)
    .where('mapping_version', '<', mappingVersion)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  const domains = await listMappedDomains(trx, authorityId)
  for (const usual of domainReference().domains) {
    const domain = domains.find(({ code }) => code === usual.code)
    if (domain && isUnmapped(domain) && !isUnmapped(usual)) await mapDomain(trx, authorityId, { domain, usual }, at)
  }
}

function isUnmapped({ ministryTheme, sdgs, purposeCodes }: MappedDomain | UsualDomain): boolean {
  return ministryTheme === null && sdgs.length === 0 && purposeCodes.length === 0
}

interface Pair {
  domain: MappedDomain
  usual: UsualDomain
}

/** A form that was filled before goes on as a stale one: it knows nothing of the mapping. */
async function mapDomain(trx: Transaction<Schema>, authorityId: string, { domain, usual }: Pair, at: string) {
  const { ministryTheme, sdgs, purposeCodes } = usual
  const before = domainValues(domain, [])
  const after = { ...before, ministryTheme, sdgs, purposeCodes }
  await trx
    .updateTable('domains')
    .set({ ...domainColumns(after), version: domain.version + 1 })
    .where('authority_id', '=', authorityId)
    .where('id', '=', domain.id)
    .execute()
  await replaceMapping(trx, authorityId, { id: domain.id, parentId: domain.parentId, sdgs, purposeCodes })
  const record = { recordKind: 'domain', recordId: domain.id, act: 'edit' } as const
  await writeJournal(trx, { authorityId, accountId: null, at, ...record, before, after })
}

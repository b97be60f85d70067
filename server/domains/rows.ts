import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { fold } from '../locale/fold.ts'
import type { DomainValues } from './store.ts'

/** How what people say of a domain is written. */

/** The columns that say what people said, and the one that is made of it. */
export function domainColumns({ code, nameFr, nameEn, ministryTheme, note }: DomainValues) {
  return { code, name_fr: nameFr, name_en: nameEn, ministry_theme: ministryTheme, note, sort_key: fold(nameFr) }
}

interface Mapping {
  id: string
  parentId: string | null
  sdgs: readonly number[]
  purposeCodes: readonly string[]
}

/** A domain's parent, goals and purpose codes become these, and no other. */
export async function replaceMapping(trx: Transaction<Schema>, authorityId: string, mapping: Mapping): Promise<void> {
  for (const table of ['domain_parents', 'domain_sdgs', 'domain_purposes'] as const) {
    await trx
      .deleteFrom(table as 'domain_sdgs')
      .where('authority_id', '=', authorityId)
      .where('domain_id', '=', mapping.id)
      .execute()
  }
  await insertMappings(trx, authorityId, [mapping])
}

/** The parents, goals and purpose codes of domains that have none yet. */
export async function insertMappings(
  trx: Transaction<Schema>,
  authorityId: string,
  mappings: readonly Mapping[],
): Promise<void> {
  const own = ({ id }: Mapping) => ({ authority_id: authorityId, domain_id: id })
  const parents = mappings.flatMap((one) => (one.parentId === null ? [] : [{ ...own(one), parent_id: one.parentId }]))
  const sdgs = mappings.flatMap((one) => one.sdgs.map((sdg) => ({ ...own(one), sdg })))
  const purposes = mappings.flatMap((one) => one.purposeCodes.map((purpose_code) => ({ ...own(one), purpose_code })))
  if (parents.length > 0) await trx.insertInto('domain_parents').values(parents).execute()
  if (sdgs.length > 0) await trx.insertInto('domain_sdgs').values(sdgs).execute()
  if (purposes.length > 0) await trx.insertInto('domain_purposes').values(purposes).execute()
}

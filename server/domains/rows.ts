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
  parentId: string | null
  sdgs: readonly number[]
  purposeCodes: readonly string[]
}

/** A domain's parent, goals and purpose codes become these, and no other. */
export async function replaceMapping(
  trx: Transaction<Schema>,
  authorityId: string,
  id: string,
  { parentId, sdgs, purposeCodes }: Mapping,
): Promise<void> {
  const own = { authority_id: authorityId, domain_id: id }
  for (const table of ['domain_parents', 'domain_sdgs', 'domain_purposes'] as const) {
    await trx
      .deleteFrom(table as 'domain_sdgs')
      .where('authority_id', '=', authorityId)
      .where('domain_id', '=', id)
      .execute()
  }
  if (parentId !== null) {
    await trx
      .insertInto('domain_parents')
      .values({ ...own, parent_id: parentId })
      .execute()
  }
  if (sdgs.length > 0) {
    await trx
      .insertInto('domain_sdgs')
      .values(sdgs.map((sdg) => ({ ...own, sdg })))
      .execute()
  }
  if (purposeCodes.length > 0) {
    await trx
      .insertInto('domain_purposes')
      .values(purposeCodes.map((purpose_code) => ({ ...own, purpose_code })))
      .execute()
  }
}

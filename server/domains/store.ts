import type { Selectable } from 'kysely'
import type { DomainsTable } from '../database/domainTables.ts'
import type { Db } from '../database/open.ts'

/** A field of cooperation in the authority's own list. */
export interface Domain {
  id: string
  code: string
  nameFr: string
  nameEn: string
  /** Not offered any more; it stays on the records that have it. */
  hidden: boolean
  version: number
}

/** A domain with what it means outside the house. */
export interface MappedDomain extends Domain {
  /** The domain that it is a part of. */
  parentId: string | null
  /** A theme of the Ministry's calls, by its code. */
  ministryTheme: string | null
  /** Numbers from 1 to 17. */
  sdgs: number[]
  /** The OECD's, for the declaration of development aid. */
  purposeCodes: string[]
  note: string | null
}

/** What people say of a domain: its parent by its code. */
export interface DomainValues extends Pick<MappedDomain, 'code' | 'nameFr' | 'nameEn' | 'note'> {
  parent: string | null
  ministryTheme: string | null
  sdgs: number[]
  purposeCodes: string[]
}

/** All of an authority's domains, by their French names. */
export async function listDomains(db: Db, authorityId: string): Promise<Domain[]> {
  return (await listRows(db, authorityId)).map(domainOf)
}

/** The same with their mappings. */
export async function listMappedDomains(db: Db, authorityId: string): Promise<MappedDomain[]> {
  const rows = await listRows(db, authorityId)
  const parents = await db.selectFrom('domain_parents').selectAll().where('authority_id', '=', authorityId).execute()
  const sdgs = await db.selectFrom('domain_sdgs').selectAll().where('authority_id', '=', authorityId).execute()
  const purposes = await db.selectFrom('domain_purposes').selectAll().where('authority_id', '=', authorityId).execute()
  const of =
    (id: string) =>
    ({ domain_id }: { domain_id: string }) =>
      domain_id === id
  return rows.map((row) => ({
    ...domainOf(row),
    parentId: parents.find(of(row.id))?.parent_id ?? null,
    ministryTheme: row.ministry_theme,
    sdgs: sdgs
      .filter(of(row.id))
      .map(({ sdg }) => sdg)
      .sort((one, other) => one - other),
    purposeCodes: purposes
      .filter(of(row.id))
      .map(({ purpose_code }) => purpose_code)
      .sort(),
    note: row.note,
  }))
}

function listRows(db: Db, authorityId: string): Promise<Selectable<DomainsTable>[]> {
  return db
    .selectFrom('domains')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
}

/** What people said of a recorded domain; `domains` are all of the authority's. */
export function domainValues(domain: MappedDomain, domains: readonly MappedDomain[]): DomainValues {
  const { code, nameFr, nameEn, parentId, ministryTheme, sdgs, purposeCodes, note } = domain
  const parent = domains.find(({ id }) => id === parentId)?.code ?? null
  return { code, nameFr, nameEn, parent, ministryTheme, sdgs, purposeCodes, note }
}

function domainOf({ id, code, name_fr, name_en, hidden, version }: Selectable<DomainsTable>): Domain {
  return { id, code, nameFr: name_fr, nameEn: name_en, hidden: hidden === 'yes', version }
}

import type { Selectable } from 'kysely'
import type { Db } from '../database/open.ts'
import type { DomainsTable } from '../database/schema.ts'
import { fold } from '../locale/fold.ts'

/** A field of cooperation in the authority's own list. */
export interface Domain {
  id: string
  code: string
  nameFr: string
  nameEn: string
  version: number
}

export type DomainValues = Pick<Domain, 'code' | 'nameFr' | 'nameEn'>

/** All of an authority's domains, by their French names. */
export async function listDomains(db: Db, authorityId: string): Promise<Domain[]> {
  const rows = await db
    .selectFrom('domains')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
  return rows.map(domainOf)
}

export async function findDomain(db: Db, authorityId: string, code: string): Promise<Domain | null> {
  const row = await db
    .selectFrom('domains')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('code', '=', code)
    .executeTakeFirst()
  return row ? domainOf(row) : null
}

export async function findDomainById(db: Db, authorityId: string, id: string): Promise<Domain | null> {
  const row = await db
    .selectFrom('domains')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? domainOf(row) : null
}

/** How many partnerships and conventions cover each domain, by its id. */
export async function countUses(db: Db, authorityId: string) {
  const of = async (table: 'partnership_domains' | 'convention_domains') => {
    const rows = await db
      .selectFrom(table)
      .select(['domain_id', (select) => select.fn.countAll<number>().as('count')])
      .where('authority_id', '=', authorityId)
      .groupBy('domain_id')
      .execute()
    return new Map(rows.map(({ domain_id, count }) => [domain_id, Number(count)]))
  }
  return { partnerships: await of('partnership_domains'), conventions: await of('convention_domains') }
}

/** What covers a domain, and would lose it. */
export interface DomainDependants {
  partnerships: { reference: string }[]
  conventions: { reference: string; title: string }[]
}

export async function dependantsOfDomain(db: Db, authorityId: string, domainId: string): Promise<DomainDependants> {
  const partnerships = await db
    .selectFrom('partnership_domains')
    .innerJoin('partnerships', (join) =>
      join
        .onRef('partnerships.authority_id', '=', 'partnership_domains.authority_id')
        .onRef('partnerships.id', '=', 'partnership_domains.partnership_id'),
    )
    .select('partnerships.reference')
    .where('partnership_domains.authority_id', '=', authorityId)
    .where('partnership_domains.domain_id', '=', domainId)
    .orderBy('partnerships.reference')
    .execute()
  const conventions = await db
    .selectFrom('convention_domains')
    .innerJoin('conventions', (join) =>
      join
        .onRef('conventions.authority_id', '=', 'convention_domains.authority_id')
        .onRef('conventions.id', '=', 'convention_domains.convention_id'),
    )
    .select(['conventions.reference', 'conventions.title'])
    .where('convention_domains.authority_id', '=', authorityId)
    .where('convention_domains.domain_id', '=', domainId)
    .orderBy('conventions.reference')
    .execute()
  return { partnerships, conventions }
}

/** The columns that say what people said, and the one that is made of it. */
export function domainColumns({ code, nameFr, nameEn }: DomainValues) {
  return { code, name_fr: nameFr, name_en: nameEn, sort_key: fold(nameFr) }
}

/** What people said of a recorded domain. */
export function domainValues({ code, nameFr, nameEn }: Domain): DomainValues {
  return { code, nameFr, nameEn }
}

function domainOf({ id, code, name_fr, name_en, version }: Selectable<DomainsTable>): Domain {
  return { id, code, nameFr: name_fr, nameEn: name_en, version }
}

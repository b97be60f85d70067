import type { Db } from '../database/open.ts'
import { type Domain, listDomains } from './store.ts'

type UseTable = 'partnership_domains' | 'convention_domains'

/** How many partnerships and conventions cover each domain, by its id. */
export async function countUses(db: Db, authorityId: string) {
  const of = async (table: UseTable) => {
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

/** The domains as a list's filter offers them: one that a record of the list still has counts as not hidden. */
export async function listFilterDomains(db: Db, authorityId: string, table: UseTable): Promise<Domain[]> {
  const domains = await listDomains(db, authorityId)
  const hidden = domains.filter((domain) => domain.hidden).map(({ id }) => id)
  if (hidden.length === 0) return domains
  const rows = await db
    .selectFrom(table)
    .select('domain_id')
    .distinct()
    .where('authority_id', '=', authorityId)
    .where('domain_id', 'in', hidden)
    .execute()
  const used = new Set(rows.map(({ domain_id }) => domain_id))
  return domains.map((domain) => ({ ...domain, hidden: domain.hidden && !used.has(domain.id) }))
}

/** What needs a domain, and would lose it. */
export interface DomainDependants {
  partnerships: { reference: string }[]
  conventions: { reference: string; title: string }[]
  /** The domains that are parts of it. */
  parts: Pick<Domain, 'code' | 'nameFr' | 'nameEn'>[]
}

export async function dependantsOfDomain(db: Db, authorityId: string, domainId: string): Promise<DomainDependants> {
  const partnerships = await db
    .selectFrom('partnership_domains as u')
    .innerJoin('partnerships as p', (join) =>
      join.onRef('p.authority_id', '=', 'u.authority_id').onRef('p.id', '=', 'u.partnership_id'),
    )
    .select('p.reference')
    .where('u.authority_id', '=', authorityId)
    .where('u.domain_id', '=', domainId)
    .orderBy('p.reference')
    .execute()
  const conventions = await db
    .selectFrom('convention_domains as u')
    .innerJoin('conventions as c', (join) =>
      join.onRef('c.authority_id', '=', 'u.authority_id').onRef('c.id', '=', 'u.convention_id'),
    )
    .select(['c.reference', 'c.title'])
    .where('u.authority_id', '=', authorityId)
    .where('u.domain_id', '=', domainId)
    .orderBy('c.reference')
    .execute()
  const parts = await db
    .selectFrom('domain_parents as u')
    .innerJoin('domains as d', (join) =>
      join.onRef('d.authority_id', '=', 'u.authority_id').onRef('d.id', '=', 'u.domain_id'),
    )
    .select(['d.code', 'd.name_fr as nameFr', 'd.name_en as nameEn'])
    .where('u.authority_id', '=', authorityId)
    .where('u.parent_id', '=', domainId)
    .orderBy('d.sort_key')
    .execute()
  return { partnerships, conventions, parts }
}

/** The ids of the conventions that have one of some domains, for a condition. */
export function conventionsOfDomains(db: Db, authorityId: string, codes: readonly string[]) {
  return db
    .selectFrom('convention_domains as u')
    .innerJoin('domains as d', (join) =>
      join.onRef('d.authority_id', '=', 'u.authority_id').onRef('d.id', '=', 'u.domain_id'),
    )
    .select('u.convention_id')
    .where('u.authority_id', '=', authorityId)
    .where('d.code', 'in', codes)
}

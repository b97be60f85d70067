import type { Db } from '../database/open.ts'
import { conventionsOfDomains } from '../domains/useStore.ts'
import type { Day } from '../rules/facts.ts'
import type { WorkFilter } from '../work/filter.ts'

/** The changes asked for, as every group of them is counted and listed. */
export interface AskedChanges extends WorkFilter {
  authorityId: string
  timeZone: string
  /** The period, both days included; beyond the status rows nothing is known. */
  from: Day
  until: Day
  /** Whether lines on accounts are among what was recorded. */
  withAccounts: boolean
}

/** Some rows of a group, or all of them. */
export interface Slice {
  from: number
  size: number
}

/** The ids of the conventions that a filter keeps. */
export function conventionsUnder(db: Db, { authorityId, partner, kind, domain }: AskedChanges) {
  return db
    .selectFrom('conventions as c')
    .select('c.id')
    .where('c.authority_id', '=', authorityId)
    .$if(kind.length > 0, (query) => query.where('c.kind', 'in', kind))
    .$if(partner.length > 0, (query) => query.where('c.id', 'in', conventionsWith(db, authorityId, partner)))
    .$if(domain.length > 0, (query) => query.where('c.id', 'in', conventionsOfDomains(db, authorityId, domain)))
}

function conventionsWith(db: Db, authorityId: string, references: string[]) {
  return db
    .selectFrom('parties')
    .innerJoin('partners', (join) =>
      join.onRef('partners.authority_id', '=', 'parties.authority_id').onRef('partners.id', '=', 'parties.partner_id'),
    )
    .select('parties.convention_id')
    .where('parties.authority_id', '=', authorityId)
    .where('partners.reference', 'in', references)
}

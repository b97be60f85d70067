import type { Db } from '../database/open.ts'

/** A record that the journal tells of, as it is called now. */
export interface ToldRecord {
  name: string
  /** '' where it has no page. */
  href: string
}

/** How the records are called that lines tell of, by their kind and id; those that are gone are not among them. */
export async function recordsTold(
  db: Db,
  authorityId: string,
  lines: readonly { recordKind: string; recordId: string }[],
): Promise<Map<string, ToldRecord>> {
  const found = new Map<string, ToldRecord>()
  for (const kind of new Set(lines.map(({ recordKind }) => recordKind))) {
    const find = finders[kind]
    if (!find) continue
    const ids = [...new Set(lines.filter((line) => line.recordKind === kind).map(({ recordId }) => recordId))]
    for (const { id, ...record } of await find(db, authorityId, ids)) found.set(`${kind} ${id}`, record)
  }
  return found
}

type Find = (db: Db, authorityId: string, ids: string[]) => Promise<(ToldRecord & { id: string })[]>

const finders: Record<string, Find> = {
  convention: async (db, authorityId, ids) => {
    const rows = await own(db, authorityId, 'conventions', ids).select(['id', 'reference', 'title']).execute()
    return rows.map(({ id, reference, title }) => at(id, `${reference}, ${title}`, `/conventions/${reference}`))
  },
  deliberation: async (db, authorityId, ids) => {
    const rows = await own(db, authorityId, 'deliberations', ids).select(['id', 'reference', 'object']).execute()
    return rows.map(({ id, reference, object }) => at(id, `${reference}, ${object}`, `/deliberations/${reference}`))
  },
  partner: async (db, authorityId, ids) => {
    const rows = await own(db, authorityId, 'partners', ids).select(['id', 'reference', 'name']).execute()
    return rows.map(({ id, reference, name }) => at(id, name, `/partners/${reference}`))
  },
  partnership: async (db, authorityId, ids) => {
    const rows = await own(db, authorityId, 'partnerships', ids).select(['id', 'reference']).execute()
    return rows.map(({ id, reference }) => at(id, reference, `/partnerships/${reference}`))
  },
  person: async (db, authorityId, ids) => {
    const rows = await own(db, authorityId, 'people', ids).select(['id', 'name']).execute()
    return rows.map(({ id, name }) => at(id, name, `/signatories/${id}`))
  },
  contact: async (db, authorityId, ids) => {
    const rows = await own(db, authorityId, 'contacts', ids).select(['id', 'name']).execute()
    return rows.map(({ id, name }) => at(id, name, `/contacts/${id}`))
  },
  document: async (db, authorityId, ids) => {
    const rows = await own(db, authorityId, 'documents', ids).select(['id', 'name']).execute()
    return rows.map(({ id, name }) => at(id, name, `/documents/${id}`))
  },
  domain: async (db, authorityId, ids) => {
    const rows = await own(db, authorityId, 'domains', ids).select(['id', 'code', 'name_fr']).execute()
    return rows.map(({ id, code, name_fr }) => at(id, name_fr, `/domains/${code}`))
  },
  session: async (db, authorityId, ids) => {
    const rows = await own(db, authorityId, 'sessions', ids).select(['id', 'held_on']).execute()
    return rows.map(({ id, held_on }) => at(id, held_on, `/sessions/${id}`))
  },
  account: async (db, authorityId, ids) => {
    const rows = await db
      .selectFrom('memberships')
      .innerJoin('accounts', 'accounts.id', 'memberships.account_id')
      .select(['accounts.id', 'accounts.name'])
      .where('memberships.authority_id', '=', authorityId)
      .where('accounts.id', 'in', ids)
      .execute()
    return rows.map(({ id, name }) => at(id, name, `/accounts/${id}`))
  },
  authorisation: (db, authorityId, ids) => ofConventions(db, authorityId, 'authorisations', ids),
  acceptance: (db, authorityId, ids) => ofConventions(db, authorityId, 'acceptances', ids),
  postponement: async (db, authorityId, ids) => [
    ...(await ofConventions(db, authorityId, 'postponements', ids)),
    ...(await postponedPartnerships(db, authorityId, ids)),
  ],
  // That nothing is promised is said of the convention itself.
  commitment: async (db, authorityId, ids) => [
    ...(await ofConventions(db, authorityId, 'commitments', ids)),
    ...(await finders.convention!(db, authorityId, ids)),
  ],
}

type Owned = 'acceptances' | 'authorisations' | 'commitments' | 'postponements'

/** What belongs to a convention is called and found by it. */
async function ofConventions(db: Db, authorityId: string, table: Owned, ids: string[]) {
  const owner = table === 'postponements' ? 'record_id' : 'convention_id'
  const rows = await db
    .selectFrom(`${table as 'acceptances'} as o`)
    .innerJoin('conventions as c', (join) =>
      join.onRef('c.authority_id', '=', 'o.authority_id').onRef('c.id', '=', `o.${owner as 'convention_id'}`),
    )
    .select(['o.id', 'c.reference', 'c.title'])
    .where('o.authority_id', '=', authorityId)
    .where('o.id', 'in', ids)
    .execute()
  return rows.map(({ id, reference, title }) => at(id, `${reference}, ${title}`, `/conventions/${reference}`))
}

async function postponedPartnerships(db: Db, authorityId: string, ids: string[]) {
  const rows = await db
    .selectFrom('postponements as o')
    .innerJoin('partnerships as p', (join) =>
      join.onRef('p.authority_id', '=', 'o.authority_id').onRef('p.id', '=', 'o.record_id'),
    )
    .select(['o.id', 'p.reference'])
    .where('o.authority_id', '=', authorityId)
    .where('o.id', 'in', ids)
    .execute()
  return rows.map(({ id, reference }) => at(id, reference, `/partnerships/${reference}`))
}

type Table =
  | 'conventions'
  | 'deliberations'
  | 'partners'
  | 'partnerships'
  | 'people'
  | 'contacts'
  | 'documents'
  | 'domains'
  | 'sessions'

function own<T extends Table>(db: Db, authorityId: string, table: T, ids: string[]) {
  return db
    .selectFrom(table as 'conventions')
    .where('authority_id', '=', authorityId)
    .where('id', 'in', ids) as unknown as ReturnType<typeof typed<T>>
}

/** Only its type is asked for. */
function typed<T extends Table>(db: Db, table: T) {
  return db.selectFrom(table)
}

function at(id: string, name: string, href: string) {
  return { id, name, href }
}

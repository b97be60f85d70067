import type { Db } from '../database/open.ts'
import type { DocumentOwner, OwnerKind } from './record.ts'

type Find = (db: Db, authorityId: string, key: string) => Promise<DocumentOwner | null>

/** The record of a kind that an address names by its reference, a session by its id; null where the authority has none. */
export function findOwner(db: Db, authorityId: string, kind: OwnerKind, key: string): Promise<DocumentOwner | null> {
  return finders[kind](db, authorityId, key)
}

const plain = { namedEn: null, session: null }

const finders: Record<OwnerKind, Find> = {
  async convention(db, authorityId, key) {
    const row = await db
      .selectFrom('conventions')
      .select(['id', 'title'])
      .where('authority_id', '=', authorityId)
      .where('reference', '=', key)
      .executeTakeFirst()
    return row ? { ...plain, kind: 'convention', id: row.id, key, named: row.title } : null
  },
  async deliberation(db, authorityId, key) {
    const row = await db
      .selectFrom('deliberations')
      .select(['id', 'object'])
      .where('authority_id', '=', authorityId)
      .where('reference', '=', key)
      .executeTakeFirst()
    return row ? { ...plain, kind: 'deliberation', id: row.id, key, named: row.object } : null
  },
  async partnership(db, authorityId, key) {
    const row = await db
      .selectFrom('partnerships as s')
      .innerJoin('partners as p', (join) =>
        join.onRef('p.authority_id', '=', 's.authority_id').onRef('p.id', '=', 's.partner_id'),
      )
      .select(['s.id', 'p.name', 'p.name_en'])
      .where('s.authority_id', '=', authorityId)
      .where('s.reference', '=', key)
      .executeTakeFirst()
    return row ? { ...plain, kind: 'partnership', id: row.id, key, named: row.name, namedEn: row.name_en } : null
  },
  async partner(db, authorityId, key) {
    const row = await db
      .selectFrom('partners')
      .select(['id', 'name', 'name_en'])
      .where('authority_id', '=', authorityId)
      .where('reference', '=', key)
      .executeTakeFirst()
    return row ? { ...plain, kind: 'partner', id: row.id, key, named: row.name, namedEn: row.name_en } : null
  },
  async session(db, authorityId, key) {
    const row = await db
      .selectFrom('sessions')
      .select(['id', 'body', 'held_on'])
      .where('authority_id', '=', authorityId)
      .where('id', '=', key)
      .executeTakeFirst()
    const session = row && { body: row.body, heldOn: row.held_on }
    return row ? { ...plain, kind: 'session', id: row.id, key, named: '', session: session ?? null } : null
  },
}

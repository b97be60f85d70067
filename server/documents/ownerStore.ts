import type { Db } from '../database/open.ts'
import { findPartner } from '../partners/store.ts'
import { findSession } from '../sessions/store.ts'
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
    const partner = await findPartner(db, authorityId, key)
    return partner && { ...plain, kind: 'partner', id: partner.id, key, named: partner.name, namedEn: partner.nameEn }
  },
  async session(db, authorityId, key) {
    const session = await findSession(db, authorityId, key)
    if (!session) return null
    const { id, body, heldOn } = session
    return { ...plain, kind: 'session', id, key, named: '', session: { body, heldOn } }
  },
}

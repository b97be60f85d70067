import type { Db } from '../database/open.ts'
import { fold } from '../locale/fold.ts'
import type { Bytes, DocumentOwner, DocumentRecord, DocumentValues, OwnerKind } from './record.ts'

/** Documents with the record of each and who added it. */
export function documents(db: Db, authorityId: string) {
  return db
    .selectFrom('documents as d')
    .leftJoin('conventions as c', (join) =>
      join.onRef('c.authority_id', '=', 'd.authority_id').onRef('c.id', '=', 'd.convention_id'),
    )
    .leftJoin('deliberations as l', (join) =>
      join.onRef('l.authority_id', '=', 'd.authority_id').onRef('l.id', '=', 'd.deliberation_id'),
    )
    .leftJoin('partnerships as s', (join) =>
      join.onRef('s.authority_id', '=', 'd.authority_id').onRef('s.id', '=', 'd.partnership_id'),
    )
    .leftJoin('partners as sp', (join) =>
      join.onRef('sp.authority_id', '=', 's.authority_id').onRef('sp.id', '=', 's.partner_id'),
    )
    .leftJoin('partners as p', (join) =>
      join.onRef('p.authority_id', '=', 'd.authority_id').onRef('p.id', '=', 'd.partner_id'),
    )
    .leftJoin('sessions as h', (join) =>
      join.onRef('h.authority_id', '=', 'd.authority_id').onRef('h.id', '=', 'd.session_id'),
    )
    .leftJoin('accounts as a', 'a.id', 'd.account_id')
    .where('d.authority_id', '=', authorityId)
}

/** The columns that a record is made from. */
export function selected(query: ReturnType<typeof documents>) {
  return query
    .selectAll('d')
    .select(['c.reference as convention', 'c.title', 'l.reference as deliberation', 'l.object'])
    .select(['s.reference as partnership', 'sp.name as partnership_name', 'sp.name_en as partnership_name_en'])
    .select(['p.reference as partner', 'p.name as partner_name', 'p.name_en as partner_name_en'])
    .select(['h.body', 'h.held_on', 'a.name as who'])
}

type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number]

export function documentOf(row: Row): DocumentRecord {
  return {
    id: row.id,
    owner: ownerOf(row),
    name: row.name,
    what: row.what,
    language: row.language,
    note: row.note,
    sha256: row.sha256,
    size: Number(row.size),
    mediaType: row.media_type,
    addedAt: row.added_at,
    accountId: row.account_id,
    who: row.who,
    version: row.version,
  }
}

function ownerOf(row: Row): DocumentOwner {
  const { convention, title, deliberation, object, partnership, partner, body, held_on } = row
  const owner = (
    kind: OwnerKind,
    id: string | null,
    key: string | null,
    named = '',
    namedEn: string | null = null,
  ) => ({ kind, id: id ?? '', key: key ?? '', named, namedEn, session: null })
  if (convention) return owner('convention', row.convention_id, convention, title ?? '')
  if (deliberation) return owner('deliberation', row.deliberation_id, deliberation, object ?? '')
  if (partnership) {
    return owner('partnership', row.partnership_id, partnership, row.partnership_name ?? '', row.partnership_name_en)
  }
  if (partner) return owner('partner', row.partner_id, partner, row.partner_name ?? '', row.partner_name_en)
  const session = body && held_on ? { body, heldOn: held_on } : null
  return { ...owner('session', row.session_id, row.session_id), session }
}

export async function findDocument(db: Db, authorityId: string, id: string): Promise<DocumentRecord | null> {
  const row = await selected(documents(db, authorityId)).where('d.id', '=', id).executeTakeFirst()
  return row ? documentOf(row) : null
}

/** Those of some ids, or all of them, in the order in which they were added. */
export async function findDocuments(db: Db, authorityId: string, ids: readonly string[] | 'all') {
  if (ids !== 'all' && ids.length === 0) return []
  const all = selected(documents(db, authorityId)).orderBy('d.id')
  return (await (ids === 'all' ? all : all.where('d.id', 'in', ids)).execute()).map(documentOf)
}

/** Those of one record, the newest first. */
export async function documentsOf(db: Db, authorityId: string, kind: OwnerKind, id: string): Promise<DocumentRecord[]> {
  const rows = await selected(documents(db, authorityId))
    .where(ownerColumn(kind), '=', id)
    .orderBy('d.added_at', 'desc')
    .orderBy('d.id', 'desc')
    .execute()
  return rows.map(documentOf)
}

/** The authority's other documents that are the same file. */
export async function sameFile(db: Db, authorityId: string, { sha256, id }: Pick<DocumentRecord, 'sha256' | 'id'>) {
  const rows = await selected(documents(db, authorityId))
    .where('d.sha256', '=', sha256)
    .where('d.id', '!=', id)
    .orderBy('d.id')
    .execute()
  return rows.map(documentOf)
}

/** Whether any authority's document has these bytes. */
export async function isNeeded(db: Db, sha256: string): Promise<boolean> {
  return (await db.selectFrom('documents').select('id').where('sha256', '=', sha256).executeTakeFirst()) !== undefined
}

function ownerColumn(kind: OwnerKind) {
  return `d.${kind}_id` as const
}

/** The columns that say what people said. */
export function documentColumns({ name, what, language, note }: DocumentValues) {
  return { name, sort_key: fold(name), what, language, note }
}

/** The columns that say of which record it is, and of which bytes. */
export function fileColumns({ kind, id }: Pick<DocumentOwner, 'kind' | 'id'>, { sha256, size, mediaType }: Bytes) {
  return { [`${kind}_id`]: id, sha256, size, media_type: mediaType }
}

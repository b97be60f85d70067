import type { Db } from '../database/open.ts'
import { foundBy } from '../search/store.ts'
import type { DocumentFilter, SortColumn } from './filter.ts'
import type { DocumentRecord } from './record.ts'
import { documentOf, documents, selected } from './store.ts'

/** The list of documents: page, count and file ask the same. */

interface Asked {
  authorityId: string
  filter: Pick<DocumentFilter, 'q' | 'what' | 'of' | 'sort'>
}

/** How many documents the filter lets through. */
export async function countDocuments(db: Db, asked: Asked): Promise<number> {
  const { count } = await filtered(db, asked)
    .select((build) => build.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many the authority has. */
export async function countAll(db: Db, authorityId: string): Promise<number> {
  const { count } = await db
    .selectFrom('documents')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('authority_id', '=', authorityId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Some of them, in the filter's order. */
export async function documentsOnPage(
  db: Db,
  asked: Asked,
  { from, size }: { from: number; size: number },
): Promise<DocumentRecord[]> {
  const { sort } = asked.filter
  const way = sort.startsWith('-') ? 'desc' : 'asc'
  const rows = await selected(filtered(db, asked))
    .orderBy(columnOf[sort.replace(/^-/, '') as SortColumn], way)
    .orderBy('d.sort_key')
    .orderBy('d.id')
    .limit(size)
    .offset(from)
    .execute()
  return rows.map(documentOf)
}

const columnOf = { name: 'd.sort_key', what: 'd.what', size: 'd.size', added: 'd.added_at' } as const

function filtered(db: Db, { authorityId, filter }: Asked) {
  const { q, what, of } = filter
  return documents(db, authorityId)
    .$if(what.length > 0, (query) => query.where('d.what', 'in', what))
    .$if(of.length > 0, (query) =>
      query.where((build) => build.or(of.map((kind) => build(`d.${kind}_id`, 'is not', null)))),
    )
    .$if(q !== null, (query) => query.where(foundBy(db, 'd.id', { authorityId, kind: 'document', q: q ?? '' })))
}

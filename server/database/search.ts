import { type Kysely, type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import { isPostgres } from './isPostgres.ts'
import type { Schema } from './schema.ts'

/**
 * Full-text search on both databases: FTS5 on SQLite, a tsvector with GIN on PostgreSQL. Neither is shown a text: both get
 * the same folded words, so that they find the same. All words, the last one by its beginning, newest first.
 */

/** A record as it is found: by these words, and dated, as far as that is known, for "newest first". */
export interface IndexedRecord {
  id: string
  day: string | null
  words: readonly string[]
}

/** Which records are looked for. */
export interface Searched {
  authorityId: string
  kind: string
  /** At least one. */
  words: readonly string[]
}

type Place = { id: string; place: number }

/** So many records of one day have room behind each other. */
const room = 10_000_000
/** The drivers take a limited number of values in a statement. */
const batchSize = 200

/** Writes records of one kind into the index, or again. */
export async function indexRecords(
  trx: Transaction<Schema>,
  authorityId: string,
  kind: string,
  records: readonly IndexedRecord[],
): Promise<void> {
  for (let from = 0; from < records.length; from += batchSize) {
    const batch = records.slice(from, from + batchSize)
    const known = await placesOf(trx, authorityId, kind, idsOf(batch))
    await removeRecords(trx, authorityId, kind, idsOf(batch))
    const places = await givePlaces(trx, batch, new Map(known.map(({ id, place }) => [id, place])))
    const owner = { authority_id: authorityId, kind }
    if (isPostgres(trx)) {
      const rows = batch.map(({ id, words }, at) => {
        const lexemes = [...new Set([...labels(authorityId, kind), ...words])]
        return sql`(${authorityId}, ${kind}, ${id}, ${places[at]}, array_to_tsvector(${lexemes}::text[]))`
      })
      await sql`insert into search_index (authority_id, kind, record_id, place, words) values ${sql.join(rows)}`.execute(
        trx,
      )
    } else {
      const rows = batch.map(({ id }, at) => ({ ...owner, record_id: id, place: places[at]! }))
      await trx.insertInto('search_index').values(rows).execute()
      const texts = batch.map(({ words }, at) => {
        return sql`(${places[at]}, ${[...labels(authorityId, kind), ...words].join(' ')})`
      })
      await sql`insert into search_words (rowid, text) values ${sql.join(texts)}`.execute(trx)
    }
  }
}

/** Records that are gone are no longer found. */
export async function removeRecords(
  trx: Transaction<Schema>,
  authorityId: string,
  kind: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  if (!isPostgres(trx)) {
    const places = await placesOf(trx, authorityId, kind, ids)
    for (const { place } of places) await sql`delete from search_words where rowid = ${place}`.execute(trx)
  }
  await trx
    .deleteFrom('search_index')
    .where('authority_id', '=', authorityId)
    .where('kind', '=', kind)
    .where('record_id', 'in', ids)
    .execute()
}

/** What was removed leaves no word behind: on SQLite the index would keep its terms, marked, until it is merged. */
export async function forgetRemoved(trx: Transaction<Schema>): Promise<void> {
  if (isPostgres(trx)) return
  await sql`insert into search_words (search_words) values ('optimize')`.execute(trx)
}

/** Everything of an authority leaves the index. */
export async function emptyIndex(trx: Transaction<Schema>, authorityId: string): Promise<void> {
  if (!isPostgres(trx)) {
    const own = sql`select place from search_index where authority_id = ${authorityId}`
    await sql`delete from search_words where rowid in (${own})`.execute(trx)
  }
  await trx.deleteFrom('search_index').where('authority_id', '=', authorityId).execute()
}

/** How many records have all these words. */
export async function countFound(db: Kysely<Schema>, searched: Searched): Promise<number> {
  const counted = isPostgres(db)
    ? sql<{
        count: number
      }>`select count(*) as count from search_index where words @@ ${lexemeQuery(searched)}::tsquery`
    : sql<{
        count: number
      }>`select count(*) as count from search_words where search_words match ${matchQuery(searched)}`
  const { rows } = await counted.execute(db)
  return Number(rows[0]!.count)
}

/** The ids of the newest records that have all these words. */
export async function newestFound(db: Kysely<Schema>, searched: Searched, limit: number): Promise<string[]> {
  const asked = isPostgres(db)
    ? sql<{ id: string }>`
      select record_id as id from search_index where words @@ ${lexemeQuery(searched)}::tsquery
      order by place desc, record_id desc limit ${limit}`
    : sql<{ id: string }>`
      select record_id as id from search_words join search_index on place = search_words.rowid
      where search_words match ${matchQuery(searched)} order by search_words.rowid desc limit ${limit}`
  const { rows } = await asked.execute(db)
  return rows.map(({ id }) => id)
}

/** For a list: its rows whose `id` is one of the found ones. */
export function isFound(db: Kysely<Schema>, id: string, searched: Searched): RawBuilder<SqlBool> {
  const column = sql.ref(id)
  if (isPostgres(db)) {
    return sql<SqlBool>`${column} in (select record_id from search_index where words @@ ${lexemeQuery(searched)}::tsquery)`
  }
  return sql<SqlBool>`${column} in (
    select record_id from search_words join search_index on place = search_words.rowid
    where search_words match ${matchQuery(searched)})`
}

/** How many words, each once, a record is found by: with all the right ones among them, they are the right ones. */
export async function countWords(db: Kysely<Schema>, authorityId: string, kind: string): Promise<Map<string, number>> {
  const own = labels(authorityId, kind).length
  const counted = isPostgres(db)
    ? sql<{ id: string; count: number }>`
      select record_id as id, length(words) as count from search_index
      where authority_id = ${authorityId} and kind = ${kind}`
    : sql<{ id: string; count: number }>`
      select record_id as id, count(distinct term) as count from search_index left join search_vocabulary on doc = place
      where authority_id = ${authorityId} and kind = ${kind} group by record_id`
  const { rows } = await counted.execute(db)
  return new Map(rows.map(({ id, count }) => [id, Number(count) - own]))
}

/** The part of a record's place that is its day: what "newest first" goes by. */
export async function daysOf(db: Kysely<Schema>, authorityId: string, kind: string): Promise<Map<string, number>> {
  const rows = await placesOf(db, authorityId, kind, null)
  return new Map(rows.map(({ id, place }) => [id, Math.floor(place / room)]))
}

/** A day, month or year as a number that sorts: a stretch counts as its end, what nobody knows as the oldest. */
export function dayNumber(day: string | null): number {
  const [year = '0', month = '12', date = '31'] = (day ?? '0-0-0').split('-')
  return Number(year) * 10_000 + Number(month) * 100 + Number(date)
}

/** A record keeps its place while its day stays; else it comes after those of its day. */
async function givePlaces(
  trx: Transaction<Schema>,
  records: readonly IndexedRecord[],
  known: ReadonlyMap<string, number>,
): Promise<number[]> {
  const last = new Map<number, number>()
  const places: number[] = []
  for (const { id, day } of records) {
    const number = dayNumber(day)
    const old = known.get(id)
    if (old !== undefined && Math.floor(old / room) === number) {
      places.push(old)
      continue
    }
    const place = (last.get(number) ?? (await lastPlace(trx, number))) + 1
    last.set(number, place)
    places.push(place)
  }
  return places
}

async function lastPlace(trx: Transaction<Schema>, number: number): Promise<number> {
  const { place } = await trx
    .selectFrom('search_index')
    .select((build) => build.fn.max('place').as('place'))
    .where('place', '>=', number * room)
    .where('place', '<', (number + 1) * room)
    .executeTakeFirstOrThrow()
  return place === null ? number * room : Number(place)
}

async function placesOf(
  db: Kysely<Schema>,
  authorityId: string,
  kind: string,
  ids: readonly string[] | null,
): Promise<Place[]> {
  const own = db
    .selectFrom('search_index')
    .select(['record_id as id', 'place'])
    .where('authority_id', '=', authorityId)
    .where('kind', '=', kind)
  const rows = await (ids ? own.where('record_id', 'in', ids) : own).execute()
  return rows.map(({ id, place }) => ({ id, place: Number(place) }))
}

function idsOf(records: readonly IndexedRecord[]): string[] {
  return records.map(({ id }) => id)
}

/** Whose and of which kind, as words that no text has: the index alone then counts and sorts. */
function labels(authorityId: string, kind: string): string[] {
  return [`§${authorityId.replaceAll('-', '')}§${kind}`]
}

function matchQuery({ authorityId, kind, words }: Searched): string {
  const terms = [...labels(authorityId, kind), ...words].map((word) => `"${word}"`)
  return `${terms.join(' AND ')}*`
}

function lexemeQuery({ authorityId, kind, words }: Searched): string {
  const terms = [...labels(authorityId, kind), ...words].map((word) => `'${word}'`)
  return `${terms.join(' & ')}:*`
}

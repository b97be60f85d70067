import { type Kysely, PostgresAdapter, sql } from 'kysely'

/**
 * What records are found by. Its rows are made of the records at the next start: an authority whose `search_version` is
 * behind is indexed anew. `place` is the record's day, then its turn within it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter
  await db.schema
    .alterTable('authorities')
    .addColumn('search_version', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  // Ids are compared byte by byte on both.
  const id = isPostgres ? sql`text collate "C"` : sql`text`
  const index = db.schema
    .createTable('search_index')
    .addColumn('authority_id', 'text', (column) => column.notNull().references('authorities.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('record_id', id, (column) => column.notNull())
    .addColumn('place', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('search_index_pk', ['authority_id', 'kind', 'record_id'])
  if (isPostgres) {
    await index.addColumn('words', sql`tsvector`, (column) => column.notNull()).execute()
    await sql`create index search_words on search_index using gin (words)`.execute(db)
  } else {
    await index.execute()
    // It keeps no text, and takes what it is given for words: the spaces between them are all that it looks at.
    await sql`create virtual table search_words using fts5(text, content='', contentless_delete=1, detail=full, tokenize='ascii')`.execute(
      db,
    )
    await sql`create virtual table search_vocabulary using fts5vocab('search_words', 'instance')`.execute(db)
  }
  const place = db.schema.createIndex('search_index_place').on('search_index').column('place')
  await (isPostgres ? place : place.unique()).execute()
}

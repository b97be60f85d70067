import { type Kysely, PostgresAdapter, sql } from 'kysely'

/** What lists are sorted by: the same order on both databases, whatever language PostgreSQL was set up in. */
const sorted = [
  ['partners', ['reference', 'sort_key']],
  ['partnerships', ['reference']],
  ['domains', ['code', 'sort_key']],
  ['people', ['sort_key']],
  ['conventions', ['reference', 'sort_key']],
  ['deliberations', ['reference']],
] as const

/** SQLite compares text byte by byte; PostgreSQL is told to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return
  for (const [table, columns] of sorted) {
    for (const column of columns) {
      await sql`alter table ${sql.table(table)} alter column ${sql.ref(column)} type text collate "C"`.execute(db)
    }
  }
}

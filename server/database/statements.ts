import type Sqlite from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** So many prepared statements are kept; the one used longest ago gives way. */
const most = 500

/** The same file with its statements prepared once: the text of a query is the same from request to request. */
export function keptStatements(file: Sqlite.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  return {
    close: () => void file.close(),
    prepare(text) {
      const statement = kept.get(text) ?? (file.prepare(text) as unknown as SqliteStatement)
      kept.delete(text)
      kept.set(text, statement)
      if (kept.size > most) kept.delete(kept.keys().next().value!)
      return statement
    },
  }
}

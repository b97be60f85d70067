import { accessSync, constants, existsSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import pg from 'pg'
import { rememberWhileUnchanged } from './remembered.ts'
import type { Schema } from './schema.ts'
import { keptStatements } from './statements.ts'

export type Db = Kysely<Schema>

export interface Database {
  db: Db
  kind: 'sqlite' | 'postgres'
  /** Ends what runs, then lets the file or the connections go. */
  close(): Promise<void>
}

/** The database cannot be used as it is: one sentence for the person who starts the product. */
export class DatabaseUnusable extends Error {}

type Address = { kind: 'sqlite'; path: string } | { kind: 'postgres'; url: string }

/** @throws DatabaseUnusable where the file is read-only, locked, or no SQLite database; nothing is touched then. */
export async function openDatabase(address: Address): Promise<Database> {
  return address.kind === 'sqlite' ? openSqlite(address.path) : openPostgres(address.url)
}

function openSqlite(path: string): Database {
  let file: Sqlite.Database
  try {
    // SQLite opens a read-only file without a word, and refuses the first write only.
    if (existsSync(path)) accessSync(path, constants.W_OK)
    file = new Sqlite(path, { timeout: 5000 })
    // Writing one pragma shows at once a file that is locked or of another kind.
    file.pragma('journal_mode = WAL')
    file.pragma('foreign_keys = ON')
    file.pragma('synchronous = FULL')
    // At most 64 MB of pages: with the usual 2 MB a large file is read again and again.
    file.pragma('cache_size = -65536')
    file.exec('BEGIN IMMEDIATE; COMMIT')
  } catch (error) {
    throw new DatabaseUnusable(sqliteSentence(path, error))
  }
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: keptStatements(file) }) })
  rememberWhileUnchanged(db, file)
  return { db, kind: 'sqlite', close: () => db.destroy() }
}

function sqliteSentence(path: string, error: unknown): string {
  const { code = '', message } = error as { code?: string; message: string }
  if (/BUSY|LOCKED/.test(code))
    return `The database file ${path} is locked by another program. Close it, then start again.`
  if (/READONLY|PERM|ACCES|EROFS/.test(code))
    return `The database file ${path} is read-only. Give this user the right to write it.`
  if (/NOTADB|CORRUPT/.test(code)) return `The file ${path} is not a database of Trait d'union, or it is damaged.`
  return `The database file ${path} cannot be opened (${message}).`
}

async function openPostgres(url: string): Promise<Database> {
  // Counts fit a number: nobody keeps more than 2^53 conventions.
  const types = {
    getTypeParser: (id: number, format?: 'text' | 'binary') =>
      id === 20 ? Number : pg.types.getTypeParser(id, format),
  }
  const pool = new pg.Pool({ connectionString: url, max: 10, types: types as pg.CustomTypesConfig })
  // The server ended a connection that nobody used, by a restart say: the next question opens another.
  pool.on('error', () => {})
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw new DatabaseUnusable(
      `PostgreSQL does not answer at the address in DATABASE_URL (${(error as Error).message}).`,
    )
  }
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return { db, kind: 'postgres', close: () => db.destroy() }
}

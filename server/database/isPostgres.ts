import { PostgresAdapter } from 'kysely'
import type { Db } from './open.ts'

/** Whether PostgreSQL answers; otherwise SQLite does. */
export function isPostgres(db: Db): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}

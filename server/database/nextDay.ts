import { type Expression, PostgresAdapter, type RawBuilder, sql } from 'kysely'
import type { Db } from './open.ts'

/** The calendar day after the one that a column holds, as ISO text. */
export function nextDay(db: Db, day: Expression<string>): RawBuilder<string> {
  if (db.getExecutor().adapter instanceof PostgresAdapter) return sql<string>`((${day})::date + 1)::text`
  return sql<string>`date(${day}, '+1 day')`
}

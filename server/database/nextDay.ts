import { type Expression, type RawBuilder, sql } from 'kysely'
import { isPostgres } from './isPostgres.ts'
import type { Db } from './open.ts'

/** The calendar day after the one that a column holds, as ISO text. */
export function nextDay(db: Db, day: Expression<string>): RawBuilder<string> {
  if (isPostgres(db)) return sql<string>`((${day})::date + 1)::text`
  return sql<string>`date(${day}, '+1 day')`
}

import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { isPostgres } from './isPostgres.ts'
import type { Db } from './open.ts'

/**
 * Whether a column holds one of some values: a single parameter however many they are, so that the text of the query
 * is the same each time and neither its making nor its preparing is paid again.
 */
export function among(db: Db, column: string, values: readonly string[]): RawBuilder<SqlBool> {
  if (isPostgres(db)) return sql`${sql.ref(column)} = any(${values}::text[])`
  return sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`
}

import { sql } from 'kysely'
import type { Database } from './open.ts'

const hourMs = 3_600_000

/**
 * SQLite chooses the way through a query by what it has counted of each table: without it a list of 100,000 is sorted
 * whole for its first page. Counted at start, and hourly where a table has grown much since; PostgreSQL does so itself.
 */
export async function keepStatistics({ db, kind }: Database): Promise<{ stop(): void }> {
  if (kind !== 'sqlite') return { stop() {} }
  const refresh = () => sql`pragma optimize = 0x10002`.execute(db)
  await sql`pragma analysis_limit = 1000`.execute(db)
  await refresh()
  // Nothing is lost where it fails: a busy file is counted an hour later.
  const timer = setInterval(() => refresh().catch(() => {}), hourMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

import { type Migration, Migrator, sql } from 'kysely'
import { type Database, DatabaseUnusable } from './open.ts'

type Migrations = Readonly<Record<string, Migration>>

/**
 * Brings the database to this version's shape, forward only.
 * @throws DatabaseUnusable where it was made by a newer version: nothing is touched then.
 */
export async function migrate({ db }: Database, migrations: Migrations): Promise<void> {
  const unknown = (await doneMigrations(db)).filter((name) => !(name in migrations))
  if (unknown.length > 0) {
    throw new DatabaseUnusable(
      `The database was made by a newer version of Trait d'union (it has ${unknown.join(', ')}). Start that version, or restore an older backup.`,
    )
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
  const { error } = await migrator.migrateToLatest()
  if (error)
    throw new DatabaseUnusable(`The database could not be brought to this version (${(error as Error).message}).`)
}

/** Whether the database answers and has exactly this version's migrations. */
export async function isMigrated({ db }: Database, migrations: Migrations): Promise<boolean> {
  const done = await doneMigrations(db)
  return done.length === Object.keys(migrations).length && done.every((name) => name in migrations)
}

async function doneMigrations(db: Database['db']): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map((row) => row.name)
}

import { type Kysely, sql } from 'kysely'

/** The local authorities that share this installation, and what each has settled for its rules. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('authorities')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(sql`kind in ('commune', 'epci', 'department', 'region')`),
    )
    .addColumn('siren', 'text', (column) => column.notNull().unique())
    .addColumn('time_zone', 'text', (column) => column.notNull().defaultTo('Europe/Paris'))
    .addColumn('alert_window', 'text', (column) => column.notNull().defaultTo('P9M'))
    .addColumn('lead_time', 'text', (column) => column.notNull().defaultTo('P45D'))
    .addColumn('spans_until_on', 'text', (column) => column.notNull())
    .addColumn('sample_loaded_at', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
}

import { type Kysely, sql } from 'kysely'

/** Where an authority is: the centre of its map, from which distances are counted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const authorities = db.schema.alterTable('authorities')
  await authorities
    .addColumn('latitude', 'double precision', (column) => column.check(sql`latitude between -90 and 90`))
    .execute()
  await authorities
    .addColumn('longitude', 'double precision', (column) => column.check(sql`longitude between -180 and 180`))
    .execute()
}

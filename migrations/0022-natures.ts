import { type Kysely, sql } from 'kysely'

/** What a party that is none of the partners is: an association, a university, a State … */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('parties')
    .addColumn('nature', 'text', (column) =>
      column.check(
        sql`nature is null or (side = 'third' and nature in ('local-authority', 'grouping', 'state', 'public-body', 'association', 'company', 'other'))`,
      ),
    )
    .execute()
}

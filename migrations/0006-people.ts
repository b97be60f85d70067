import type { Kysely } from 'kysely'

/** People who sign, with the capacity in which they usually do. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('people')
    .addColumn('authority_id', 'text', (column) => column.notNull().references('authorities.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('capacity', 'text')
    // Null: a person of the authority itself.
    .addColumn('partner_id', 'text')
    .addColumn('search_text', 'text', (column) => column.notNull())
    .addColumn('sort_key', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('people_pk', ['authority_id', 'id'])
    .addForeignKeyConstraint('people_partner', ['authority_id', 'partner_id'], 'partners', ['authority_id', 'id'])
    .execute()
}

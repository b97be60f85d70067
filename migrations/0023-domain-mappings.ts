import { type Kysely, sql } from 'kysely'

/**
 * What a domain means outside the house: the Ministry's theme, the goals of sustainable development, the OECD's purpose
 * codes; which domain it is a part of; whether it is hidden. The usual domains get their mapping at the next start:
 * an authority whose `mapping_version` is behind.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('authorities')
    .addColumn('mapping_version', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema.alterTable('domains').addColumn('ministry_theme', 'text').execute()
  await db.schema.alterTable('domains').addColumn('note', 'text').execute()
  await db.schema
    .alterTable('domains')
    .addColumn('hidden', 'text', (column) => column.notNull().defaultTo('no').check(sql`hidden in ('yes', 'no')`))
    .execute()
  await createParents(db)
  await createMappings(db)
}

/** A table of its own, for SQLite adds no foreign key of two columns to a table that stands. */
async function createParents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('domain_parents')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('domain_id', 'text', (column) => column.notNull())
    .addColumn('parent_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('domain_parents_pk', ['authority_id', 'domain_id'])
    .addForeignKeyConstraint('domain_parents_domain', ['authority_id', 'domain_id'], 'domains', ['authority_id', 'id'])
    .addForeignKeyConstraint('domain_parents_parent', ['authority_id', 'parent_id'], 'domains', ['authority_id', 'id'])
    .addCheckConstraint('domain_parents_other', sql`parent_id <> domain_id`)
    .execute()
  await db.schema
    .createIndex('domain_parents_by_parent')
    .on('domain_parents')
    .columns(['authority_id', 'parent_id'])
    .execute()
}

async function createMappings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('domain_sdgs')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('domain_id', 'text', (column) => column.notNull())
    .addColumn('sdg', 'integer', (column) => column.notNull().check(sql`sdg between 1 and 17`))
    .addPrimaryKeyConstraint('domain_sdgs_pk', ['authority_id', 'domain_id', 'sdg'])
    .addForeignKeyConstraint('domain_sdgs_domain', ['authority_id', 'domain_id'], 'domains', ['authority_id', 'id'])
    .execute()
  await db.schema
    .createTable('domain_purposes')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('domain_id', 'text', (column) => column.notNull())
    // Five digits of the OECD's list; kept as text, as it is in that list.
    .addColumn('purpose_code', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('domain_purposes_pk', ['authority_id', 'domain_id', 'purpose_code'])
    .addForeignKeyConstraint('domain_purposes_domain', ['authority_id', 'domain_id'], 'domains', ['authority_id', 'id'])
    .execute()
}

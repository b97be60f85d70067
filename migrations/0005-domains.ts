import type { Kysely } from 'kysely'

/** The authority's own list of domains of cooperation, and which partnership covers which. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('domains')
    .addColumn('authority_id', 'text', (column) => column.notNull().references('authorities.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('name_fr', 'text', (column) => column.notNull())
    .addColumn('name_en', 'text', (column) => column.notNull())
    .addColumn('sort_key', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('domains_pk', ['authority_id', 'id'])
    .addUniqueConstraint('domains_code', ['authority_id', 'code'])
    .execute()

  await db.schema
    .createTable('partnership_domains')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('partnership_id', 'text', (column) => column.notNull())
    .addColumn('domain_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('partnership_domains_pk', ['authority_id', 'partnership_id', 'domain_id'])
    .addForeignKeyConstraint('partnership_domains_partnership', ['authority_id', 'partnership_id'], 'partnerships', [
      'authority_id',
      'id',
    ])
    .addForeignKeyConstraint('partnership_domains_domain', ['authority_id', 'domain_id'], 'domains', [
      'authority_id',
      'id',
    ])
    .execute()
  await db.schema
    .createIndex('partnership_domains_by_domain')
    .on('partnership_domains')
    .columns(['authority_id', 'domain_id'])
    .execute()
}

import { type Kysely, sql } from 'kysely'

/** Foreign authorities, the relationships with them, and what happened to these. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('partners')
    .addColumn('authority_id', 'text', (column) => column.notNull().references('authorities.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_en', 'text')
    .addColumn('own_name', 'text')
    .addColumn('own_language', 'text')
    .addColumn('former_names', 'text')
    .addColumn('country_code', 'text', (column) => column.notNull())
    .addColumn('region', 'text')
    .addColumn('latitude', 'real')
    .addColumn('longitude', 'real')
    .addColumn('website', 'text')
    .addColumn('wikidata_id', 'text')
    .addColumn('note', 'text')
    .addColumn('source', 'text')
    .addColumn('search_text', 'text', (column) => column.notNull())
    .addColumn('sort_key', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('partners_pk', ['authority_id', 'id'])
    .addUniqueConstraint('partners_reference', ['authority_id', 'reference'])
    .execute()

  await db.schema
    .createTable('partnerships')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('partner_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) =>
      column.check(sql`kind in ('twinning', 'decentralised-cooperation', 'friendship-pact')`),
    )
    // A day, a month or a year; null while it is not known.
    .addColumn('since', 'text')
    .addColumn('since_note', 'text')
    .addColumn('note', 'text')
    .addColumn('source', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('partnerships_pk', ['authority_id', 'id'])
    .addUniqueConstraint('partnerships_reference', ['authority_id', 'reference'])
    .addForeignKeyConstraint('partnerships_partner', ['authority_id', 'partner_id'], 'partners', ['authority_id', 'id'])
    .execute()
  await db.schema
    .createIndex('partnerships_by_partner')
    .on('partnerships')
    .columns(['authority_id', 'partner_id'])
    .execute()

  await db.schema
    .createTable('partnership_events')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('partnership_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(sql`kind in ('dormant', 'suspended', 'resumed', 'ended')`),
    )
    // A day, a month or a year; null where nobody knows: it then counts from the day it was entered.
    .addColumn('happened_on', 'text')
    .addColumn('entered_on', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('source', 'text')
    .addPrimaryKeyConstraint('partnership_events_pk', ['authority_id', 'id'])
    .addForeignKeyConstraint('partnership_events_partnership', ['authority_id', 'partnership_id'], 'partnerships', [
      'authority_id',
      'id',
    ])
    .execute()
  await db.schema
    .createIndex('partnership_events_by_partnership')
    .on('partnership_events')
    .columns(['authority_id', 'partnership_id'])
    .execute()
}

import { type Kysely, sql } from 'kysely'

/** Written agreements, their parties and their domains. What is not known is null or 'unknown', never a guess. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('conventions')
    .addColumn('authority_id', 'text', (column) => column.notNull().references('authorities.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) =>
      column
        .notNull()
        .check(
          sql`kind in ('twinning-oath', 'friendship-pact', 'letter-of-intent', 'framework', 'implementation', 'memorandum', 'amendment')`,
        ),
    )
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('object', 'text')
    .addColumn('start_mode', 'text', (column) =>
      column.notNull().check(sql`start_mode in ('unknown', 'on', 'last-signature', 'transmission')`),
    )
    .addColumn('start_on', 'text')
    .addColumn('term_mode', 'text', (column) =>
      column.notNull().check(sql`term_mode in ('unknown', 'duration', 'ends-on', 'unlimited')`),
    )
    .addColumn('term_duration', 'text')
    .addColumn('term_ends_on', 'text')
    .addColumn('renewal_mode', 'text', (column) =>
      column.notNull().check(sql`renewal_mode in ('unknown', 'none', 'tacit', 'express')`),
    )
    .addColumn('renewal_period', 'text')
    .addColumn('renewal_maximum', 'integer')
    .addColumn('notice_mode', 'text', (column) =>
      column.notNull().check(sql`notice_mode in ('unknown', 'none', 'duration')`),
    )
    .addColumn('notice', 'text')
    .addColumn('denounceable', 'text', (column) =>
      column.notNull().check(sql`denounceable in ('unknown', 'at-term', 'any-time')`),
    )
    // ISO 639-1 codes with a space between; null while not known.
    .addColumn('languages', 'text')
    .addColumn('source', 'text')
    .addColumn('note', 'text')
    .addColumn('facts', 'text', (column) =>
      column.notNull().defaultTo('real').check(sql`facts in ('real', 'fictional')`),
    )
    .addColumn('search_text', 'text', (column) => column.notNull())
    .addColumn('sort_key', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('conventions_pk', ['authority_id', 'id'])
    .addUniqueConstraint('conventions_reference', ['authority_id', 'reference'])
    .addCheckConstraint('conventions_start', sql`(start_mode = 'on') = (start_on is not null)`)
    .addCheckConstraint('conventions_term_duration', sql`(term_mode = 'duration') = (term_duration is not null)`)
    .addCheckConstraint('conventions_term_ends_on', sql`(term_mode = 'ends-on') = (term_ends_on is not null)`)
    .addCheckConstraint(
      'conventions_renewal',
      sql`(renewal_mode in ('tacit', 'express')) = (renewal_period is not null)`,
    )
    .addCheckConstraint('conventions_notice', sql`(notice_mode = 'duration') = (notice is not null)`)
    .execute()

  await db.schema
    .createTable('parties')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('convention_id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('side', 'text', (column) => column.notNull().check(sql`side in ('authority', 'partner', 'third')`))
    .addColumn('partner_id', 'text')
    .addColumn('name', 'text')
    .addPrimaryKeyConstraint('parties_pk', ['authority_id', 'id'])
    .addUniqueConstraint('parties_position', ['authority_id', 'convention_id', 'position'])
    .addCheckConstraint('parties_partner', sql`(side = 'partner') = (partner_id is not null)`)
    .addCheckConstraint('parties_name', sql`(side = 'third') = (name is not null)`)
    .addForeignKeyConstraint('parties_convention', ['authority_id', 'convention_id'], 'conventions', [
      'authority_id',
      'id',
    ])
    .addForeignKeyConstraint('parties_of_partner', ['authority_id', 'partner_id'], 'partners', ['authority_id', 'id'])
    .execute()
  await db.schema
    .createIndex('parties_by_partner')
    .on('parties')
    .columns(['authority_id', 'partner_id', 'convention_id'])
    .execute()

  await db.schema
    .createTable('convention_domains')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('convention_id', 'text', (column) => column.notNull())
    .addColumn('domain_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('convention_domains_pk', ['authority_id', 'convention_id', 'domain_id'])
    .addForeignKeyConstraint('convention_domains_convention', ['authority_id', 'convention_id'], 'conventions', [
      'authority_id',
      'id',
    ])
    .addForeignKeyConstraint('convention_domains_domain', ['authority_id', 'domain_id'], 'domains', [
      'authority_id',
      'id',
    ])
    .execute()
  await db.schema
    .createIndex('convention_domains_by_domain')
    .on('convention_domains')
    .columns(['authority_id', 'domain_id', 'convention_id'])
    .execute()
}

import { type CreateTableBuilder, type Kysely, sql } from 'kysely'

/** Files that are kept with a record: what each is, and of which record. Their bytes lie in the data folder, by their hash. */
export async function up(db: Kysely<unknown>): Promise<void> {
  let table: CreateTableBuilder<string, string> = db.schema
    .createTable('documents')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
  // The record: one of these.
  for (const [owner] of owners) table = table.addColumn(`${owner}_id`, 'text')
  table = table
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('size', 'bigint', (column) => column.notNull().check(sql`size > 0`))
    .addColumn('media_type', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('sort_key', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) =>
      column
        .notNull()
        .check(
          sql`what in ('signed-convention', 'draft', 'deliberation', 'amendment', 'acknowledgement', 'order', 'letter', 'report', 'photograph', 'other')`,
        ),
    )
    .addColumn('language', 'text')
    .addColumn('note', 'text')
    .addColumn('added_at', 'text', (column) => column.notNull())
    // Null: the product itself, such as the loading of the sample.
    .addColumn('account_id', 'text')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('documents_pk', ['authority_id', 'id'])
    .addCheckConstraint(
      'documents_of_one_record',
      sql.raw(`${owners.map(([owner]) => counted(owner)).join(' + ')} = 1`),
    )
  for (const [owner, others] of owners) {
    table = table
      // The same file once a record.
      .addUniqueConstraint(`documents_of_${owner}`, ['authority_id', `${owner}_id`, 'sha256'])
      .addForeignKeyConstraint(`documents_${owner}`, ['authority_id', `${owner}_id`], others, ['authority_id', 'id'])
  }
  await table.execute()
  // Whether the bytes are still needed, by whichever authority.
  await db.schema.createIndex('documents_by_hash').on('documents').column('sha256').execute()
  await db.schema.createIndex('documents_by_day').on('documents').columns(['authority_id', 'added_at']).execute()
}

const owners = [
  ['convention', 'conventions'],
  ['deliberation', 'deliberations'],
  ['partnership', 'partnerships'],
  ['partner', 'partners'],
  ['session', 'sessions'],
] as const

const counted = (owner: string) => `case when ${owner}_id is null then 0 else 1 end`

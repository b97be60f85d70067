import type { Kysely } from 'kysely'

/** What became of each convention's terms that ended, made by the rules like the steps of its standing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outcome_spans')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('convention_id', 'text', (column) => column.notNull())
    .addColumn('term_ends_on', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('from_on', 'text', (column) => column.notNull())
    .addColumn('until_on', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('outcome_spans_pk', ['authority_id', 'convention_id', 'term_ends_on', 'from_on'])
    .addForeignKeyConstraint('outcome_spans_convention', ['authority_id', 'convention_id'], 'conventions', [
      'authority_id',
      'id',
    ])
    .execute()
  await db.schema
    .createIndex('outcome_spans_by_end')
    .on('outcome_spans')
    .columns(['authority_id', 'term_ends_on', 'outcome', 'from_on', 'until_on', 'convention_id'])
    .execute()
  // Rows that reach no day are made again at the next start: those of this table are then made too.
  await (db as Kysely<{ authorities: { spans_until_on: string } }>)
    .updateTable('authorities')
    .set({ spans_until_on: '0001-01-01' })
    .execute()
}

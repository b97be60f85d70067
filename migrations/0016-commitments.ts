import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

/** What conventions cost, answers to findings, and the facts that more findings need: the voted draft, what a partner is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('commitments')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('convention_id', 'text', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    // Cents, in its own currency; null for means whose value nobody knows.
    .addColumn('amount', 'bigint')
    .addColumn('currency', 'text', (column) => column.notNull())
    .addColumn('party_id', 'text')
    .addColumn('nature', 'text', (column) => column.notNull().check(sql`nature in ('money', 'kind')`))
    .addColumn('note', 'text')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('commitments_pk', ['authority_id', 'id'])
    .addForeignKeyConstraint('commitments_convention', ['authority_id', 'convention_id'], 'conventions', [
      'authority_id',
      'id',
    ])
    .addForeignKeyConstraint('commitments_party', ['authority_id', 'party_id'], 'parties', ['authority_id', 'id'])
    .execute()
  await db.schema
    .createIndex('commitments_of_convention')
    .on('commitments')
    .columns(['authority_id', 'convention_id'])
    .execute()
  await createAnswers(db)
  for (const [table, column, type] of added) {
    await db.schema
      .alterTable(table)
      .addColumn(column, type, checks[column] ?? plain)
      .execute()
  }
}

/** The answers themselves, and the days on which each holds: those on which its finding rests on the same evidence. */
async function createAnswers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('acceptances')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('convention_id', 'text', (column) => column.notNull())
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('accepted_at', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('acceptances_pk', ['authority_id', 'id'])
    .addUniqueConstraint('acceptances_once', ['authority_id', 'convention_id', 'rule'])
    .addForeignKeyConstraint('acceptances_convention', ['authority_id', 'convention_id'], 'conventions', [
      'authority_id',
      'id',
    ])
    .execute()
  await db.schema
    .createTable('accepted_spans')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('convention_id', 'text', (column) => column.notNull())
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('from_on', 'text', (column) => column.notNull())
    .addColumn('until_on', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('accepted_spans_pk', ['authority_id', 'convention_id', 'rule', 'from_on'])
    .addForeignKeyConstraint('accepted_spans_convention', ['authority_id', 'convention_id'], 'conventions', [
      'authority_id',
      'id',
    ])
    .execute()
}

const added: [table: string, column: string, type: 'text' | 'integer' | 'bigint'][] = [
  ['conventions', 'no_commitment', 'text'],
  ['conventions', 'state_exception', 'text'],
  ['authorisations', 'voted_term_mode', 'text'],
  ['authorisations', 'voted_term_duration', 'text'],
  ['authorisations', 'voted_term_ends_on', 'text'],
  ['authorisations', 'voted_renewal_mode', 'text'],
  ['authorisations', 'voted_renewal_period', 'text'],
  ['authorisations', 'voted_renewal_maximum', 'integer'],
  ['authorisations', 'voted_notice_mode', 'text'],
  ['authorisations', 'voted_notice', 'text'],
  ['authorisations', 'voted_parties', 'text'],
  ['authorisations', 'voted_amount', 'bigint'],
  ['authorisations', 'voted_currency', 'text'],
  ['authorisations', 'other_convention', 'text'],
  ['partners', 'nature', 'text'],
  ['partners', 'recognition', 'text'],
  ['partners', 'recognition_from', 'text'],
  ['partners', 'recognition_until', 'text'],
  ['partners', 'sanctions_note', 'text'],
  ['partners', 'sanctions_from', 'text'],
  ['partners', 'sanctions_until', 'text'],
  ['partners', 'oda', 'text'],
]

type Build = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder
const plain: Build = (column) => column
const checks: Record<string, Build> = {
  no_commitment: (column) => column.notNull().defaultTo('no').check(sql`no_commitment in ('yes', 'no')`),
  voted_term_mode: (column) => column.check(sql`voted_term_mode in ('duration', 'ends-on', 'unlimited')`),
  voted_renewal_mode: (column) => column.check(sql`voted_renewal_mode in ('none', 'tacit', 'express')`),
  voted_notice_mode: (column) => column.check(sql`voted_notice_mode in ('none', 'duration')`),
  nature: (column) =>
    column.check(
      sql`nature in ('local-authority', 'grouping', 'state', 'public-body', 'association', 'company', 'other')`,
    ),
  recognition: (column) => column.check(sql`recognition in ('yes', 'no')`),
  oda: (column) => column.check(sql`oda in ('yes', 'no')`),
}

import { type ColumnDataType, type CreateTableBuilder, type Kysely, sql } from 'kysely'

/** What happened to a convention: an act a row, each of its own table. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await actTable(
    db,
    'signatures',
    [
      ['party_id', 'text'],
      // A day, a month or a year.
      ['signed_on', 'text'],
    ],
    [
      ['person_id', 'text'],
      ['capacity', 'text'],
      ['place', 'text'],
    ],
  )
  await actTable(db, 'transmissions', [['transmitted_on', 'text']], [])
  await actTable(
    db,
    'renewals',
    [
      ['renewal_order', 'integer'],
      ['agreed_on', 'text'],
    ],
    [],
  )
  await actTable(
    db,
    'denunciations',
    [['notified_on', 'text']],
    [
      ['effective_on', 'text'],
      ['by', 'text'],
      ['reason', 'text'],
    ],
  )
  await actTable(db, 'non_renewals', [['decided_on', 'text']], [['reason', 'text']])
  await actTable(
    db,
    'suspensions',
    [['from_on', 'text']],
    [
      ['until_on', 'text'],
      ['reason', 'text'],
    ],
  )
  await actTable(
    db,
    'successions',
    [
      ['successor_id', 'text'],
      ['starts_on', 'text'],
    ],
    [['signed_on', 'text']],
  )
  await actTable(
    db,
    'amendments',
    [['starts_on', 'text']],
    [
      ['amendment_id', 'text'],
      ['signed_on', 'text'],
      ['term_mode', 'text'],
      ['term_duration', 'text'],
      ['term_ends_on', 'text'],
      ['renewal_mode', 'text'],
      ['renewal_period', 'text'],
      ['renewal_maximum', 'integer'],
      ['notice_mode', 'text'],
      ['notice', 'text'],
    ],
  )
  for (const [table, columns] of [
    ['transmissions', ['convention_id']],
    ['renewals', ['convention_id', 'renewal_order']],
    ['denunciations', ['convention_id']],
    ['non_renewals', ['convention_id']],
    ['successions', ['convention_id']],
  ] as const) {
    await db.schema
      .createIndex(`${table}_once`)
      .unique()
      .on(table)
      .columns(['authority_id', ...columns])
      .execute()
  }
}

type Columns = [name: string, type: ColumnDataType][]

async function actTable(db: Kysely<unknown>, name: string, known: Columns, optional: Columns): Promise<void> {
  let table: CreateTableBuilder<string, string> = db.schema
    .createTable(name)
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('convention_id', 'text', (column) => column.notNull())
    .addColumn('entered_at', 'text', (column) => column.notNull())
  for (const [column, type] of known) table = table.addColumn(column, type, (definition) => definition.notNull())
  for (const [column, type] of optional) table = table.addColumn(column, type)
  table = table
    .addPrimaryKeyConstraint(`${name}_pk`, ['authority_id', 'id'])
    .addForeignKeyConstraint(`${name}_convention`, ['authority_id', 'convention_id'], 'conventions', [
      'authority_id',
      'id',
    ])
  for (const [column, target] of [
    ['party_id', 'parties'],
    ['person_id', 'people'],
    ['successor_id', 'conventions'],
    ['amendment_id', 'conventions'],
  ] as const) {
    if (![...known, ...optional].some(([own]) => own === column)) continue
    table = table.addForeignKeyConstraint(`${name}_${column}`, ['authority_id', column], target, ['authority_id', 'id'])
  }
  if (known.some(([column]) => column === 'renewal_order')) {
    table = table.addCheckConstraint(`${name}_order`, sql`renewal_order >= 1`)
  }
  await table.execute()
  await db.schema.createIndex(`${name}_by_convention`).on(name).columns(['authority_id', 'convention_id']).execute()
}

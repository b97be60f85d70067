import { type Kysely, sql } from 'kysely'

/** An act that was recorded wrongly stays, marked with who said so, when and why, and with the row that replaces it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of tables) {
    await db.schema.alterTable(table).addColumn('corrected_at', 'text').execute()
    await db.schema.alterTable(table).addColumn('corrected_by', 'text').execute()
    await db.schema.alterTable(table).addColumn('correction_reason', 'text').execute()
    // Null where it never happened.
    await db.schema.alterTable(table).addColumn('replaced_by', 'text').execute()
  }
  for (const [table, columns] of once) {
    await db.schema.dropIndex(`${table}_once`).execute()
    await db.schema
      .createIndex(`${table}_once`)
      .unique()
      .on(table)
      .columns(['authority_id', ...columns])
      .where(sql.ref('corrected_at'), 'is', null)
      .execute()
  }
  for (const column of ['amendment_id', 'successor_id'] as const) {
    const table = column === 'amendment_id' ? 'amendments' : 'successions'
    await db.schema.createIndex(`${table}_by_${column}`).on(table).columns(['authority_id', column]).execute()
  }
}

const tables = [
  'signatures',
  'transmissions',
  'renewals',
  'denunciations',
  'non_renewals',
  'suspensions',
  'successions',
  'amendments',
]

/** What can have happened only once, but for what was corrected. */
const once: [table: string, columns: string[]][] = [
  ['transmissions', ['convention_id']],
  ['renewals', ['convention_id', 'renewal_order']],
  ['denunciations', ['convention_id']],
  ['non_renewals', ['convention_id']],
  ['successions', ['convention_id']],
]

import { type Kysely, sql } from 'kysely'

/**
 * What the lists and the work of the day look for, in the order in which they show it. A status row knows its
 * convention's reference, so that a list by status reads one index and stops after a page.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('standing_spans')
    .addColumn('reference', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await sql`update standing_spans set reference = (select reference from conventions
    where conventions.authority_id = standing_spans.authority_id and conventions.id = standing_spans.convention_id)`.execute(
    db,
  )
  // It would be taken for a page's rows too, though they then have to be sorted.
  await db.schema.dropIndex('standing_spans_by_status').execute()
  await db.schema
    .createIndex('standing_spans_in_order')
    .on('standing_spans')
    .columns(['authority_id', 'status', 'reference', 'from_on', 'until_on', 'convention_id'])
    .execute()
  await db.schema
    .createIndex('standing_spans_by_renewal')
    .on('standing_spans')
    .columns(['authority_id', 'renewal_status', 'until_on', 'from_on', 'deadline_kind', 'deadline_on', 'convention_id'])
    .execute()
  // Hardly any replaces another: with those that do not, the index would look useless to the planner.
  await sql`create index deliberations_replaced on deliberations (authority_id, replaces_id)
    where replaces_id is not null`.execute(db)
}

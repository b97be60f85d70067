import type { Kysely } from 'kysely'

/** When a member last came to the home page, and the time before: what has changed since then is told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('memberships').addColumn('last_visit_on', 'text').execute()
  // Kept through the day of a visit, so that the same is told all day.
  await db.schema.alterTable('memberships').addColumn('previous_visit_on', 'text').execute()
  // What changed in a period is looked for by its day.
  await db.schema
    .createIndex('standing_spans_by_day')
    .on('standing_spans')
    .columns(['authority_id', 'from_on', 'convention_id'])
    .execute()
  await db.schema
    .createIndex('standing_spans_by_deadline')
    .on('standing_spans')
    .columns(['authority_id', 'deadline_on', 'convention_id'])
    .execute()
  await db.schema.createIndex('finding_spans_begun').on('finding_spans').columns(['authority_id', 'from_on']).execute()
  await db.schema.createIndex('finding_spans_over').on('finding_spans').columns(['authority_id', 'until_on']).execute()
  // Whether a rule found the same convention's record wanting until the day before.
  await db.schema
    .createIndex('finding_spans_of_convention')
    .on('finding_spans')
    .columns(['authority_id', 'convention_id', 'rule', 'until_on', 'from_on'])
    .execute()
  await db.schema.createIndex('journal_by_instant').on('journal').columns(['authority_id', 'at']).execute()
}

import { type Kysely, sql } from 'kysely'

/** In which capacity people may sign, since when and until when: by election, in place of an absent mayor, or by an order. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('mandates')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('capacity', 'text', (column) => column.notNull())
    .addColumn('way', 'text', (column) => column.notNull().check(sql`way in ('election', 'replacement', 'delegation')`))
    // Null for a delegation: it counts from the day on which its order is executory.
    .addColumn('from_on', 'text')
    // The last day, included.
    .addColumn('until_on', 'text')
    .addColumn('act_identifier', 'text')
    .addColumn('signed_on', 'text')
    .addColumn('executory_on', 'text')
    .addColumn('scope', 'text')
    // Whether the scope takes in cooperation conventions; null where nobody knows.
    .addColumn('covers', 'text', (column) => column.check(sql`covers in ('yes', 'no')`))
    // The first day without it.
    .addColumn('withdrawn_on', 'text')
    .addColumn('source', 'text')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('mandates_pk', ['authority_id', 'id'])
    .addForeignKeyConstraint('mandates_person', ['authority_id', 'person_id'], 'people', ['authority_id', 'id'])
    .execute()
  await db.schema.createIndex('mandates_of_person').on('mandates').columns(['authority_id', 'person_id']).execute()
}

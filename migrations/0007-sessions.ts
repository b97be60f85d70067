import { type Kysely, sql } from 'kysely'

/** The council's calendar: dated meetings, and the day on which their files close. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sessions')
    .addColumn('authority_id', 'text', (column) => column.notNull().references('authorities.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) =>
      column.notNull().check(sql`body in ('council', 'standing-committee', 'bureau')`),
    )
    .addColumn('held_on', 'text', (column) => column.notNull())
    .addColumn('closes_on', 'text')
    .addColumn('facts', 'text', (column) =>
      column.notNull().defaultTo('real').check(sql`facts in ('real', 'fictional')`),
    )
    .addPrimaryKeyConstraint('sessions_pk', ['authority_id', 'id'])
    .addUniqueConstraint('sessions_on', ['authority_id', 'body', 'held_on'])
    .execute()
}

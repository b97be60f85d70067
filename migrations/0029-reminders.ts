import { type Kysely, sql } from 'kysely'

/** Mails about deadlines: who wants them and when, what was told to whom, and the queue in which they wait. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The language in which a person is written to.
  await db.schema
    .alterTable('accounts')
    .addColumn('locale', 'text', (column) => column.notNull().defaultTo('fr').check(sql`locale in ('fr', 'en')`))
    .execute()
  // Null: as the role has it.
  await db.schema
    .alterTable('memberships')
    .addColumn('reminders', 'text', (column) => column.check(sql`reminders in ('none', 'daily', 'weekly')`))
    .execute()
  // ISO 8601: Monday is 1.
  await db.schema
    .alterTable('memberships')
    .addColumn('reminder_weekday', 'integer', (column) =>
      column.notNull().defaultTo(1).check(sql`reminder_weekday between 1 and 7`),
    )
    .execute()
  // The last day on which what there is to tell was looked at.
  await db.schema.alterTable('memberships').addColumn('reminded_on', 'text').execute()
  await createMails(db)
  await createReminders(db)
}

async function createMails(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('mails')
    .addColumn('authority_id', 'text', (column) => column.notNull().references('authorities.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    // Which mail it is of the account's: of each there is one.
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('for_on', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    // Emptied once nothing is to be sent any more.
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('html', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull().check(knownState))
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('due_at', 'text', (column) => column.notNull())
    // Who sends it now, and until when that is believed.
    .addColumn('claim', 'text')
    .addColumn('claimed_until', 'text')
    .addColumn('last_error', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addPrimaryKeyConstraint('mails_pk', ['authority_id', 'id'])
    .addUniqueConstraint('mails_once', ['authority_id', 'account_id', 'key'])
    .execute()
  await db.schema.createIndex('mails_by_state').on('mails').columns(['state', 'due_at']).execute()
  await db.schema.createIndex('mails_by_instant').on('mails').columns(['authority_id', 'created_at']).execute()
}

const knownState = sql`state in ('waiting', 'sent', 'refused', 'given-up', 'withdrawn')`

/** What was told to whom: another day, or another nearness of it, is told again. */
async function createReminders(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reminders')
    .addColumn('authority_id', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('deadline_on', 'text', (column) => column.notNull())
    .addColumn('lead', 'text', (column) => column.notNull().check(sql`lead in ('window', 'month', 'week', 'missed')`))
    .addColumn('mail_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reminders_pk', ['authority_id', 'account_id', 'record', 'kind', 'deadline_on', 'lead'])
    .addForeignKeyConstraint('reminders_mail', ['authority_id', 'mail_id'], 'mails', ['authority_id', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .execute()
  await db.schema.createIndex('reminders_of_mail').on('reminders').columns(['authority_id', 'mail_id']).execute()
}

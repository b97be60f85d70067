import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Kysely, sql } from 'kysely'
import { up } from '../../migrations/0021-reviews.ts'
import { findDeliberation } from '../../server/deliberations/store.ts'
import { aDeliberation } from '../deliberations/aDeliberation.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeAll(async () => {
    house = await makeHouse()
  })
  afterAll(() => house.close())

  test('a day of completion that was recorded before is an event from then on, and counts as it did', async () => {
    const { db, authorityId } = house
    await aDeliberation(house, { reference: 'AVANT-1', receivedOn: '2026-01-10' })
    await aDeliberation(house, { reference: 'AVANT-2', receivedOn: '2026-01-10' })
    // As the tables were before.
    await db.schema.dropTable('review_events').execute()
    await db.schema.alterTable('deliberations').addColumn('completed_on', 'text').execute()
    for (const table of ['people', 'mandates']) await db.schema.alterTable(table).dropColumn('note').execute()
    await sql`update deliberations set completed_on = '2026-03-02' where reference = 'AVANT-1'`.execute(db)

    await up(db as unknown as Kysely<unknown>)

    const completed = await findDeliberation(db, authorityId, 'AVANT-1')
    expect(completed).toMatchObject({ completedOn: '2026-03-02' })
    const step = { kind: 'pieces-received', happenedOn: '2026-03-02', enteredOn: '2026-11-24', said: null, version: 1 }
    expect(completed!.reviews).toMatchObject([step])
    expect(await findDeliberation(db, authorityId, 'AVANT-2')).toMatchObject({ completedOn: null, reviews: [] })
    const columns = await db.selectFrom('deliberations').selectAll().executeTakeFirstOrThrow()
    expect(columns).not.toHaveProperty('completed_on')
  })
})

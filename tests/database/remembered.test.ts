import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { findJudged } from '../../server/conventions/judgedStore.ts'
import { findConvention, findConventions } from '../../server/conventions/store.ts'
import { remembered, rememberedFew } from '../../server/database/remembered.ts'
import { recordConvention, recordVolgograd } from '../conventions/aConventionForm.ts'
import { aHouse, type House } from '../support/house.ts'

let house: House
let made = 0
beforeAll(async () => {
  house = await aHouse()
  const browser = await house.as('editor')
  await recordVolgograd(browser)
  await recordConvention(browser)
})
beforeEach(() => {
  made = 0
})
afterAll(() => house.close())

const ask = (key = 'answer') => remembered(house.db, key, async () => ++made)
const write = (db = house.db) => db.updateTable('authorities').set({ mapping_version: 1 }).execute()

test('an answer is made once while nothing is written, and anew after a write', async () => {
  expect([await ask(), await ask(), await ask('another')]).toEqual([1, 1, 2])
  await write()
  expect([await ask(), await ask()]).toEqual([3, 3])
})

test('what is asked in a transaction, or made while somebody writes, is not kept', async () => {
  await house.db.transaction().execute(async (trx) => {
    await remembered(trx, 'inner', async () => ++made)
    await remembered(trx, 'inner', async () => ++made)
  })
  expect(made).toBe(2)
  await remembered(house.db, 'half', () => write().then(() => ++made))
  await remembered(house.db, 'half', async () => ++made)
  expect(made).toBe(4)
})

test('what one authority was answered is no answer for another', async () => {
  const { id } = (await findConvention(house.db, house.authorityId, 'VOL-2013-1'))!
  expect(await findConventions(house.db, house.authorityId, [id])).toHaveLength(1)
  expect(await findJudged(house.db, house.authorityId, [id], '2026-11-25')).toHaveLength(1)
  await house.as('outsider')
  const { id: other } = await house.db
    .selectFrom('authorities')
    .select('id')
    .where('id', '!=', house.authorityId)
    .executeTakeFirstOrThrow()
  await findConventions(house.db, house.authorityId, [id])
  await findJudged(house.db, house.authorityId, [id], '2026-11-25')
  expect(await findConventions(house.db, other, [id])).toEqual([])
  expect(await findJudged(house.db, other, [id], '2026-11-25')).toEqual([])
})

test('of large answers only the last of a kind are kept, and none after a write', async () => {
  const few = (key: number) => rememberedFew(house.db, 'large', String(key), async () => ++made)
  for (let key = 0; key < 20; key += 1) await few(key)
  expect([await few(19), await few(19)]).toEqual([20, 20])
  expect(await few(0)).toBe(21)
  await write()
  expect(await few(19)).toBe(22)
})

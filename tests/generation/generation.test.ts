import { expect, test } from '@jest/globals'
import { spanDifferences } from '../../server/conventions/spansCheck.ts'
import { chanceOf } from '../../server/generation/chance.ts'
import { makeConventions } from '../../server/generation/makeConventions.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import { aHouse, type House } from '../support/house.ts'

const made = async (house: House, seed: number, count: number) => {
  const by = { accountId: null, at: house.clock.now() }
  await makeConventions(house.db, house.authorityId, { conventions: count, seed }, by)
  return house.db
    .selectFrom('conventions')
    .innerJoin('deliberations', 'deliberations.object', 'conventions.title')
    .select(['conventions.reference', 'conventions.title', 'conventions.term_duration', 'deliberations.session_on'])
    .orderBy('conventions.reference')
    .execute()
}

eachDatabase((_name, makeHouse) => {
  test('invented conventions are judged by the same rules, whatever they are', async () => {
    const house = await makeHouse()
    expect(await made(house, 7, 60)).toHaveLength(60)
    expect(await spanDifferences(house.db)).toEqual({ checked: 60, differences: [] })
    const browser = await house.as('reader')
    const { body } = await browser.get('/conventions.json?status=in-force&status=expired').expect(200)
    expect(body.count).toBeGreaterThan(10)
    await browser.get('/conventions/GEN-000001-G').expect(200)
    await browser.get('/').expect(200)
    await house.close()
  })
})

test('the same seed makes the same records, another one others', async () => {
  const [first, again, other] = await Promise.all(
    [3, 3, 4].map(async (seed) => {
      const house = await aHouse()
      const rows = await made(house, seed, 20)
      await house.close()
      return rows
    }),
  )
  expect(again).toEqual(first)
  expect(other).not.toEqual(first)
})

test('chance keeps within its bounds', () => {
  const chance = chanceOf(1)
  const thrown = Array.from({ length: 2000 }, () => chance.between(2, 5))
  expect(new Set(thrown)).toEqual(new Set([2, 3, 4, 5]))
  expect(Array.from({ length: 2000 }, () => chance.happens(10)).filter(Boolean).length).toBeGreaterThan(120)
  expect(chance.oneOf(['a'])).toBe('a')
})

import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { makeConventions } from '../../server/generation/makeConventions.ts'
import { aHouse, type House } from '../support/house.ts'

/*
 * How many questions a page asks of the database. It does not grow with the rows that are shown; and what was answered
 * is not asked again while nothing was written.
 */

let house: House
let asked: { mock: { calls: unknown[] }; mockClear(): void }

beforeAll(async () => {
  house = await aHouse()
  const by = { accountId: null, at: house.clock.now() }
  await loadDemo(house.db, house.authorityId, by)
  await house.as('reader')
  asked = jest.spyOn(house.db.getExecutor(), 'executeQuery') as never
})
afterAll(() => house.close())

/** After a write, and once more. */
async function questions(path: string): Promise<[first: number, again: number]> {
  await house.db.updateTable('authorities').set({ name: 'Dijon' }).execute()
  return [await questionsOf(path), await questionsOf(path)]
}

async function questionsOf(path: string): Promise<number> {
  const browser = await house.as('reader')
  asked.mockClear()
  await browser.get(path).expect(200)
  return asked.mock.calls.length
}

const pages: [path: string, first: number, again: number][] = [
  ['/', 65, 11],
  ['/conventions', 32, 0],
  ['/conventions?status=in-force', 31, 0],
  ['/conventions?q=jumelage', 27, 0],
  ['/conventions/VOL-2012-1', 19, 4],
  ['/partnerships', 11, 8],
  ['/deliberations', 9, 6],
  ['/findings', 29, 4],
  ['/map', 13, 3],
  ['/timelines', 37, 1],
  ['/timelines?zoom=year&group=kind&status=in-force', 31, 1],
  ['/figures', 17, 0],
  ['/search?q=dijon', 44, 23],
  ['/calendar', 33, 0],
  ['/calendar?year=2031', 36, 0],
  ['/calendar?view=agenda&year=2027&kind=framework', 55, 1],
  ['/calendar?year=1850', 42, 0],
]

test.each(pages)('%s asks %i questions after a write, %i again', async (path, first, again) => {
  expect(await questions(path)).toEqual([first, again])
})

test('two hundred conventions more make no page ask more, but for what the first few did not have', async () => {
  const paths = ['/', '/conventions', '/conventions?status=in-force', '/findings', '/calendar?year=2031', '/timelines']
  const few: number[] = []
  for (const path of paths) few.push((await questions(path))[0])
  const by = { accountId: null, at: house.clock.now() }
  await makeConventions(house.db, house.authorityId, { conventions: 200, seed: 1 }, by)
  for (const [place, path] of paths.entries()) {
    const [many] = await questions(path)
    // A table that no row shown had anything in is not asked: a renewal, an amendment …
    expect({ path, more: many - few[place]! <= 8 }).toEqual({ path, more: true })
  }
})

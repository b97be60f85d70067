import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { contentsOf } from '../../server/web/contents.ts'
import { aHouse, type House } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await aHouse()
  await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
})
afterAll(() => house.close())

/** The headings of a page's parts with an id, in their order: those of its columns. */
function headingsOf(text: string): string[] {
  const columns = text.slice(text.indexOf('<div class="cols'))
  return [...columns.matchAll(/<(?:h2|caption) id="([^"]+)"/g)].map(([, id]) => id!)
}

function listed(text: string): string[] {
  const list = /<nav class="toc"[\s\S]*?<\/nav>/.exec(text)?.[0] ?? ''
  return [...list.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!)
}

test.each([
  ['conventions', 'reference'],
  ['partnerships', 'reference'],
  ['partners', 'reference'],
  ['deliberations', 'reference'],
  ['people', 'id'],
] as const)('the contents list of %s names every part that is shown, and no other', async (table, key) => {
  const rows = await house.db
    .selectFrom(table as 'people')
    .select(key as 'id')
    .execute()
  const browser = await house.as('editor')
  const path = table === 'people' ? '/signatories' : `/${table}`
  const lengths = new Set<number>()
  for (const row of rows) {
    const { text } = await browser.get(`${path}/${row[key as 'id']}`).expect(200)
    const headings = headingsOf(text)
    expect({ row, listed: listed(text) }).toEqual({ row, listed: headings.length < 3 ? [] : headings })
    lengths.add(headings.length)
  }
  expect(Math.max(...lengths)).toBeGreaterThanOrEqual(3)
})

test('it is a navigation of its own, in the reader’s language, and keeps the day shown', async () => {
  const browser = await house.as('reader')
  const { text } = await browser.get('/conventions/VOL-2013-1F?on=2015-10-01').expect(200)
  expect(text).toMatch(/<nav class="toc" aria-labelledby="contents"><p id="contents">Sur cette page<\/p>/)
  expect(text).toContain('<li><a href="#clauses">Clauses</a></li>')
  const english = await browser.get('/conventions/VOL-2013-1F').set('Cookie', 'locale=en').set('Accept-Language', 'en')
  expect(listed(english.text)).toEqual(listed((await browser.get('/conventions/VOL-2013-1F')).text))
})

test('a page of two parts has none', () => {
  expect(
    contentsOf('fr', [
      ['one', 'convention.dates'],
      ['two', 'convention.note'],
    ]),
  ).toEqual([])
  expect(
    contentsOf('fr', [
      ['one', 'convention.dates'],
      ['two', 'convention.note'],
      ['three', 'convention.source', false],
      ['four', 'convention.object', true],
    ]),
  ).toEqual([
    { id: 'one', text: 'Dates' },
    { id: 'two', text: 'Note' },
    { id: 'four', text: 'Objet' },
  ])
})

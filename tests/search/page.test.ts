import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { indexDifferences } from '../../server/search/indexCheck.ts'
import { aHouse, type House } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await aHouse()
  await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
})
afterAll(() => house.close())

const get = async (path: string) => (await house.as('reader')).get(path)
const search = async (q: string) => (await get(`/search?q=${encodeURIComponent(q)}`)).text

test('the bar’s form leads here', async () => {
  expect((await get('/')).text).toMatch(/<form class="find" role="search" action="\/search">/)
})

test('what the words find is grouped by kind, the words marked as they are written', async () => {
  const text = await search('PERENNISATION volgo')
  expect(text).toContain('<h2 id="found-convention">1 convention</h2>')
  expect(text).toMatch(/<mark>P[ée]rennisation<\/mark>/i)
  expect(text).toContain('<mark>Volgograd</mark>')
})

test('a reference is shown first, and its words are searched as well', async () => {
  const text = await search('vol-2012-1')
  expect(text.indexOf('Cette référence exactement')).toBeLessThan(text.indexOf('id="found-convention"'))
  expect(text).toContain('<a href="/conventions/VOL-2012-1">')
})

test.each(['volgograd', 'jumelage', 'maire', 'a', '2012', 'l’amitié', 'Волгоград'])(
  'for %j each group counts what its list counts',
  async (q) => {
    const text = await search(q)
    const groups = [...text.matchAll(/<h2 id="found-(\w+)">(\d+)[\s\S]*?<p class="all">[\s\S]*?<a href="([^"]+)"/g)]
    expect(groups.length).toBeGreaterThan(0)
    for (const [, kind, count, href] of groups) {
      const list = (await get(href!.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'))).text
      const counts = [
        ...list.matchAll(/<h[12][^>]*>(\d+) (?:convention|partenariat|partenaire|délibération|signataire|personne)/g),
      ]

      const later = /(\d+) délibérations? après cette date/.exec(list)
      const sum = Number(counts[0]?.[1]) + Number(later?.[1] ?? 0)
      expect({ kind, count: sum }).toEqual({ kind, count: Number(count) })
    }
  },
)

test.each([
  ['%', 'ne contient ni lettre ni chiffre'],
  ['"', 'ne contient ni lettre ni chiffre'],
  ['*', 'ne contient ni lettre ni chiffre'],
  ['🤝', 'ne contient ni lettre ni chiffre'],
  ['', 'Tapez un mot'],
  ['NEAR(volgograd dijon)', '0 résultat'],
  ['"volgograd" OR jumelage', '0 résultat'],
  ['introuvable', 'Rien ne contient tous ces mots'],
  ['é'.repeat(200), 'Rien ne contient tous ces mots'],
])('%j is answered well', async (q, said) => {
  const { status, text } = await get(`/search?q=${encodeURIComponent(q)}`)
  expect(status).toBe(200)
  expect(text).toContain(said)
})

test('201 characters are too many: the form says so and keeps them', async () => {
  const { status, text } = await get(`/search?q=${'a'.repeat(201)}`)
  expect(status).toBe(422)
  expect(text).toContain('a'.repeat(201))
})

test('what is found elsewhere than in the title stands in an excerpt with its field, and is text', async () => {
  const editor = await house.as('editor')
  const partner = { name: 'Nulleville', countryCode: 'IT', note: '<b>Rendez-vous</b> chaque été' }
  await editor.post('/partners/new').send(partner).expect(303)
  expect(await search('rendez ete')).toContain(
    '<b>Note</b> <span>&lt;b&gt;<mark>Rendez</mark>-vous&lt;/b&gt; chaque <mark>été</mark>',
  )
})

test('a sample that is loaded is indexed whole', async () => {
  expect((await indexDifferences(house.db)).differences).toEqual([])
})

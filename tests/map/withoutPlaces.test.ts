import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { makeConventions } from '../../server/generation/makeConventions.ts'
import { aHouse, type Guest, type House } from '../support/house.ts'

let house: House
beforeEach(async () => {
  house = await aHouse()
})
afterEach(() => house.close())

const read = async (query = '', guest: Guest = 'reader') =>
  (await (await house.as(guest)).get(`/map${query}`).expect(200)).text.replaceAll('\u00a0', ' ')
const add = async (body: object) => (await house.as('editor')).post('/partners/new').send(body).expect(303)

test('without any partner the authority is alone, and the page says what to do', async () => {
  const text = await read()
  expect(text).toContain('Aucun partenaire n’est encore enregistré : Dijon est seule sur sa carte.')
  expect(text).toContain('<figure class="map">')
})

test('a partner without a place is in the list and named apart, with the way to add it for who may', async () => {
  await add({ name: 'Ailleurs', countryCode: 'FJ' })
  const asReader = await read()
  expect(asReader).toContain('1 partenaire sans lieu')
  expect(asReader).toContain('lieu non renseigné')
  expect(asReader).not.toContain('/partners/AILLEURS/edit')
  const text = await read('', 'editor')
  expect(text).toContain('<a href="/partners/AILLEURS/edit#latitude" aria-label="Ajouter le lieu de Ailleurs">')
})

test('an authority without a place is told so: the map is centred on France, and no distance is given', async () => {
  await add({ name: 'Mayence', countryCode: 'DE', latitude: '50', longitude: '8,27' })
  const text = await read()
  expect(text).toContain('Le lieu de Dijon n’est pas renseigné')
  expect(text).toContain('Un administrateur le fixe dans les réglages.')
  expect(text).toContain('class="city hollow"')
  expect(text).not.toMatch(/\d km<\/td>/)
  expect(await read('', 'administrator')).toContain('<a href="/settings#latitude">Le fixer dans les réglages</a>')
  await house.db.updateTable('authorities').set({ latitude: 47.32, longitude: 5.04 }).execute()
  expect(await read()).toContain('381 km')
})

test('two hundred generated partners without places are all there, page by page, and the map stands', async () => {
  const by = { accountId: null, at: house.clock.now() }
  await makeConventions(house.db, house.authorityId, { conventions: 60, seed: 1 }, by)
  const text = await read()
  expect(text).toMatch(/\d+ partenaires sans lieu/)
  expect(text).toContain('<figure class="map">')
})

test('a partner’s name is text, whatever is in it', async () => {
  await add({ name: '<b>Ville</b> & "Cie"', countryCode: 'DE', latitude: '50', longitude: '8' })
  const text = await read()
  expect(text).not.toContain('<b>Ville')
  expect(text).toContain('&lt;b&gt;Ville&lt;/b&gt; &amp; &quot;Cie&quot;')
})

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import type { Guest } from '../support/house.ts'
import { aHouse, type House } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await aHouse()
  await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
})
afterAll(() => house.close())

const read = async (query = '', { status = 200, guest = 'reader' as Guest } = {}) =>
  (await (await house.as(guest)).get(`/map${query}`).expect(status)).text.replaceAll('\u00a0', ' ')

/** The partners of the list, in its order. */
const listed = (text: string) =>
  [...text.matchAll(/<th scope="row" role="rowheader"><a href="[^"]+">([^<]+)</g)].map((match) => match[1])

/** The partners that the drawing links to, by their records. */
const drawn = (text: string) =>
  [...text.matchAll(/<a href="\/(?:partnerships|partners)\/([A-Z0-9-]+)[^"]*" tabindex="-1">/g)].map(
    (match) => match[1],
  )

/** The rows' links by their records. */
const linked = (text: string) =>
  [...text.matchAll(/role="rowheader"><a href="\/(?:partnerships|partners)\/([A-Z0-9-]+)/g)].map((match) => match[1])

test('the list says what the map shows: each partner, its link, its distance, its conventions', async () => {
  const text = await read()
  expect(text).toContain('<h1>Carte : 18 partenaires</h1>')
  expect(linked(text).sort()).toEqual(drawn(text).sort())
  expect(text).toContain('Du plus proche, Mayence (381 km), au plus lointain')
  const [mainz = ''] = text.match(/<th scope="row" role="rowheader"><a href="\/partnerships\/MAYENCE">.*?<\/tr>/s) ?? []
  for (const said of ['Allemagne', 'en vigueur', 'href="/conventions?partner&#x3D;MAYENCE"', '381 km', '1958']) {
    expect(mainz).toContain(said)
  }
  const [volgograd = ''] = text.match(/<a href="\/partnerships\/VOLGOGRAD">.*?<\/tr>/s) ?? []
  expect(volgograd).toContain('mark broken watch')
  expect(volgograd).toContain('<span class="sub">partenariat suspendu</span>')
})

test('the drawing is for the pointer: hidden from who reads by ear, its links out of the keyboard’s way', async () => {
  const [figure = ''] = (await read()).match(/<figure class="map">.*?<\/figure>/s) ?? []
  expect(figure).toContain('<figcaption>18 partenaires, dont')
  expect(figure.match(/<svg/g)).toHaveLength(
    figure.match(/<svg class="drawing" role="img" aria-hidden="true"/g)!.length,
  )
  expect(figure).toContain('<title>Mayence (Allemagne) : en vigueur, 4 conventions</title>')
  expect(figure).toContain('Natural Earth')
})

test('a filter narrows both; each is a chip, and what it hides is said', async () => {
  const text = await read('?status=suspended&status=partnership-suspended&country=RU')
  expect(listed(text)).toEqual(['Volgograd'])
  expect(drawn(text)).toEqual(['VOLGOGRAD'])
  expect(text).toContain('Le filtre en cache 17.')
  expect(text).toContain('Retirer le filtre : Russie')
  expect(text).toContain('Retirer le filtre : suspendue')
  const culture = await read('?domain=culture')
  expect(listed(culture)).toContain('York')
  expect(culture).toContain('/conventions?partner&#x3D;YORK&amp;domain&#x3D;culture')
  expect(linked(culture).sort()).toEqual(drawn(culture).sort())
})

test('a filter that finds nothing leaves the authority alone on its map, and says so', async () => {
  const text = await read('?country=FJ')
  expect(text).toContain('Aucun partenaire ne répond à ce filtre : Dijon est seule sur sa carte.')
  expect(text).toContain('<option value="FJ" selected>Fidji</option>')
  expect(text).toContain('class="city"')
  expect(listed(text)).toEqual([])
})

test.each([
  ['an unknown status', 'status=perdue', 'Lien : Choisissez dans la liste.'],
  ['an unknown country', 'country=ZZ', 'Pays : Choisissez dans la liste.'],
  ['an unknown domain', 'domain=magie', 'Domaine : Choisissez dans la liste.'],
  ['an unknown zoom', 'zoom=lune', 'zoom : Choisissez dans la liste.'],
  ['an unknown order', 'sort=magie', 'Choisissez dans la liste.'],
])('%s is refused by 422; the rest of the filter stays', async (_what, query, sentence) => {
  const other = query.startsWith('country') ? 'status=in-force' : 'country=DE'
  const text = await read(`?${query}&${other}`, { status: 422 })
  expect(text).toContain(sentence)
  expect(text).toMatch(other === 'country=DE' ? /value="DE" selected/ : /value="in-force" selected/)
  expect(text).not.toContain('<figure')
})

test('the views are links that keep the filter; what lies beyond one is said', async () => {
  const text = await read('?zoom=europe&country=DE&country=US')
  expect(text).toContain('1 partenaire est hors de cette vue : Dallas.')
  expect(text).toContain('<a href="/map?country&#x3D;DE&amp;country&#x3D;US&amp;zoom&#x3D;world">Voir le monde</a>')
  expect(text).toMatch(/aria-current="true">Europe</)
  expect(drawn(text)).toEqual(['MAYENCE'])
  expect(linked(text)).toEqual(['DALLAS', 'MAYENCE'])
  expect(drawn(await read('?zoom=world')).length).toBe(18)
})

test('on another day the links are those of that day, and keep it', async () => {
  const text = await read('?on=1955-06-01')
  const row = (reference: string) => text.match(new RegExp(`/partnerships/${reference}\\?on.*?</tr>`, 's'))?.[0] ?? ''
  expect(text).toMatch(/<a href="\/partnerships\/YORK\?on=1955-06-01" tabindex="-1">/)
  expect(row('YORK')).toBeTruthy()
  expect(text).toContain('partenariat à venir')
  expect(text).toContain('/map.svg?on&#x3D;1955-06-01')
})

test('beyond the days that are known it says which day it shows', async () => {
  expect(await read('?on=2090-01-01')).toContain('Les situations sont connues jusqu’au')
})

test('the list is sorted by its columns', async () => {
  const byDistance = listed(await read('?sort=distance'))
  expect([byDistance[0], byDistance.at(-1)]).toEqual(['Mayence', 'République de Terre-Neige (imaginaire)'])
  expect(listed(await read('?sort=-distance'))[0]).toBe('République de Terre-Neige (imaginaire)')
  expect(listed(await read('?sort=-conventions'))[0]).toBe('Mayence')
  expect(listed(await read('?sort=since'))[0]).toBe('York')
  expect(listed(await read('?sort=country'))[0]).toBe('Mayence')
})

test('in English too', async () => {
  const text = (await (await house.as('reader')).get('/map').set('Accept-Language', 'en').expect(200)).text
  expect(text).toContain('<h1>Map: 18 partners</h1>')
  expect(text).toContain('Mainz')
})

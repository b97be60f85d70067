import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { aConvention } from './aConvention.ts'
import { aDeliberation } from './aDeliberation.ts'

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeAll(async () => {
    house = await makeHouse()
    const conventionId = await aConvention(house)
    const volgograd = 'Coopération avec Volgograd - Pérennisation'
    const known = { sessionOn: '2012-12-17', receivedOn: '2012-12-26' }
    await aDeliberation(house, { reference: 'DEL-VOL', object: volgograd, ...known, conventionId })
    await aDeliberation(house, { reference: 'DEL-OLD', object: 'Jumelage avec Stalingrad', sessionOn: '1959' })
    await aDeliberation(house, { reference: 'DEL-JUN', object: 'Été 1961', sessionOn: '1961-06' })
    await aDeliberation(house, { reference: 'DEL-100', object: 'Subvention à 100 %', sessionOn: '2020-01-27' })
    await aDeliberation(house, { reference: 'DEL-NONE', object: 'Œuvre sans jour' })
    await aDeliberation(house, { reference: 'DEL-NEXT', object: 'À venir', sessionOn: '2026-12-14' })
  })
  afterAll(() => house.close())

  const get = async (query = '', guest: 'reader' | 'editor' | 'outsider' = 'reader') =>
    (await house.as(guest)).get(`/deliberations${query}`)
  /** The references of the list's rows, and apart those of what comes after the day shown. */
  const listed = async (query = '') => {
    const { text } = await get(query)
    const [held = '', later = ''] = text.split('id="later-title"')
    const references = (part: string) => [
      ...part.matchAll(/<th scope="row" role="rowheader"><a href="\/deliberations\/([A-Z0-9-]+)/g),
    ]
    return { held: references(held).map(([, one]) => one), later: references(later).map(([, one]) => one) }
  }

  test('the newest first, those of an unknown day last, and what comes later apart', async () => {
    expect(await listed()).toEqual({
      held: ['DEL-100', 'DEL-VOL', 'DEL-JUN', 'DEL-OLD', 'DEL-NONE'],
      later: ['DEL-NEXT'],
    })
    const { text } = await get()
    expect(text).toContain('<h1>5 délibérations</h1>')
    expect(text).toContain('1 délibération après cette date')
    expect(text).toContain('<a href="/conventions/VOL-2012-1">VOL-2012-1</a>')
  })

  test('the day shown moves the line between them', async () => {
    expect(await listed('?on=1959-12-30')).toEqual({
      held: ['DEL-NONE'],
      later: ['DEL-NEXT', 'DEL-100', 'DEL-VOL', 'DEL-JUN', 'DEL-OLD'],
    })
    expect((await listed('?on=1959-12-31')).held).toEqual(['DEL-OLD', 'DEL-NONE'])
    expect((await get('?on=2012-12-20')).text).toContain('après cette date')
  })

  test.each([
    ['perennisation', ['DEL-VOL']],
    ['VOLGOGRAD COOPÉRATION', ['DEL-VOL']],
    ['oeuvre', ['DEL-NONE']],
    ['del-jun', ['DEL-JUN']],
    ['100 %', ['DEL-100']],
    ['%', []],
    ['_', []],
    ['\\', []],
  ])('the words %j find %j', async (words, references) => {
    expect((await listed(`?q=${encodeURIComponent(words)}`)).held).toEqual(references)
  })

  test.each([
    ['year=2012', ['DEL-VOL']],
    ['year=2012&year=1959', ['DEL-VOL', 'DEL-OLD']],
    ['year=unknown', ['DEL-NONE']],
    ['sessionFrom=1961-06-30', ['DEL-100', 'DEL-VOL', 'DEL-JUN']],
    ['sessionFrom=1961-07-01', ['DEL-100', 'DEL-VOL']],
    ['sessionFrom=1959-03-01&sessionTo=1959-12-31', ['DEL-OLD']],
    ['sessionTo=1959-12-30', []],
    ['sessionTo=29/06/1961', ['DEL-OLD']],
    ['sessionTo=30/06/1961', ['DEL-JUN', 'DEL-OLD']],
    ['sort=session', ['DEL-OLD', 'DEL-JUN', 'DEL-VOL', 'DEL-100', 'DEL-NONE']],
    ['sort=object', ['DEL-VOL', 'DEL-JUN', 'DEL-OLD', 'DEL-NONE', 'DEL-100']],
    ['sort=-received', ['DEL-VOL', 'DEL-OLD', 'DEL-NONE', 'DEL-JUN', 'DEL-100']],
    ['whatever=1', ['DEL-100', 'DEL-VOL', 'DEL-JUN', 'DEL-OLD', 'DEL-NONE']],
  ])('%s', async (query, references) => {
    expect((await listed(`?${query}`)).held).toEqual(references)
  })

  test('what a filter hides is told, each filter is a chip that can be removed', async () => {
    const { text } = await get('?q=volgograd&year=2012')
    expect(text).toContain('<h1>1 délibération</h1>')
    expect(text).toContain('4 autres délibérations ne sont pas montrées.')
    expect(text).toContain('href="/deliberations?year&#x3D;2012"')
    expect(text).toContain('href="/deliberations?q&#x3D;volgograd"')
  })

  test('nothing found: why, and the one thing to do', async () => {
    const { text } = await get('?q=rien')
    expect(text).toContain('Aucune délibération ne répond à ces filtres.')
    expect((await get('', 'outsider')).text).toContain('Aucune délibération n’est encore enregistrée.')
  })

  test.each([
    ['sessionFrom=30/02/2026', 'n’est pas un jour du calendrier'],
    ['year=MMXII', 'Choisissez dans la liste.'],
    ['sort=colour', 'Choisissez dans la liste.'],
    ['page=0', 'Un nombre entier de 1'],
  ])('%s is refused with the form', async (query, sentence) => {
    const { status, text } = await get(`?${query}&q=volgograd`)
    expect(status).toBe(422)
    expect(text).toContain(sentence)
    expect(text).toContain('value="volgograd"')
  })

  test('50 a page', async () => {
    const large = await makeHouse()
    for (let number = 101; number <= 155; number += 1) {
      await aDeliberation(large, { reference: `DEL-${number}`, object: `N° ${number}`, sessionOn: '2020-01-27' })
    }
    const browser = await large.as('reader')
    const first = (await browser.get('/deliberations').expect(200)).text
    const second = (await browser.get('/deliberations?page=2').expect(200)).text
    const rows = (text: string) => text.match(/<th scope="row"/g)?.length ?? 0
    expect([rows(first), rows(second)]).toEqual([50, 5])
    expect(first).toContain('<h1>55 délibérations</h1>')
    expect(first).toContain('1 à 50 sur 55')
    expect(second).toContain('DEL-101<')
    expect((await browser.get('/deliberations?page=3').expect(200)).text).toContain('la liste en a 2')
    await large.close()
  })

  test('who signed in only', async () => {
    await (await house.as('stranger')).get('/deliberations').expect(303)
  })
})

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { aDeliberation } from '../deliberations/aDeliberation.ts'
import { aHouse, type House } from '../support/house.ts'
import { aPactThatEnds, aSession } from './aCalendar.ts'

let house: House
let december: string
beforeAll(async () => {
  house = await aHouse()
  await aSession(house, { heldOn: '2012-12-17' })
  await aSession(house, { heldOn: '2026-09-28', closesOn: '2026-09-14', kind: 'extraordinary' })
  await aSession(house, { heldOn: '2026-11-24', body: 'bureau' })
  december = await aSession(house, { heldOn: '2026-12-14', closesOn: '2026-11-30', note: 'Salle des États' })
  await aSession(house, { heldOn: '2027-01-25', closesOn: '2027-01-11', body: 'standing-committee' })
  await aDeliberation(house, { reference: 'DEL-2012', sessionOn: '2012-12-17', receivedOn: '2012-12-26' })
  await aDeliberation(house, { reference: 'DEL-2026', object: 'Dakar', sessionOn: '2026-12-14' })
  await aPactThatEnds(house)
  await aPactThatEnds(house, { reference: 'KUM-2024-1', title: 'Pacte avec Kumamoto', endsOn: '2029-03-10' })
})
afterAll(() => house.close())

const read = async (path: string, guest: 'reader' | 'editor' = 'reader') =>
  (await (await house.as(guest)).get(path).expect(200)).text
const days = (text: string) =>
  [...text.matchAll(/<th scope="row" role="rowheader"><a href="[^"]*"><time datetime="([^"]*)"/g)].map(([, day]) => day)
const listed = async (query = '') => {
  const [coming = '', held = ''] = (await read(`/sessions${query}`)).split('id="held-title"')
  return { coming: days(coming), held: days(held) }
}

test('the next session comes first, and of those that were held the last', async () => {
  expect(await listed()).toEqual({
    coming: ['2026-11-24', '2026-12-14', '2027-01-25'],
    held: ['2026-09-28', '2012-12-17'],
  })
  const text = await read('/sessions')
  expect(text).toContain('<h1>5 séances</h1>')
  expect(text).toContain('3 séances à venir')
  expect(text).toContain('2 séances tenues')
  expect(text).toContain('30 novembre 2026</time><span class="sub">dans 6 jours</span>')
  expect(text).toContain('extraordinaire')
  expect(text).not.toContain('/sessions/new')
  expect(await read('/sessions', 'editor')).toContain('href="/sessions/year"')
})

test('the day shown moves the line between them', async () => {
  expect(await listed('?on=2026-12-15')).toEqual({
    coming: ['2027-01-25'],
    held: ['2026-12-14', '2026-11-24', '2026-09-28', '2012-12-17'],
  })
})

test('it is filtered by year and body; what is not shown is told', async () => {
  expect(await listed('?year=2026')).toEqual({ coming: ['2026-11-24', '2026-12-14'], held: ['2026-09-28'] })
  expect(await listed('?year=2012&year=2027&body=council')).toEqual({ coming: [], held: ['2012-12-17'] })
  const text = await read('/sessions?body=bureau')
  expect(text).toContain('<h1>1 séance</h1>')
  expect(text).toContain('4 séances ne sont pas montrées.')
  expect(text).toContain('aria-label="Retirer le filtre\u00a0: Bureau"')
  expect(await read('/sessions?year=1999')).toContain('Aucune séance ne répond à ce filtre.')
})

test('it is sorted by each column', async () => {
  expect((await listed('?sort=day')).held).toEqual(['2012-12-17', '2026-09-28'])
  expect((await listed('?sort=-closes')).coming).toEqual(['2027-01-25', '2026-12-14', '2026-11-24'])
  expect((await listed('?sort=-deliberations')).held).toEqual(['2012-12-17', '2026-09-28'])
  expect((await listed('?sort=body')).coming).toEqual(['2026-12-14', '2027-01-25', '2026-11-24'])
})

test('an address that says what is unknown is told', async () => {
  const browser = await house.as('reader')
  for (const query of ['year=x', 'body=senate', 'sort=x', 'page=0']) {
    expect((await browser.get(`/sessions?${query}`).expect(422)).text).toContain('Filtre incompris')
  }
})

test('a session says when its files close, what it decides and what was taken there', async () => {
  const text = await read(`/sessions/${december}`)
  expect(text).toContain('<h1>Conseil du 14 décembre 2026</h1>')
  expect(text).toContain('Séance dans 20 jours. Les dossiers ferment le 30 novembre 2026 (dans 6 jours).')
  expect(text).toContain('<a href="/conventions/DAK-2024-1">Pacte avec Dakar</a>')
  expect(text).not.toContain('Kumamoto')
  expect(text).toContain('à préparer')
  expect(text).toContain('<a href="/deliberations/DEL-2026">Dakar</a>')
  expect(text).toContain('Salle des États')
  expect(text).not.toContain('/edit')
  expect(await read(`/sessions/${december}?on=2026-12-02`)).toContain(
    'Les dossiers sont clos depuis le 30 novembre 2026',
  )
  expect(await read(`/sessions/${december}?on=2027-12-02`)).toContain('Aucune convention n’attend de décision')
})

test('from it one records a deliberation of its day', async () => {
  expect(await read(`/sessions/${december}`, 'editor')).toContain('href="/deliberations/new?session&#x3D;2026-12-14"')
  expect(await read('/deliberations/new?session=2026-12-14', 'editor')).toMatch(
    /name="sessionOn"[^>]*value="14\/12\/2026"/,
  )
})

test('it is found from the deliberations, from each of its own, and from what is to be decided', async () => {
  expect(await read('/deliberations')).toContain('<a class="verb" href="/sessions">Séances</a>')
  expect(await read('/deliberations/DEL-2026')).toContain(
    `<a href="/sessions/${december}">Conseil du 14 décembre 2026</a>`,
  )
  expect(await read('/')).toContain(`<a href="/sessions/${december}">Conseil du <time datetime="2026-12-14">`)
})

test('it reads in English', async () => {
  const text = (await (await house.as('reader')).get(`/sessions/${december}`).set('Accept-Language', 'en')).text
  expect(text).toContain('<h1>Council of 14 December 2026</h1>')
  expect(text).toContain('Session in 20 days. Files close on 30 November 2026 (in 6 days).')
})

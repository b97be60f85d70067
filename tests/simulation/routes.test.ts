import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import supertest from 'supertest'
import { insertAccount } from '../../server/accounts/store.ts'
import { createToken } from '../../server/accounts/tokens.ts'
import { formTo } from '../house/forms.ts'
import { aHouse, type House } from '../support/house.ts'
import { contentOf } from '../support/ladder.ts'
import { clause } from './aSimulation.ts'

let house: House
beforeAll(async () => {
  house = await aHouse()
  await house.db
    .insertInto('sessions')
    .values({
      authority_id: house.authorityId,
      id: 'a',
      body: 'council',
      held_on: '2017-09-25',
      closes_on: '2017-09-11',
    })
    .execute()
})
afterAll(() => house.close())

const addressOf = (typed: Record<string, string> = {}) => `/simulate?${new URLSearchParams({ ...clause, ...typed })}`
const get = async (typed: Record<string, string> = {}, guest: 'reader' | 'editor' | 'outsider' = 'reader') =>
  (await house.as(guest)).get(addressOf(typed))
/** The days of a page by which something is to be decided. */
const daysOf = (html: string) => [...html.matchAll(/plus tard le <time datetime="([\d-]+)"/g)].map(([, day]) => day)

describe('the page', () => {
  test('nothing typed: the form, an example, and no result', async () => {
    const { text } = await (await house.as('reader')).get('/simulate').expect(200)
    expect(text).toContain('<h1>Simuler une clause</h1>')
    expect(text).not.toContain('id="terms"')
    expect(text).not.toContain('error-summary')
    const example = /<a class="verb" href="(\/simulate[^"]*)"/
      .exec(text)![1]!
      .replaceAll('&amp;', '&')
      .replaceAll('&#x3D;', '=')
    const shown = await (await house.as('reader')).get(example).expect(200)
    expect(shown.text).toContain('En vigueur jusqu’au 16 décembre 2027')
    expect(shown.text).toContain('séance du 28 septembre 2029')
  })

  test('a clause: its terms, its sentence, its drawing, and nothing is kept', async () => {
    const before = await contentOf(house, 'conventions', 'journal')
    const { status, text } = await get({ on: '2015-10-01' })
    expect(status).toBe(200)
    expect(text).toContain('Le dernier jour pour l’arrêter à ce terme était le 16 septembre 2015')
    expect(text).toContain('Pourquoi')
    expect(text).toContain('<svg')
    expect(daysOf(text)).toEqual(['2015-09-16', '2016-09-16', '2017-08-16'])
    expect(text).toContain('value="3 ans"')
    expect(await contentOf(house, 'conventions', 'journal')).toEqual(before)
  })

  test('the day shown stays, and each term leads to its own', async () => {
    const { text } = await get({ on: '2015-10-01' })
    expect(text).toContain('<input type="hidden" name="on" value="2015-10-01">')
    const links = [...text.matchAll(/<td><a href="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'))
    expect(links.map((href) => href.match(/&on(?:=|&#x3D;)/g)?.length)).toEqual([1, 1, 1])
    expect(links[1]).toContain('2015-12-17')
  })

  test('in English too', async () => {
    const reader = await house.again('reader')
    const { text } = await reader.get(addressOf({ on: '2015-10-01' })).set('Accept-Language', 'en')
    expect(text).toContain('<h1>Simulate a clause</h1>')
    expect(text).toContain('by tacit renewal')
  })

  test('what is wrong: 422, with all that was typed', async () => {
    const { status, text } = await get({ signedOn: '30/02/2026', termDuration: 'trois', sessions: '31/06/2026' })
    expect(status).toBe(422)
    expect(text).toContain('Rien n’est calculé')
    for (const field of ['signedOn', 'termDuration', 'sessions']) expect(text).toContain(`<a href="#${field}">`)
    for (const typed of ['30/02/2026', 'trois', '31/06/2026', '3 mois']) expect(text).toContain(typed)
    expect(text).not.toContain('id="terms"')
  })

  test.each([
    'signedOn=a&signedOn=b',
    'kind=%F0%9F%92%A9',
    'sessions=%01',
    'renewalMaximum=1e9',
    '__proto__=x&signedOn=',
  ])('nonsense is told, never broken: %s', async (query) => {
    const { status } = await (await house.as('reader')).get(`/simulate?${query}`)
    expect([200, 422]).toContain(status)
  })
})

describe('the council’s calendar', () => {
  test('is taken where it is ticked', async () => {
    expect(daysOf((await get({ on: '2015-10-01', ownSessions: 'yes' })).text)).toContain('2017-09-11')
    expect(daysOf((await get({ on: '2015-10-01' })).text)).not.toContain('2017-09-11')
  })

  test('of one’s own authority alone', async () => {
    const { text } = await get({ on: '2015-10-01', ownSessions: 'yes' }, 'outsider')
    expect(daysOf(text)).not.toContain('2017-09-11')
    expect(text).not.toContain('id="ownSessions"')
  })
})

describe('who may', () => {
  test('an account that belongs to no authority', async () => {
    const account = { name: 'Noé Petit', email: 'noe.petit@personne.example', passwordHash: 'none' }
    const id = await house.db.transaction().execute((trx) => insertAccount(trx, account, house.clock.now()))
    const token = await createToken(house.db, id, house.clock.now())
    const ask = (path: string) => supertest(house.server).get(path).set('Authorization', `Bearer ${token}`)
    const { text } = await ask(addressOf({ on: '2015-10-01', ownSessions: 'yes' })).expect(200)
    expect(daysOf(text)).toEqual(['2015-09-16', '2016-09-16', '2017-08-16'])
    expect(text).not.toContain('/conventions/new')
    expect((await ask('/simulate')).text).not.toContain('ownSessions')
    await ask(addressOf({ signedOn: 'x' })).expect(422)
    expect((await ask('/account')).text).toContain('<a class="verb" href="/simulate">')
    expect((await (await house.as('reader')).get('/account')).text).not.toContain('class="verb" href="/simulate"')
  })

  test('a stranger signs in first, and comes back to the clause', async () => {
    const { headers } = await (await house.as('stranger')).get(addressOf()).expect(303)
    expect(headers.location).toContain(`/sign-in?next=${encodeURIComponent('/simulate?kind=framework')}`)
  })

  test('a reader is not led to record it', async () => {
    expect((await get()).text).not.toContain('/conventions/new')
  })
})

test('an editor records it: the form is filled with the clause', async () => {
  const { text } = await get({}, 'editor')
  const href = /href="(\/conventions\/new\?[^"]+)"/.exec(text)![1]!.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=')
  const page = await (await house.as('editor')).get(href).expect(200)
  expect(formTo('/conventions/new', page.text).body).toMatchObject({
    kind: 'framework',
    startMode: 'last-signature',
    termMode: 'duration',
    termDuration: '3 ans',
    renewalMode: 'tacit',
    renewalPeriod: '1 an',
    renewalMaximum: '2',
    noticeMode: 'duration',
    notice: '3 mois',
    denounceable: 'at-term',
  })
})

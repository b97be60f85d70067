import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'

/** What a person reads of a page: its text without marks, spaces made one. */
function read(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, '’')
    .replace(/\s+/g, ' ')
}

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeAll(async () => {
    house = await makeHouse()
    await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
  })
  afterAll(() => house.close())

  const page = async (path: string, guest: 'reader' | 'editor' = 'editor') => {
    const { text } = await (await house.as(guest)).get(path).expect(200)
    return read(text)
  }

  describe('VOL-2012-1 shows what the deliberation of 2012 states, and no more', () => {
    test('it is voted, with its publication, signatures and term unknown', async () => {
      const text = await page('/conventions/VOL-2012-1')
      expect(text).toContain('Votée le 17 décembre 2012, reçue en préfecture le 26 décembre 2012.')
      expect(text).toContain('inconnu Publication de la délibération')
      expect(text).toContain('inconnu Signature de Dijon')
      expect(text).toContain('inconnu Signature de Volgograd')
      expect(text).toContain('Durée inconnue')
      expect(text).toContain('Reconduction inconnue')
      expect(text).toContain('021-212102313-20121217-VD20121712-030-DE')
      expect(text).not.toContain('Données fictives')
    })

    test('why, and what is missing', async () => {
      const text = await page('/conventions/VOL-2012-1')
      expect(text).toContain('Pourquoi ?')
      expect(text).toContain('la publication de la délibération')
      expect(text).toContain('CGCT L.2131-1')
    })

    test('before the vote it is a draft', async () => {
      const text = await page('/conventions/VOL-2012-1?on=2012-12-16')
      expect(text).toMatch(/Projet :/)
      expect(text).toContain('Après cette date')
    })
  })

  test('an invented convention says so', async () => {
    expect(await page('/conventions/VOL-2013-1F')).toContain('Données fictives')
    expect(await page('/conventions/VOL-2013-1F/summary')).toContain('Données fictives')
  })

  test('findings are told with their source and what to do', async () => {
    const text = await page('/conventions/VOL-2013-1F?on=2015-10-01')
    expect(text).toContain('Signée avant la réception')
    expect(text).toContain('n° 176873')
    expect(text).toContain('n° 336638')
  })

  test('on another day only what had happened counts; what came later stands apart', async () => {
    const text = await page('/conventions/VOL-2013-1F?on=2015-10-01')
    expect(text).toContain('En vigueur jusqu’au 29 février 2016')
    expect(text.indexOf('Après cette date 20 novembre 2017 Dénonciation notifiée')).toBeGreaterThan(0)
  })

  test('verbs are for those who may write, and only those that make sense', async () => {
    const editor = await page('/conventions/CLU-2026-1F')
    expect(editor).toContain('Enregistrer la transmission')
    expect(editor).not.toContain('Enregistrer une reconduction')
    const reader = await page('/conventions/CLU-2026-1F', 'reader')
    expect(reader).not.toContain('Enregistrer la transmission')
    expect(reader).toContain('Fiche PDF')
  })

  test('links and forms keep the day shown', async () => {
    const { text } = await (await house.as('editor')).get('/conventions/VOL-2013-1F?on=2015-10-01').expect(200)
    expect(text).toContain('href="/conventions/VOL-2013-1F.pdf?on&#x3D;2015-10-01"')
    expect(text).toContain('href="/conventions/VOL-2013-1F/edit?on&#x3D;2015-10-01"')
  })

  test('in English too', async () => {
    const { text } = await (await house.as('reader'))
      .get('/conventions/VOL-2012-1')
      .set('Cookie', 'locale=en')
      .expect(200)
    expect(text).toContain('lang="en"')
  })

  test('an unknown reference is a 404', async () => {
    const browser = await house.as('reader')
    for (const path of ['/conventions/NOWHERE', '/conventions/NOWHERE.pdf', '/conventions/NOWHERE/summary']) {
      await browser.get(path).expect(404)
    }
  })

  test('as JSON it is what the list says of it', async () => {
    const browser = await house.as('reader')
    const { body } = await browser.get('/api/conventions/VOL-2012-1').expect(200)
    const { body: list } = await browser.get('/api/conventions?q=perennisation').expect(200)
    const { because, ...item } = body
    expect(list.items).toEqual([item])
    expect(because.rules.length).toBeGreaterThan(0)
    expect(body).toMatchObject({
      term: { mode: 'unknown' },
      standing: { status: 'voted', missing: ['authorisation.publishedOn'] },
    })
  })

  test('a bearer token opens the page and its PDF', async () => {
    const token = await house.token('reader')
    const stranger = await house.as('stranger')
    await stranger.get('/conventions/VOL-2012-1').set('Authorization', `Bearer ${token}`).expect(200)
    const pdf = await stranger.get('/conventions/VOL-2012-1.pdf').set('Authorization', `Bearer ${token}`).expect(200)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

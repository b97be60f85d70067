import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'

eachDatabase((_name, makeHouse) => {
  describe('an empty house', () => {
    let house: House
    beforeAll(async () => {
      house = await makeHouse()
    })
    afterAll(() => house.close())

    test('says what to begin with', async () => {
      const { text } = await (await house.as('administrator')).get('/').expect(200)
      expect(text).toContain('Rien n’est encore enregistré.')
      expect(text).toContain('Enregistrer un partenariat')
      expect(text).toContain('action="/demo"')
      const reader = await (await house.as('reader')).get('/').expect(200)
      expect(reader.text).not.toContain('Enregistrer un partenariat')
      expect(reader.text).not.toContain('action="/demo"')
    })

    test('is closed to strangers', async () => {
      await (await house.as('stranger')).get('/').expect(303).expect('Location', '/sign-in?next=%2F')
    })
  })

  describe('with the sample', () => {
    let house: House
    beforeAll(async () => {
      house = await makeHouse()
      await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
    })
    afterAll(() => house.close())

    const home = async (path = '/') => (await (await house.as('editor')).get(path).expect(200)).text

    test('on 24 November 2026 it leads to the council of 14 December, whose files close on the 30th', async () => {
      const text = await home()
      expect(text).toContain('2 conventions sont en retard.')
      expect(text).toContain('dont les dossiers ferment dans 6 jours')
      expect(text).toMatch(/Conseil du <time datetime="2026-12-14">/)
      expect(text).toMatch(/clôture des dossiers le <time datetime="2026-11-30">30 novembre 2026<\/time>, dans 6 jours/)
      expect(text).toContain('Rien à décider à cette séance.')
      expect(text).toContain('href="/conventions/CLU-2026-1F/transmit"')
    })

    test('every count leads to a list of so many', async () => {
      const text = await home()
      const counts = [...text.matchAll(/<a href="(\/conventions\?status&#x3D;[\w-]+)">(\d+)<\/a>/g)]
      expect(counts.length).toBeGreaterThan(5)
      const browser = await house.as('editor')
      for (const [, href, count] of counts) {
        const path = href!.replace('&#x3D;', '=').replace('/conventions?', '/conventions.json?')
        expect((await browser.get(path).expect(200)).body.count).toBe(Number(count))
      }
    })

    test('on another day it shows that day', async () => {
      const text = await home('/?on=2015-10-01')
      expect(text).toContain('VOL-2013-1F')
      expect(text).not.toContain('CLU-2026-1F')
    })

    test('a reader is offered no act', async () => {
      const { text } = await (await house.as('reader')).get('/').expect(200)
      expect(text).not.toContain('/transmit')
      expect(text).toContain('Ouvrir la fiche')
    })

    test('in English it is whole', async () => {
      const browser = await house.as('reader')
      const { text } = await browser.get('/').set('Cookie', 'locale=en')
      expect(text).toBeDefined()
    })
  })
})

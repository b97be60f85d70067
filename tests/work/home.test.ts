import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'

/** A page as it reads: without marks, with plain spaces. */
function read(html: string): string {
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? []
  const plain = main.replace(/<svg[\s\S]*?<\/svg>/g, '').replace(/<[^>]*>/g, ' ')
  return plain
    .replace(/&#x27;/g, '’')
    .replace(/&[a-z#0-9x]+;/g, ' ')
    .replace(/\s+/g, ' ')
}

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
      await (await house.as('stranger')).get('/api/work').expect(401)
    })

    test('answers no line', async () => {
      const { body } = await (await house.as('reader')).get('/api/work').expect(200)
      expect(body).toEqual({ on: '2026-11-24', items: [], postponed: 0 })
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
    const items = async (path = '/api/work') => (await (await house.as('editor')).get(path).expect(200)).body.items

    test('on 24 November 2026 it leads to the council of 14 December, whose files close on the 30th', async () => {
      const text = await home()
      expect(text).toContain('2 conventions sont en retard.')
      expect(text).toContain('dont les dossiers ferment dans 6 jours, le 30 novembre 2026.')
      expect(text).toMatch(/Conseil du <time datetime="2026-12-14">/)
      expect(text).toMatch(/clôture des dossiers le <time datetime="2026-11-30">30 novembre 2026<\/time>, dans 6 jours/)
      expect(text).toContain('Rien à décider à cette séance.')
      expect(text).toContain('2 conventions en retard peuvent encore y passer.')
      expect(text).toContain('href="/conventions/CLU-2026-1F/transmit"')
    })

    test('what is late says what can still be done, and each line one thing to do', async () => {
      const text = read(await home())
      expect(text).toContain(
        'Finit le 15 janvier 2027 ; la dernière séance qui laissait le temps de la prolonger ou de la remplacer était celle du 5 octobre 2026 (clôture le 21 septembre 2026). Un avenant de prolongation peut encore être voté le 14 décembre 2026 (clôture le 30 novembre 2026) et signé avant le terme.',
      )
      expect(text).toContain('Signée par tous le 12 novembre 2026 (il y a 12 jours), pas encore transmise')
      expect(text).toContain('Préparer l’avenant : Convention-cadre Dijon – Skopje 2023')
      expect(text).toContain('70 ans de partenariat en 2027.')
    })

    test('every count leads to a list of so many, under the filter too', async () => {
      const browser = await house.as('editor')
      for (const path of ['/', '/?partner=VOLGOGRAD', '/?kind=framework&domain=education']) {
        const text = await home(path)
        const counts = [...text.matchAll(/<a href="(\/conventions\?[^"]*status&#x3D;[\w-]+)">(\d+)<\/a>/g)]
        if (path === '/') expect(counts.length).toBeGreaterThan(5)
        for (const [, href, count] of counts) {
          const list = href!.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&').replace('?', '.json?')
          expect((await browser.get(list).expect(200)).body.count).toBe(Number(count))
        }
      }
    })

    test('the list under a group has the same conventions as the lines', async () => {
      const browser = await house.as('editor')
      const days = ['2012-12-20', '2013-03-20', '2015-10-01', '2018-02-01', '2021-06-01', '2026-11-24', '2027-06-01']
      for (const on of days) {
        const lines = await items(`/api/work?on=${on}`)
        for (const group of ['late', 'decide', 'waiting', 'watch']) {
          const { body } = await browser.get(`/conventions.json?work=${group}&on=${on}`).expect(200)
          const own = lines.filter((line: { group: string; record: string }) => {
            return line.group === group && line.record.startsWith('/conventions/')
          })
          expect([on, group, own.map(({ record }: { record: string }) => record).sort()]).toEqual([
            on,
            group,
            body.items.map(({ address }: { address: string }) => address).sort(),
          ])
        }
      }
    })

    test('it can be narrowed, each filter a chip that can be taken off', async () => {
      const text = await home('/?partner=SKOPJE')
      expect(text).toContain('Une convention est en retard.')
      expect(text).not.toContain('DAK-2024')
      expect(text).toMatch(/<a class="chip" href="\/"[^>]*>Skopje<\/a>/)
      const lines = await items('/api/work?partner=SKOPJE')
      expect(lines.map(({ record }: { record: string }) => record)).toContain('/conventions/SKO-2023-1F')
      expect(lines.length).toBeLessThan(3)
      expect(await items('/api/work?kind=twinning-oath')).toEqual([])
    })

    test('an unknown filter is told, with what was asked for kept', async () => {
      const browser = await house.as('editor')
      const { text } = await browser.get('/?partner=ATLANTIDE&kind=framework').expect(422)
      expect(text).toContain('Choisissez dans la liste.')
      expect(text).toContain('<option value="framework" selected>')
      const { body } = await browser.get('/api/work?kind=perdue').expect(422)
      expect(body.problems.map(({ field }: { field: string }) => field)).toEqual(['kind'])
    })

    test('on another day it shows that day', async () => {
      const text = await home('/?on=2015-10-01')
      expect(text).toContain('VOL-2013-1F')
      expect(text).not.toContain('CLU-2026-1F')
    })

    test('a day on which nothing is to be done has a glad answer', async () => {
      const text = read(await home('/?on=1950-06-01'))
      expect(text).toContain('Rien à traiter')
      expect(text).toContain('Rien à décider')
      expect(text).toContain('Personne n’est attendu.')
    })

    test('a day beyond the status rows is answered by the rules all the same', async () => {
      await home('/?on=2090-01-01')
      expect(await items('/api/work?on=2090-01-01')).toEqual(expect.any(Array))
    })

    test('a reader is offered no act', async () => {
      const { text } = await (await house.as('reader')).get('/').expect(200)
      expect(text).not.toContain('/transmit')
      expect(text).not.toContain('/postpone/')
      expect(text).toContain('Ouvrir la fiche')
    })

    test('in English it is whole', async () => {
      const { text } = await (await house.as('reader')).get('/').set('Cookie', 'locale=en')
      expect(text).toBeDefined()
    })

    test('programs have the same lines, by a token', async () => {
      const { body } = await (await house.as('stranger'))
        .get('/api/work')
        .set('Authorization', `Bearer ${await house.token('editor')}`)
        .expect(200)
      const transmission = body.items.find(({ kind }: { kind: string }) => kind === 'transmission')
      expect(transmission).toEqual({
        group: 'waiting',
        kind: 'transmission',
        sentence: expect.stringContaining('pas encore transmise'),
        on: '2026-11-12',
        session: null,
        record: '/conventions/CLU-2026-1F',
        verb: 'Enregistrer la transmission',
      })
      const groups = body.items.map(({ group }: { group: string }) =>
        ['late', 'decide', 'waiting', 'watch'].indexOf(group),
      )
      expect(groups).toEqual(groups.toSorted())
    })
  })
})

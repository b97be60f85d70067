import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { Guest, House } from '../support/house.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeAll(async () => {
    house = await makeHouse({ now: '2026-11-20T22:30:00.000Z' })
    await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
    house.clock.set('2026-11-24T22:30:00.000Z')
    const editor = await house.as('editor')
    const partner = { name: '=Ourense', countryCode: 'ES', reference: 'OURENSE' }
    await editor.post('/partners/new').send(partner).expect(303)
    house.clock.set('2026-11-24T23:10:00.000Z')
    const contact = { partner: 'OURENSE', name: 'Irina Sokolova', office: 'Directrice', keptUntil: '01/01/2030' }
    const { headers } = await editor.post('/contacts/new').send(contact).expect(303)
    await editor.post(`${headers.location}/remove`).expect(303)
  }, 30_000)
  afterAll(() => house.close())

  const get = async (path: string, guest: Guest = 'reader') => (await house.as(guest)).get(path)
  const page = async (path: string) => plain((await get(path)).text)
  const answer = async (query: string, guest: Guest = 'reader') => (await get(`/api/changes?${query}`, guest)).body

  describe('the page', () => {
    test('tells what changed, each with its sentence, its day and its record', async () => {
      const text = await page('/changes?from=01/06/2015&to=2015-12-31')
      expect(text).toContain('Du 1er juin 2015 au 31 décembre 2015')
      expect(text).toContain('9 changements de statut')
      expect(text).toContain('Passe de « en vigueur » à « suspendue ».')
      expect(text).toMatch(/<time datetime="2015-06-01">[\s\S]{1,200}href="\/conventions\/CHE-2013-1F"/)
      expect(text).toContain('Personne ne l’a dénoncée : elle se reconduit.')
      expect(text).toContain('Rien n’a été décidé : en retard.')
      expect(text).toContain('Signée mais pas transmise')
      expect(text).toContain('href="/changes.csv?from')
    })

    test('the last thirty days where no day is named, up to the day shown', async () => {
      expect(await page('/changes')).toContain('Du 26 octobre 2026 au 25 novembre 2026')
      expect(await page('/changes?on=2015-10-01')).toContain('Du 1er septembre 2015 au 1er octobre 2015')
      expect(await page('/changes?to=2015-10-01')).toContain('Du 1er septembre 2015 au 1er octobre 2015')
      expect(await page('/changes?from=2030-01-01')).toContain('Le 1er janvier 2030')
    })

    test('one day, and a day on which nothing changed: a glad answer', async () => {
      expect(await page('/changes?from=2015-06-01&to=2015-06-01')).toContain('1 changement de statut')
      expect(await page('/changes?from=2015-06-02&to=2015-06-02')).toContain('Rien n’a changé :')
    })

    test('days to come are told so, and the day beyond which nothing is worked out', async () => {
      const text = await page('/changes?from=2026-11-01&to=2060-01-01')
      expect(text).toContain('comme si personne ne faisait plus rien')
      expect(text).toContain('Rien n’est calculé au-delà du 31 décembre 2036.')
      expect(await page('/changes?from=2050-01-01&to=9999-12-31')).toContain('Rien n’a changé :')
    })

    test.each([
      'from=2026-02-30',
      'to=demain',
      'from=2026-02-01&to=2026-01-31',
      'partner=NULLE-PART',
      'kind=x',
      'domain=x',
      'group=x',
      'page=0',
    ])('%s is told, with what was typed, on the page, instead of the file and to programs', async (query) => {
      const { status, text } = await get(`/changes?${query}`)
      expect(status).toBe(422)
      expect(text).toContain('class="error-summary"')
      if (query.startsWith('to=')) expect(text).toContain('value="demain"')
      expect((await get(`/changes.csv?${query}`)).status).toBe(422)
      const refused = await get(`/api/changes?${query}`)
      expect(refused.status).toBe(422)
      expect(refused.body.problems).toHaveLength(1)
    })

    test('of a group longer than a page the first fifty, and the way to the others', async () => {
      const counts = (await answer('from=2000-01-01&to=2026-11-25')).counts
      expect(counts.finding).toBeGreaterThan(50)
      const all = await page('/changes?from=2000-01-01&to=2026-11-25')
      expect(all).toContain(`Voir les ${counts.finding}`)
      const last = await page('/changes?from=2000-01-01&to=2026-11-25&group=finding&page=2')
      expect(last).toContain(`51 à ${Math.min(100, counts.finding)} sur ${counts.finding}`)
      expect(last).not.toContain('changements de statut')
      expect(await page('/changes?from=2015-01-01&to=2015-12-31&group=status&page=9')).toContain('page 9')
    })

    test('is for members only, each of their own authority', async () => {
      expect((await get('/changes', 'stranger')).status).toBe(303)
      expect((await answer('from=2015-01-01&to=2015-12-31', 'outsider')).counts).toEqual({
        status: 0,
        deadline: 0,
        finding: 0,
        recorded: 0,
      })
    })

    test('speaks English', async () => {
      const { text } = await (await house.as('reader'))
        .get('/changes?from=2015-06-01&to=2015-12-31')
        .set('Cookie', 'locale=en')
      expect(text).toBeDefined()
    })
  })

  describe('what was recorded', () => {
    test('counts on its day where the authority is, by the true instant', async () => {
      const { items } = await answer('from=2026-11-24&to=2026-11-24')
      expect(items.filter(({ group }: { group: string }) => group === 'recorded')).toEqual([
        expect.objectContaining({ on: '2026-11-24', name: '=Ourense', record: '/partners/OURENSE', act: 'create' }),
      ])
      const { counts } = await answer('from=2026-11-25&to=2026-11-25')
      expect(counts.recorded).toBe(2)
    })

    test('has no word of what was erased', async () => {
      const query = 'from=2026-11-25&to=2026-11-25'
      for (const path of [`/changes?${query}`, `/changes.csv?${query}`, `/api/changes?${query}`]) {
        const { text } = await get(path)
        expect(text).toContain('l’interlocuteur')
        expect(text).not.toMatch(/Irina|Sokolova|Directrice/)
      }
    })

    test('lines on accounts are for administrators', async () => {
      const query = 'from=2026-11-20&to=2026-11-25'
      const [reader, administrator] = [await answer(query), await answer(query, 'administrator')]
      expect(administrator.counts.recorded).toBeGreaterThan(reader.counts.recorded)
      expect((await get(`/changes?${query}`)).text).not.toContain('un accès au compte')
    })
  })

  describe('a filter', () => {
    const query = 'from=2012-01-01&to=2026-11-25'
    test.each([
      ['partner=VOLGOGRAD', /^VOL-/],
      ['kind=framework&partner=VOLGOGRAD&partner=CHEFCHAOUEN', /^(VOL|CHE)-/],
    ])('%s keeps its conventions alone, in every group', async (narrow, references) => {
      const { items, counts } = await answer(`${query}&${narrow}`)
      expect(counts.status).toBeGreaterThan(0)
      expect(counts.recorded).toBeGreaterThan(0)
      for (const { record } of items) expect(record.replace('/conventions/', '')).toMatch(references)
      expect(counts.status).toBeLessThan((await answer(query)).counts.status)
    })

    test('by domain, with its chip', async () => {
      const { code, name_fr } = await house.db
        .selectFrom('convention_domains')
        .innerJoin('domains', 'domains.id', 'convention_domains.domain_id')
        .select(['domains.code', 'domains.name_fr'])
        .limit(1)
        .executeTakeFirstOrThrow()
      const text = await page(`/changes?${query}&domain=${code}`)
      expect(text).toContain(`class="chip" href="/changes?from&#x3D;2012-01-01&amp;to&#x3D;2026-11-25"`)
      expect(text).toContain(name_fr)
      expect(text).toContain('Seulement ce qui concerne les conventions choisies.')
    })
  })

  describe('the file and the API', () => {
    test('have every line, and no formula', async () => {
      const query = 'from=2000-01-01&to=2026-11-25'
      const { counts } = await answer(query)
      const rows = parse((await get(`/changes.csv?${query}`)).text, { delimiter: ';', bom: true })
      const total = counts.status + counts.deadline + counts.finding + counts.recorded
      expect(rows).toHaveLength(total + 1)
      expect(rows.flat()).toContain("'=Ourense")
      const one = parse((await get(`/changes.csv?${query}&group=status`)).text, { delimiter: ';', bom: true })
      expect(one).toHaveLength(counts.status + 1)
    })

    test('page after page until the end', async () => {
      const seen: string[] = []
      let next: string | null = '/api/changes?from=2000-01-01&to=2026-11-25&group=finding'
      let count = 0
      while (next) {
        const { body } = await get(next)
        seen.push(...body.items.map((item: object) => JSON.stringify(item)))
        count = body.counts.finding
        next = body.next
      }
      expect(seen).toHaveLength(count)
      expect(new Set(seen).size).toBe(count)
    })
  })
})

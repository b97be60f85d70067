import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import type { Agent } from 'supertest'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'

const file = (response: { text: string }) => parse(response.text, { delimiter: ';', bom: true, columns: true })

eachDatabase((_name, makeHouse) => {
  let house: House
  let browser: Agent
  beforeAll(async () => {
    house = await makeHouse()
    browser = await house.as('reader')
    await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
  })
  afterAll(() => house.close())

  const list = async (query = '') => (await browser.get(`/conventions.json?${query}`).expect(200)).body
  const references = async (query: string) =>
    (await list(query)).items.map(({ reference }: { reference: string }) => reference)

  describe('the filter', () => {
    test('finds words without accents, in any case, and partners in every script', async () => {
      expect(await references('q=perennisation')).toEqual(['VOL-2012-1'])
      expect((await references('q=volgograd'))[0]).toBe('VOL-2012-1')
      expect(await references('q=%D0%92%D0%9E%D0%9B%D0%93%D0%9E%D0%93%D0%A0%D0%90%D0%94')).toContain('VOL-2012-1')
      expect(await references('q=stalingrad')).toContain('VOL-2012-1')
      expect(await references('q=volgograd+perennisation')).toEqual(['VOL-2012-1'])
    })

    test('takes LIKE’s own signs as they are', async () => {
      expect(await references('q=%25')).toEqual([])
      expect(await references('q=_')).toEqual([])
      expect(await references('q=%5C')).toEqual([])
    })

    test.each(['status=in-force', 'renewal=late', 'kind=framework', 'partner=VOLGOGRAD', 'domain=education'])(
      'by %s shows what the JSON and the CSV hold',
      async (query) => {
        const { count, items } = await list(query)
        expect(count).toBeGreaterThan(0)
        expect(items).toHaveLength(count)
        expect(file(await browser.get(`/conventions.csv?${query}`).expect(200))).toHaveLength(count)
        const { text } = await browser.get(`/conventions?${query}`).expect(200)
        expect(text).toContain(count === 1 ? '1 convention<' : `${count} conventions<`)
      },
    )

    test('repeated means any of them', async () => {
      const [voted, late, both] = await Promise.all(
        ['status=voted', 'status=suspended', 'status=voted&status=suspended'].map(
          async (query) => (await list(query)).count,
        ),
      )
      expect(both).toBe(voted + late)
    })

    test('status agrees with each item’s own standing, on any day', async () => {
      for (const on of ['2015-10-01', '2026-11-24', '2030-01-01']) {
        for (const status of ['voted', 'in-force', 'expired', 'denounced']) {
          const { items } = await list(`status=${status}&on=${on}`)
          for (const item of items)
            expect({ reference: item.reference, status: item.standing.status }).toEqual({
              reference: item.reference,
              status,
            })
        }
      }
    })

    test('by the last day of the term, both days included', async () => {
      const all = (await list('')).items.filter(
        (item: { standing: { term: { endsOn: string } | null } }) => item.standing.term?.endsOn,
      )
      const day = all[0].standing.term.endsOn
      const same = all.filter((item: { standing: { term: { endsOn: string } } }) => item.standing.term.endsOn === day)
      expect((await list(`endsFrom=${day}&endsTo=${day}`)).count).toBe(same.length)
    })

    test('says what it hides, and how to see it', async () => {
      const { text } = await browser.get('/conventions?status=in-force').expect(200)
      expect(text).toMatch(/\d+ conventions ne sont pas montrées\./)
      expect(text).toContain('Tout montrer')
      expect((await browser.get('/conventions').expect(200)).text).not.toContain('ne sont pas montrées')
    })

    test('that finds nothing says so', async () => {
      const { text } = await browser.get('/conventions?q=atlantide').expect(200)
      expect(text).toContain('0 convention')
      expect(text).toContain('Aucune convention ne répond à ces filtres.')
      expect(file(await browser.get('/conventions.csv?q=atlantide').expect(200))).toEqual([])
    })

    test.each([
      'status=alive',
      'renewal=x',
      'kind=treaty',
      'partner=PARIS',
      'domain=magic',
      'endsFrom=hier',
      'sort=colour',
      'page=0',
      'page=x',
    ])('with an unknown value is a 422 with the list’s form: %s', async (query) => {
      const { text } = await browser.get(`/conventions?q=dakar&${query}`).expect(422)
      expect(text).toContain('value="dakar"')
      expect(text).toContain('Filtre incompris')
      await browser.get(`/conventions.json?${query}`).expect(422)
      await browser.get(`/api/conventions?${query}`).expect(422)
      await browser.get(`/conventions.csv?${query}`).expect(422)
    })

    test('ignores a parameter that it does not know', async () => {
      expect((await list('colour=blue')).count).toBe((await list('')).count)
    })
  })

  test('is sorted by each column both ways; what has no day comes last', async () => {
    for (const column of ['title', 'partner', 'status', 'ends', 'deadline', 'reference']) {
      const up = await references(`sort=${column}`)
      const down = await references(`sort=-${column}`)
      expect(new Set(up)).toEqual(new Set(down))
    }
    const ends = (await list('sort=ends')).items.map(
      (item: { standing: { term: { endsOn: string | null } | null } }) => item.standing.term?.endsOn ?? 'none',
    )
    expect(ends).toEqual([...ends].sort())
    const { text } = await browser.get('/conventions?sort=-title').expect(200)
    expect(text).toContain('aria-sort="descending"')
  })

  test('the default order is by reference', async () => {
    const all = await references('')
    expect(all).toEqual([...all].sort())
  })

  test('the API answers the same body', async () => {
    const { body } = await browser.get('/api/conventions?status=voted').expect(200)
    expect(body).toEqual(await list('status=voted'))
    expect(body.items[0].standing).toMatchObject({ on: '2026-11-24', status: 'voted' })
    expect(body.next).toBeNull()
  })

  test('a day beyond the status rows is answered for the last one, and said', async () => {
    const { text } = await browser.get('/conventions?on=2090-01-01').expect(200)
    expect(text).toContain('Les situations sont connues jusqu’au 31 décembre 2036')
  })

  describe('the CSV', () => {
    test('is what a French spreadsheet opens', async () => {
      const response = await browser.get('/conventions.csv').expect(200)
      expect(response.headers['content-type']).toBe('text/csv; charset=utf-8')
      expect(response.headers['content-disposition']).toBe('attachment; filename=conventions-2026-11-24.csv')
      expect(response.text.startsWith('\ufeffRéférence;Titre;')).toBe(true)
      const rows = file(response) as Record<string, string>[]
      expect(rows).toHaveLength((await list('')).count)
      expect(rows.find((row) => row.Référence === 'VOL-2012-1')).toMatchObject({
        Situation: 'votée',
        Partenaires: 'Volgograd',
        Pays: 'Russie',
        Séance: '2012-12-17',
        'Réception en préfecture': '2012-12-26',
        Publication: '',
        'Fin de la période': '',
        Signatures: '',
        Données: 'réelles',
      })
      for (const row of rows) expect(row.Données).toBe(row.Référence!.endsWith('F') ? 'fictives' : 'réelles')
    })

    test('has nothing that a spreadsheet would run', async () => {
      const editor = await house.as('editor')
      const body = {
        kind: 'framework',
        third1: 'Comité de jumelage',
        startMode: 'unknown',
        termMode: 'unknown',
        renewalMode: 'unknown',
        noticeMode: 'unknown',
        denounceable: 'unknown',
      }
      const titles = ['=1+1', '+33', '-2', '@SUM(A1)', 'a;b"c']
      for (const [place, title] of titles.entries()) {
        await editor
          .post('/conventions/new')
          .send({ ...body, reference: `RUN-${place}`, title })
          .expect(303)
      }
      const rows = file(await browser.get('/conventions.csv').expect(200)) as Record<string, string>[]
      const written = rows.filter((row) => row.Référence!.startsWith('RUN-')).map((row) => row.Titre)
      expect(written).toEqual(["'=1+1", "'+33", "'-2", "'@SUM(A1)", 'a;b"c'])
    })
  })

  test('fifty a page; the next page is linked, and one beyond the end says so', async () => {
    const editor = await house.as('editor')
    const body = {
      kind: 'framework',
      third1: 'Comité de jumelage',
      startMode: 'unknown',
      termMode: 'unknown',
      renewalMode: 'unknown',
      noticeMode: 'unknown',
      denounceable: 'unknown',
    }
    for (let number = 10; number < 45; number += 1) {
      await editor
        .post('/conventions/new')
        .send({ ...body, reference: `ZZ-${number}`, title: `Convention ${number}` })
        .expect(303)
    }
    const first = await list('')
    expect(first.items).toHaveLength(50)
    expect(first.next).toBe('/api/conventions?page=2')
    const second = await list('page=2')
    expect(second.items).toHaveLength(first.count - 50)
    expect(second.next).toBeNull()
    expect((await browser.get('/conventions?page=9').expect(200)).text).toContain('la liste est plus courte')
  })
})

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { indexDifferences } from '../../server/search/indexCheck.ts'
import { makeIndexCurrent } from '../../server/search/makeIndexCurrent.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { Guest, House } from '../support/house.ts'

const anna = {
  partner: 'VOLGOGRAD',
  name: 'Anna Petrova',
  office: 'Directrice des relations extérieures',
  email: 'a.petrova@volga.example',
  telephone: '+7 844 230 00 00',
  languages: ['ru', 'en'],
  note: 'Rencontrée au festival',
  keptUntil: '31/12/2028',
}
const order = {
  way: 'delegation',
  capacity: 'Douzième adjointe au maire',
  signedOn: '10/07/2020',
  executoryOn: '12/07/2020',
  actIdentifier: '021-212102313-20200710-ARR2020-77-AR',
  scope: 'Jumelages et coopération',
  covers: 'yes',
}

eachDatabase((name, makeHouse) => {
  let house: House
  let contact: string
  let person: string
  beforeAll(async () => {
    house = await makeHouse()
    const editor = await house.as('editor')
    const partner = { name: 'Volgograd', countryCode: 'RU', reference: 'VOLGOGRAD' }
    await editor.post('/partners/new').send(partner).expect(303)
    contact = (await editor.post('/contacts/new').send(anna).expect(303)).headers.location!.split('?')[0]!
    const recorded = await editor.post('/signatories/new').send({ name: 'Claire Roussel' }).expect(303)
    person = recorded.headers.location!.split('?')[0]!
  })
  afterAll(() => house.close())

  const search = async (q: string, guest: Guest = 'reader') =>
    (await (await house.as(guest)).get(`/search?q=${encodeURIComponent(q)}`)).text
  const found = async (q: string, guest: Guest = 'reader') =>
    [...(await search(q, guest)).split('<main')[1]!.matchAll(/<li>\s*<a href="([^"]+)"/g)].map(([, href]) => href)

  describe('contacts', () => {
    test.each([['petrova'], ['exterieures direct'], ['volga'], ['844'], ['festival'], ['russian'], ['russe anna']])(
      'are found by %s, as their list has it',
      async (q) => {
        expect(await found(q)).toEqual([contact])
        const { text } = await (await house.as('reader')).get(`/contacts?q=${encodeURIComponent(q)}`).expect(200)
        expect(text).toContain(contact)
        expect(text).toContain('1 interlocuteur')
      },
    )

    test('are shown with their office and partner, the words marked', async () => {
      const text = await search('petrova festival')
      expect(text).toContain('<h2 id="found-contact">1 interlocuteur</h2>')
      expect(text).toContain('Anna <mark>Petrova</mark>')
      expect(text).toContain('Directrice des relations extérieures · Volgograd')
      expect(text).toContain('<b>Note</b>')
      expect(text).toContain('Voir dans la liste des interlocuteurs')
    })

    test('are found by members of their authority alone', async () => {
      expect(await found('petrova', 'outsider')).toEqual([])
      expect((await (await house.as('stranger')).get('/search?q=petrova')).status).toBe(303)
    })

    test('are found by what they have become, with their partner’s name', async () => {
      const editor = await house.as('editor')
      const change = { ...anna, note: 'Vue à Dijon', version: '1' }
      await editor.post(`${contact}/edit`).send(change).expect(303)
      expect(await found('festival')).toEqual([])
      expect(await found('vue dijon')).toEqual([contact])
      const partner = { name: 'Stalingrad', countryCode: 'RU', reference: 'VOLGOGRAD', version: '1' }
      await editor.post('/partners/VOLGOGRAD/edit').send(partner).expect(303)
      expect(await found('petrova stalingrad')).toEqual([contact])
      expect((await indexDifferences(house.db)).differences).toEqual([])
    })
  })

  describe('mandates', () => {
    test('their people are found by capacity, order and scope, and no longer once they are removed', async () => {
      const editor = await house.as('editor')
      await editor.post(`${person}/mandates/new`).send(order).expect(303)
      expect(await found('douzieme adjointe')).toEqual([person])
      expect(await found('021-212102313-20200710-ARR2020-77-AR')).toEqual([person])
      expect(await search('ARR2020 jumelages')).toContain('<b>Identifiant d’acte</b>')
      const list = await (await house.as('reader')).get('/signatories?q=douzieme').expect(200)
      expect(list.text).toContain('1 signataire')
      const { id } = await house.db.selectFrom('mandates').select('id').executeTakeFirstOrThrow()
      const mandate = `${person}/mandates/${id}`
      await editor
        .post(`${mandate}/edit`)
        .send({ ...order, capacity: 'Troisième adjointe', version: '1' })
        .expect(303)
      expect(await found('douzieme')).toEqual([])
      expect(await found('troisieme')).toEqual([person])
      expect((await indexDifferences(house.db)).differences).toEqual([])
      await editor.post(`${mandate}/remove`).expect(303)
      expect(await found('troisieme')).toEqual([])
      expect((await indexDifferences(house.db)).differences).toEqual([])
    })
  })

  test('the check covers contacts; an index of before is made anew', async () => {
    await house.db.updateTable('contacts').set({ office: 'Écrit à côté' }).execute()
    expect((await indexDifferences(house.db)).differences).toMatchObject([{ kind: 'contact', problem: 'words' }])
    await house.db.updateTable('authorities').set({ search_version: 1 }).execute()
    await makeIndexCurrent(house.db)
    expect((await indexDifferences(house.db)).differences).toEqual([])
  })

  test('an erasure leaves no word of them in the index', async () => {
    const editor = await house.as('editor')
    await editor.post(`${contact}/remove`).expect(303)
    expect(await found('petrova')).toEqual([])
    expect((await indexDifferences(house.db)).differences).toEqual([])
    if (name === 'postgres') {
      const { rows } = await sql`select 1 from search_index where words @@ 'petrova'::tsquery`.execute(house.db)
      expect(rows).toEqual([])
      return
    }
    await sql`create virtual table terms using fts5vocab('search_words', 'row')`.execute(house.db)
    const { rows } = await sql<{ term: string }>`select term from terms`.execute(house.db)
    expect(rows.length).toBeGreaterThan(0)
    for (const word of ['petrova', 'volga', 'festival', 'vue']) {
      expect(rows.map(({ term }) => term)).not.toContain(word)
    }
  })
})

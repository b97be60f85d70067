import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { brokenChains } from '../../server/journal/chainCheck.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { Guest, House } from '../support/house.ts'

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeAll(async () => {
    house = await makeHouse({ now: '2026-11-24T22:30:00.000Z' })
    const editor = await house.as('editor')
    const partner = { name: 'Volgograd', countryCode: 'RU', reference: 'VOLGOGRAD' }
    await editor.post('/partners/new').send(partner).expect(303)
    house.clock.set('2026-11-24T23:10:00.000Z')
    const edit = { ...partner, name: '=Stalingrad', region: 'Basse-Volga', version: '1' }
    await editor.post('/partners/VOLGOGRAD/edit').send(edit).expect(303)
    await editor.post('/partners/new').send({ name: 'York', countryCode: 'GB', reference: 'YORK' }).expect(303)
    await editor.post('/partners/YORK/remove').expect(303)
  })
  afterAll(() => house.close())

  const get = async (path: string, guest: Guest = 'reader') => (await house.as(guest)).get(path)
  const rows = (text: string) => text.match(/<td role="cell"><time/g)?.length ?? 0

  test('the newest first: when in the authority’s time zone, who, what, and the record with its link', async () => {
    const { text } = await get('/journal?kind=partner')
    expect(rows(text)).toBe(4)
    expect(text).toMatch(/<time datetime="2026-11-24T23:10:00.000Z">25 novembre 2026 à 00:10<\/time>/)
    expect(text).toContain('Karim Haddad')
    expect(text).toContain('a modifié le partenaire <a href="/partners/VOLGOGRAD">&#x3D;Stalingrad</a>')
    expect(text).toContain('a retiré le partenaire YORK')
    expect(text).toContain('href="/partners/VOLGOGRAD/history"')
    expect(text.indexOf('a retiré')).toBeLessThan(text.indexOf('a modifié'))
  })

  test.each([
    ['act=edit', 1],
    ['act=create&act=remove&kind=partner', 3],
    ['reference=york', 2],
    ['reference=%25', 0],
    ['from=25/11/2026', 3],
    ['to=24/11/2026&kind=partner', 1],
    ['from=25/11/2026&to=25/11/2026&act=edit', 1],
    ['who=product&kind=partner', 0],
  ])('the filter %s leaves %i lines, on the page as in the file', async (query, count) => {
    const { text } = await get(`/journal?${query}`)
    expect(rows(text)).toBe(count)
    const file = (await get(`/journal.csv?${query}`)).text
    expect(parse(file, { delimiter: ';', bom: true })).toHaveLength(count + 1)
  })

  test('the file holds no formula', async () => {
    const lines = parse((await get('/journal.csv?act=edit')).text, { delimiter: ';', bom: true })
    expect(lines[1]).toContain("'=Stalingrad")
  })

  test.each(['kind=x', 'act=x', 'who=x', 'from=30/02/2026', 'page=0', 'from=2026-11-25&to=2026-11-24'])(
    '%s is told, on the page and instead of the file',
    async (query) => {
      expect((await get(`/journal?${query}`)).status).toBe(422)
      expect((await get(`/journal.csv?${query}`)).status).toBe(422)
    },
  )

  test('lines on accounts are for administrators; nobody reads an address there', async () => {
    const reader = (await get('/journal')).text
    expect(reader).not.toContain('le rôle du compte')
    expect(reader).not.toContain('un accès au compte')
    expect(reader).toContain('ne sont montrées qu’aux administrateurs')
    expect((await get('/journal?kind=account')).status).toBe(422)
    const administrator = (await get('/journal', 'administrator')).text
    expect(administrator).toContain('a donné un accès au compte')
    for (const text of [reader, administrator]) expect(text).not.toContain('@dijon.example')
  })

  test('another authority reads its own lines only; who is not signed in reads none', async () => {
    expect((await get('/journal', 'outsider')).text).not.toContain('VOLGOGRAD')
    expect((await get('/partners/VOLGOGRAD/history', 'outsider')).status).toBe(404)
    expect((await get('/journal', 'stranger')).status).toBe(303)
  })

  test('a history tells each writing field by field, before and after, under its form’s labels', async () => {
    const { text } = await get('/partners/VOLGOGRAD/history')
    expect(text).toContain('<h2 id="line-')
    expect(text).toContain('Karim Haddad a modifié le partenaire')
    expect(text).toMatch(
      /<th scope="row">Nom<\/th>\s*<td><del>Volgograd<\/del><\/td>\s*<td><ins>&#x3D;Stalingrad<\/ins><\/td>/,
    )
    expect(text).toMatch(/<th scope="row">Région ou province<\/th>\s*<td><span class="sub">/)
    expect(text).toMatch(/<th scope="row">Pays<\/th>\s*<td>Russie<\/td>/)
  })

  describe('the chain', () => {
    const spoiled = async (spoil: (seq: number) => Promise<unknown>) => {
      const { db, authorityId } = house
      expect((await brokenChains(db)).broken).toEqual([])
      const kept = await db.selectFrom('journal').selectAll().where('authority_id', '=', authorityId).execute()
      const middle = kept.length - 2
      await spoil(middle)
      const { broken } = await brokenChains(db)
      await db.deleteFrom('journal').where('authority_id', '=', authorityId).execute()
      for (const line of kept) await db.insertInto('journal').values(line).execute()
      return { broken, middle, last: kept.length }
    }
    const line = (seq: number) =>
      house.db.updateTable('journal').where('authority_id', '=', house.authorityId).where('seq', '=', seq)

    test('whole, nothing is told', async () => {
      expect((await brokenChains(house.db)).broken).toEqual([])
    })

    test.each([
      ['after', { after: '{}' }],
      ['who', { account_id: null }],
      ['when', { at: '2026-01-01T00:00:00.000Z' }],
      ['the hash', { hash: 'x' }],
    ])('a line of which %s is changed', async (_what, change) => {
      const { broken, middle } = await spoiled((seq) => line(seq).set(change).execute())
      expect(broken).toEqual([{ authority: 'Dijon', seq: middle, problem: 'changed' }])
    })

    test('a line removed from the middle, and from the end', async () => {
      const gone = (seq: number) =>
        house.db.deleteFrom('journal').where('authority_id', '=', house.authorityId).where('seq', '=', seq).execute()
      const one = await spoiled(gone)
      expect(one.broken).toEqual([{ authority: 'Dijon', seq: one.middle, problem: 'missing' }])
      const other = await spoiled((seq) => gone(seq + 2))
      expect(other.broken).toEqual([{ authority: 'Dijon', seq: other.last, problem: 'missing' }])
    })

    test('two lines swapped', async () => {
      const { broken, middle } = await spoiled(async (seq) => {
        await line(seq).set({ seq: 9999 }).execute()
        await line(seq + 1)
          .set({ seq })
          .execute()
        await line(9999)
          .set({ seq: seq + 1 })
          .execute()
      })
      expect(broken).toEqual([{ authority: 'Dijon', seq: middle, problem: 'changed' }])
    })
  })
})

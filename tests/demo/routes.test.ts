import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'

const tables = ['conventions', 'partners', 'deliberations', 'sessions', 'people', 'journal', 'authorities']

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeEach(async () => {
    house = await makeHouse()
  })
  afterEach(() => house.close())

  test('an administrator loads the sample; the journal says who', async () => {
    const browser = await house.as('administrator')
    await browser.post('/demo').expect(303).expect('Location', '/?done=demo')
    const line = await house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
    expect(line).toMatchObject({ act: 'create', account_id: await house.accountId('administrator') })
    const convention = house.db.selectFrom('conventions').select('facts').where('reference', '=', 'VOL-2012-1')
    expect(await convention.execute()).toEqual([{ facts: 'real' }])
  })

  test('the day shown goes along', async () => {
    const browser = await house.as('administrator')
    await browser.post('/demo?on=2015-10-01').expect(303).expect('Location', '/?done=demo&on=2015-10-01')
  })

  test('a second time is told, and changes nothing', async () => {
    const browser = await house.as('administrator')
    await browser.post('/demo').expect(303)
    const before = await contentOf(house, ...tables)
    expect((await browser.post('/demo').expect(409)).text).toContain('il ne se charge qu’une fois')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('a reference that is used already is named, and nothing is loaded', async () => {
    const browser = await house.as('administrator')
    await house.db
      .insertInto('partners')
      .values({
        authority_id: house.authorityId,
        id: 'own',
        reference: 'DAKAR',
        name: 'Dakar',
        country_code: 'SN',
        search_text: 'dakar',
        sort_key: 'dakar',
        created_at: '2026-11-24T08:00:00.000Z',
      })
      .execute()
    const before = await contentOf(house, ...tables)
    expect((await browser.post('/demo').expect(409)).text).toContain('portent déjà ces références\u00a0: DAKAR.')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('nobody else loads it', async () => {
    await refuses(house, '/demo', {}, ['reader', 'editor', 'stranger'], tables)
    await refusesForeignOrigin(house, '/demo', {}, 'administrator', tables)
    await (await house.as('administrator')).get('/demo').expect(404)
  })

  test('another authority’s administrator loads their own only', async () => {
    const outsider = await house.as('outsider')
    await outsider.post('/demo').expect(303)
    const own = house.db.selectFrom('conventions').select('id').where('authority_id', '=', house.authorityId)
    expect(await own.execute()).toEqual([])
  })
})

import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { firstVisitAddress } from '../../server/accounts/firstVisit.ts'
import { createAuthority } from '../../server/authorities/createAuthority.ts'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import { dijon, type House, password } from '../support/house.ts'
import { contentOf } from '../support/ladder.ts'

const by = { accountId: null, at: '2026-11-24T08:00:00.000Z' }
const tables = ['authorities', 'accounts', 'memberships', 'conventions', 'deliberations', 'partners', 'journal']

eachDatabase((_name, makeHouse) => {
  let house: House
  let code: string
  beforeEach(async () => {
    house = await makeHouse({ settled: false })
    code = new URL(String(await firstVisitAddress(house.deps))).searchParams.get('code') ?? ''
  })
  afterEach(() => house.close())

  const person = { person: 'Jeanne Morel', email: 'jeanne.morel@dijon.example', password, again: password }
  const references = async () =>
    (await house.db.selectFrom('conventions').select('reference').orderBy('reference').execute()).map(
      ({ reference }) => reference,
    )

  test('the first visit loads the sample where its box is ticked', async () => {
    const browser = await house.as('stranger')
    await browser
      .post('/first-visit')
      .send({ code, ...dijon, ...person, sample: 'yes' })
      .expect(303)
    expect(await references()).toContain('VOL-2012-1')
    const { sample_loaded_at } = await house.db.selectFrom('authorities').selectAll().executeTakeFirstOrThrow()
    expect(sample_loaded_at).toBe(house.clock.now())
  })

  test('and does not where it is not', async () => {
    const browser = await house.as('stranger')
    await browser
      .post('/first-visit')
      .send({ code, ...dijon, ...person })
      .expect(303)
    expect(await references()).toEqual([])
  })

  test('a sample that a command loaded before is not loaded again', async () => {
    const id = await house.db.transaction().execute((trx) => createAuthority(trx, dijon, by))
    await loadDemo(house.db, id, by)
    const before = await references()
    const browser = await house.as('stranger')
    await browser
      .post('/first-visit')
      .send({ code, ...person, sample: 'yes' })
      .expect(303)
    expect(await references()).toEqual(before)
  })

  test('where the authority’s own records have its references, the box says so and nothing is made', async () => {
    const id = await house.db.transaction().execute((trx) => createAuthority(trx, dijon, by))
    await house.db
      .insertInto('deliberations')
      .values({
        authority_id: id,
        id: 'own',
        reference: 'DEL-2012-12-17',
        object: 'À nous',
        search_text: 'a nous',
        created_at: by.at,
      })
      .execute()
    const before = await contentOf(house, ...tables)
    const browser = await house.as('stranger')
    const typed = { code, ...person, sample: 'yes' }
    const { text } = await browser.post('/first-visit').send(typed).expect(422)
    expect(text).toContain('href="#sample"')
    expect(text).toContain('portent déjà ces références\u00a0: DEL-2012-12-17.')
    expect(text).toContain('value="jeanne.morel@dijon.example"')
    expect(await contentOf(house, ...tables)).toEqual(before)
    await browser
      .post('/first-visit')
      .send({ ...typed, sample: '' })
      .expect(303)
  })
})

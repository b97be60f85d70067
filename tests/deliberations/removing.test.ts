import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { aConvention, statusOn } from './aConvention.ts'
import { aDeliberation } from './aDeliberation.ts'

const tables = ['deliberations', 'authorisations', 'journal', 'standing_spans']
const path = '/deliberations/DEL-1/remove'

eachDatabase((_name, makeHouse) => {
  let house: House
  let id: string
  beforeEach(async () => {
    house = await makeHouse()
    id = await aDeliberation(house, { reference: 'DEL-1', object: 'Une erreur', sessionOn: '2012-12-17' })
    await house.as('editor')
  })
  afterEach(() => house.close())

  const post = async (address = path) => (await house.as('editor')).post(address).send({})

  test('a deliberation on which nothing depends goes; the journal keeps what it was', async () => {
    const answer = await post()
    expect([answer.status, answer.headers.location]).toEqual([303, '/deliberations'])
    expect(await house.db.selectFrom('deliberations').select('id').execute()).toEqual([])
    const entry = await house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ record_kind: 'deliberation', record_id: id, act: 'remove', after: null })
    expect(JSON.parse(entry.before!)).toMatchObject({ reference: 'DEL-1', object: 'Une erreur' })
    expect((await post()).status).toBe(404)
  })

  test('one that allows something about a convention stays, and says about which', async () => {
    const conventionId = await aConvention(house)
    await aDeliberation(house, { reference: 'DEL-2', conventionId })
    const before = await contentOf(house, ...tables)
    const { status, text } = await post('/deliberations/DEL-2/remove')
    expect(status).toBe(409)
    expect(text).toContain('La délibération n’est pas retirée')
    expect(text).toContain('href="/conventions/VOL-2012-1"')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('one that another replaces stays, and says which', async () => {
    await aDeliberation(house, { reference: 'DEL-2', replacesId: id })
    const before = await contentOf(house, ...tables)
    const { status, text } = await post()
    expect(status).toBe(409)
    expect(text).toContain('href="/deliberations/DEL-2"')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('where it replaced another one, that one counts again', async () => {
    const conventionId = await aConvention(house)
    const first = await aDeliberation(house, { reference: 'DEL-0', sessionOn: '2011-01-10', conventionId })
    await house.db.updateTable('deliberations').set({ replaces_id: first }).where('id', '=', id).execute()
    await post()
    expect(await statusOn(house, conventionId, '2013-01-01')).toBe('voted')
  })

  test('who may not does not; another authority has none of it', async () => {
    await refuses(house, path, {}, ['reader', 'stranger'], tables)
    await refusesForeignOrigin(house, path, {}, 'editor', tables)
    const outsider = await house.as('outsider')
    const before = await contentOf(house, ...tables)
    await outsider.post(path).send({}).expect(404)
    expect(await contentOf(house, ...tables)).toEqual(before)
  })
})

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { aHouse, type House } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await aHouse()
  await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
})
afterAll(() => house.close())

const get = async (path: string) => (await house.as('reader')).get(path)
const labels = (text: string) => [...text.matchAll(/<tr>\s*<th scope="row">([^<]*)<\/th>/g)].map(([, label]) => label!)

test('a convention’s acts and what was allowed about it belong to its history', async () => {
  const editor = await house.as('editor')
  const page = (await editor.get('/conventions/VOL-2012-1/sign')).text
  const [, party = ''] = /<option value="([^"]+)"[^>]*>Dijon/.exec(page) ?? []
  const [, version = ''] = /name="version" value="(\d+)"/.exec(page) ?? []
  const act = { party, version, signedOn: '20/12/2012', capacity: 'maire' }
  await editor.post('/conventions/VOL-2012-1/sign').send(act).expect(303)
  const { text } = await get('/conventions/VOL-2012-1/history')
  expect(text).toContain('Karim Haddad a enregistré une signature de la convention')
  expect(text).toMatch(/<th scope="row">Jour de la signature<\/th>\s*<td>20 décembre 2012<\/td>/)
  expect(text).toContain('Le produit a enregistré la convention')
  expect(text).toContain('Le produit a rattaché une délibération')
})

test.each([
  ['conventions', 'reference'],
  ['partnerships', 'reference'],
  ['partners', 'reference'],
  ['deliberations', 'reference'],
] as const)('every field of the sample’s %s has a label and reads as people write', async (table, column) => {
  const rows = await house.db.selectFrom(table).select(column).execute()
  for (const { reference } of rows) {
    const { status, text } = await get(`/${table}/${reference}/history`)
    expect(status).toBe(200)
    expect(labels(text).filter((label) => /^[a-z]+[A-Z]|^[a-z]+$/.test(label))).toEqual([])
    expect(text).not.toMatch(/<td>[^<]*(\bP\d+[YMWD]\b|last-signature|\[object)/)
  }
})

test('people and domains have theirs; an unknown record has none', async () => {
  const { id } = await house.db.selectFrom('people').select('id').limit(1).executeTakeFirstOrThrow()
  expect((await get(`/signatories/${id}/history`)).text).toContain('a enregistré le signataire')
  const { code } = await house.db.selectFrom('domains').select('code').limit(1).executeTakeFirstOrThrow()
  expect((await get(`/domains/${code}/history`)).status).toBe(200)
  expect((await get('/conventions/NULLE-PART/history')).status).toBe(404)
})

test('each record’s page leads to its history', async () => {
  expect((await get('/conventions/VOL-2012-1')).text).toContain('href="/conventions/VOL-2012-1/history"')
  expect((await get('/deliberations/DEL-2012-12-17?on=2015-10-01')).text).toContain(
    'href="/deliberations/DEL-2012-12-17/history?on=2015-10-01"',
  )
})

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { aHouse, type House } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await aHouse()
  await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
})
afterAll(() => house.close())

const get = async (path: string, status = 200) => (await house.as('reader')).get(path).buffer(true).expect(status)

test('the picture alone says whose map it is, of which day, by which filter, and where its ground comes from', async () => {
  const { body, headers } = await get('/map.svg?country=DE&country=RU')
  const svg = String(body).replaceAll('\u00a0', ' ')
  expect(headers['content-type']).toContain('image/svg+xml')
  expect(headers['content-disposition']).toContain('carte-2026-11-24.svg')
  for (const said of ['Dijon et ses partenaires', 'Situation au 24 novembre 2026', 'Mayence', 'Volgograd']) {
    expect(svg).toContain(said)
  }
  expect(svg).toContain('Filtre : Allemagne, Russie')
  expect(svg).toContain('Natural Earth (domaine public), par world-atlas')
  expect(svg).toContain('en vigueur')
  expect(svg).not.toContain('Dallas')
  expect(Buffer.byteLength(svg)).toBeLessThan(250_000)
})

test('as PDF and as PNG too', async () => {
  const pdf = await get('/map.pdf')
  expect(pdf.headers['content-type']).toBe('application/pdf')
  expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-')
  const png = await get('/map.png?zoom=world')
  expect(png.body.subarray(1, 4).toString()).toBe('PNG')
})

test.each(['svg', 'pdf', 'png'])('a filter that nobody understands is refused by 422 (%s)', async (form) => {
  await get(`/map.${form}?status=perdue`, 422)
  await get(`/map.${form}?zoom=lune`, 422)
})

test('a stranger gets none of it', async () => {
  for (const path of ['/map', '/map.svg', '/map.pdf', '/map.png']) {
    const { status } = await (await house.as('stranger')).get(path)
    expect([302, 303, 401]).toContain(status)
  }
})

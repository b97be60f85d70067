import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { aHouse, type House } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await aHouse()
  await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
})
afterAll(() => house.close())

const get = async (path: string) => (await house.as('reader')).get(path)
const address = '/timelines/VOL-2013-1F'

describe('one convention’s own line', () => {
  test('is a page with its drawing, its files and its table', async () => {
    const { text } = await get(`${address}?on=2015-10-01`)
    expect(text).toMatch(/<svg class="drawing" [^>]*viewBox="0 0 1180 /)
    expect(text).toContain('alerte du 28 février 2015 au 29 novembre 2015')
    expect(text).toMatch(/<th scope="row">Dernier jour pour dénoncer<\/th>/)
    for (const file of ['svg', 'png', 'pdf']) expect(text).toContain(`href="${address}.${file}?`)
    expect(text).toContain('href="/conventions/VOL-2013-1F?on&#x3D;2015-10-01"')
  })

  test('is led to from its record, on the same day', async () => {
    const { text } = await get('/conventions/VOL-2013-1F?on=2015-10-01')
    expect(text).toContain('Voir la frise en grand')
    expect(text).toContain(`href="${address}?on&#x3D;2015-10-01"`)
  })

  test('is not there where there is no such convention', async () => {
    for (const ending of ['', '.svg', '.pdf', '.png']) expect((await get(`/timelines/NULLE${ending}`)).status).toBe(404)
  })
})

describe('its picture alone', () => {
  test('is an SVG that brings its fonts and may do nothing else', async () => {
    const { headers, body, status } = await get(`${address}.svg?on=2015-10-01`)
    expect(status).toBe(200)
    expect(headers['content-type']).toMatch(/^image\/svg\+xml/)
    expect(headers['content-security-policy']).toMatch(/default-src 'none'; .*font-src data:; sandbox/)
    expect(headers['content-disposition']).toBe('inline; filename="frise-VOL-2013-1F-2015-10-01.svg"')
    expect(headers['cache-control']).toBe('private, no-store')
    expect(/Source\s:\sDijon, Trait d’union/.test(String(body))).toBe(true)
  })

  test('is a PDF on the sheet that is asked for, and a PNG', async () => {
    for (const [path, type] of [
      ['.pdf', 'application/pdf'],
      ['.pdf?paper=a3', 'application/pdf'],
      ['.png', 'image/png'],
    ]) {
      const { status, headers } = await get(`${address}${path}`)
      expect([status, headers['content-type']]).toEqual([200, type])
      expect(headers['x-content-type-options']).toBe('nosniff')
    }
  })

  test('is refused for a sheet that there is not', async () => {
    const { status, text } = await get(`${address}.pdf?paper=a5`)
    expect([status, text]).toEqual([422, expect.stringMatching(/^paper|feuille/i)])
  })

  test('is for members alone', async () => {
    expect((await (await house.as('outsider')).get(`${address}.svg`)).status).toBe(404)
    expect((await (await house.as('stranger')).get(`${address}.svg`)).status).toBe(303)
  })
})

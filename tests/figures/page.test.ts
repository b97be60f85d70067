import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { chartNames } from '../../server/figures/chart.ts'
import { aHouse, type House } from '../support/house.ts'

const files = ['', ...chartNames.map((name) => `/${name}`)]

describe('with the sample', () => {
  let house: House
  let reader: Agent
  beforeAll(async () => {
    house = await aHouse()
    await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
    reader = await house.as('reader')
  })
  afterAll(() => house.close())

  test('each figure is a drawing that only the pointer uses, and right after it a table', async () => {
    const { text } = await reader.get('/figures').expect(200)
    const sections = text.split('<section class="chart').slice(1)
    expect(sections).toHaveLength(chartNames.length)
    for (const section of sections) {
      expect(section).toMatch(
        /<h2[\s\S]*<figcaption>[^<]+<\/figcaption>\s*<svg class="drawing"[^>]*aria-hidden="true"[\s\S]*<table[\s\S]*<caption[^>]*>Les mêmes nombres/,
      )
      const drawn = section.slice(section.indexOf('<svg'), section.indexOf('</svg>'))
      expect(drawn.match(/<a /g)!.length).toBe(drawn.match(/tabindex="-1"/g)!.length)
      expect(drawn).toMatch(/<title>[^<]+\u00a0: \d/)
    }
    expect(text).toContain('<title>24 novembre 2026 — ')
  })

  test('another day is kept by every link, and a day beyond the status rows is told', async () => {
    const { text } = await reader.get('/figures?on=2050-05-05').expect(200)
    expect(text).toContain('Les situations sont calculées jusqu’au 31 décembre 2036')
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'))
    const links = [...main.matchAll(/href="([^"]*)"/g)].map(([, href]) =>
      href!.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'),
    )
    expect(links.filter((href) => (href.match(/on=\d{4}-\d\d-\d\d/g) ?? []).length !== 1)).toEqual([])
  })

  test.each(files)('/figures%s as a picture', async (path) => {
    const svg = (await reader.get(`/figures${path}.svg`).expect(200)).body.toString()
    expect(svg).toContain('Source')
    const { body } = await reader
      .get(`/figures${path}.pdf?on=2016-06-30`)
      .expect(200)
      .expect('Content-Type', 'application/pdf')
    expect(body.subarray(0, 5).toString()).toBe('%PDF-')
    await reader.get(`/figures${path}.pdf?paper=a0`).expect(422)
    await (await house.as('stranger')).get(`/figures${path}.svg`).expect(303)
  })

  test('one as PNG', async () => {
    const { body } = await reader.get('/figures/continents.png').expect(200).expect('Content-Type', 'image/png')
    expect(body.subarray(1, 4).toString()).toBe('PNG')
  })

  test.each(chartNames)('%s as a file', async (name) => {
    const { text, headers } = await reader.get(`/figures/${name}.csv?on=2016-06-30`).expect(200)
    expect(headers['content-disposition']).toContain('-2016-06-30.csv')
    const [head = '', ...lines] = text.trimEnd().split('\r\n')
    expect(head.split(';').length).toBeGreaterThan(1)
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines)
      expect(
        line
          .split(';')
          .slice(1)
          .every((cell) => /^\d+$/.test(cell)),
      ).toBe(true)
  })

  test('in English', async () => {
    const browser = await house.again('reader')
    await browser.post('/language').send({ locale: 'en', back: '/figures' }).expect(303)
    const { text } = await browser.get('/figures').expect(200)
    for (const said of [
      'Conventions in force through the years',
      '24 November 2026',
      'Lapsed without a decision',
      'Europe',
    ]) {
      expect(text).toContain(said)
    }
    expect((await browser.get('/figures/renewals.csv').expect(200)).text).toContain('Terms that ended')
  })
})

test('an empty base says so five times, and its pictures say why', async () => {
  const house = await aHouse()
  const reader = await house.as('reader')
  const { text } = await reader.get('/figures').expect(200)
  expect(text).not.toContain('<svg class="drawing"')
  for (const sentence of [
    'Aucune convention n’a été en vigueur',
    'Aucun partenaire n’est encore enregistré',
    'n’a de domaine le 24 novembre 2026',
    'Aucun terme n’a pris fin',
    'Aucune convention n’est encore enregistrée',
  ]) {
    expect(text).toContain(sentence)
  }
  for (const path of files) await reader.get(`/figures${path}.pdf`).expect(200)
  expect((await reader.get('/figures/renewals.csv').expect(200)).text.trim().split('\r\n')).toHaveLength(1)
  await (await house.as('outsider')).get('/figures').expect(200)
  await house.close()
})

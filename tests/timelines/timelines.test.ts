import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { makeConventions } from '../../server/generation/makeConventions.ts'
import { aHouse, type House } from '../support/house.ts'
import { linksOf, partOf, textOf } from './aPage.ts'

let house: House
let browser: Agent
beforeAll(async () => {
  house = await aHouse()
  browser = await house.as('reader')
  await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
})
afterAll(() => house.close())

const page = async (query = '', status = 200) => (await browser.get(`/timelines?${query}`).expect(status)).text
const svgOf = (html: string) => partOf(html, '<svg class="drawing"', '</svg>')
const ways = (html: string) => linksOf(partOf(html, '<div class="frise-ways">', '<figure'))
const main = (html: string) => partOf(html, '<main', '</main>')
/** The conventions that the picture leads to, or the table. */
const references = (html: string) =>
  [...new Set([...html.matchAll(/href="\/conventions\/([^"/?]+)/g)].map(([, one]) => one!))].sort()
const listed = async (query: string) =>
  (await browser.get(`/conventions.json?${query}`).expect(200)).body.items
    .map(({ reference }: { reference: string }) => reference)
    .sort()

describe('the page', () => {
  test('shows every convention, in the picture and in the table', async () => {
    const html = await page()
    expect(html).toMatch(/<h1>31 conventions<\/h1>/)
    expect(references(svgOf(html))).toEqual(await listed(''))
    expect(references(partOf(html, '<table', '</table>'))).toEqual(await listed(''))
    expect(textOf(partOf(html, '<figcaption', '</figcaption>'))).toMatch(
      /^31 conventions, du 1er janvier 19\d\d au 31 décembre 20\d\d, par partenaire\. \d+ en vigueur le 24 novembre 2026\.$/,
    )
    expect(html).not.toMatch(/NaN|undefined|Infinity/)
  })

  test('speaks English to whoever reads English', async () => {
    const { text } = await browser.get('/timelines?zoom=year').set('Accept-Language', 'en').expect(200)
    expect(textOf(partOf(text, '<figcaption', '</figcaption>'))).toContain('from 1 January 2026 to 31 December 2026')
    expect(ways(text).map((one) => one.text)).toEqual(expect.arrayContaining(['Century', 'Decade', 'Year', 'Months']))
    expect(svgOf(text)).toContain('>Jan 2026</text>')
  })

  test('hides nothing from a keyboard that a pointer has, and offers the picture to the pointer alone', async () => {
    const html = await page()
    const svg = svgOf(html)
    expect(svg).toContain('aria-hidden="true"')
    expect([...svg.matchAll(/<a (?![^>]*tabindex="-1")/g)]).toEqual([])
    const elsewhere = html.replace(svg, '')
    const drawn = linksOf(svg).map(({ href }) => href)
    const hrefs = new Set(linksOf(elsewhere).map(({ href }) => href))
    const unreached = drawn.filter((href) => !hrefs.has(href) && !/^\/(partnerships|partners)\//.test(href))
    expect(unreached).toEqual([])
  })

  test('has every mark explained in its legend', async () => {
    const legend = textOf(partOf(await page(), '<details class="legend">', '</details>'))
    for (const words of ['en vigueur', 'signature', 'vote du conseil', 'transmission', 'dénonciation', 'jour montré']) {
      expect(legend).toContain(words)
    }
  })
})

describe('the filter', () => {
  test.each([
    ...['status=in-force', 'status=voted&status=suspended', 'renewal=late', 'kind=framework', 'partner=VOLGOGRAD'],
    ...['domain=education', 'q=jumelage', 'endsFrom=01/01/2027', 'endsTo=31/12/2026', 'finding=signed-before-receipt'],
    ...['work=late', 'decisionBefore=2026-12-31', 'outcome=lapsed', 'endedFrom=2012-01-01', 'endedTo=2020-12-31'],
  ])('%s draws what the list of conventions holds', async (query) => {
    const html = await page(query)
    const expected = await listed(query)
    expect(references(svgOf(html))).toEqual(expected)
    expect(references(partOf(html, '<table', '</table>'))).toEqual(expected)
  })

  test('is kept by every way that leads from it, and each chip takes away its own', async () => {
    const html = await page('partner=VOLGOGRAD&kind=framework&group=domain&zoom=decade&sort=-title')
    for (const { href, text } of ways(html)) {
      expect([text, href]).toEqual([text, expect.stringContaining('partner=VOLGOGRAD&kind=framework')])
      expect(href).toContain('sort=-title')
    }
    const chips = linksOf(partOf(html, '<p class="chips"', '</p>') || partOf(html, 'class="chips"', '</ul>'))
    expect(chips.map(({ href }) => href)).toEqual(
      expect.arrayContaining([
        '/timelines?kind=framework&sort=-title&group=domain&zoom=decade',
        '/timelines?partner=VOLGOGRAD&sort=-title&group=domain&zoom=decade',
      ]),
    )
  })

  test('says what it hides and how to see it, and the table is sorted within the view', async () => {
    const html = await page('status=in-force&group=kind&zoom=year')
    expect(textOf(partOf(html, '<div class="head">', '</div>'))).toMatch(
      /\d+ conventions ne sont pas montrées\. Tout montrer/,
    )
    expect(linksOf(partOf(html, '<div class="head">', '</div>'))[0]!.href).toBe('/timelines?group=kind&zoom=year')
    const heads = linksOf(partOf(html, '<thead', '</thead>'))
    expect(heads.length).toBeGreaterThan(2)
    for (const { href } of heads) expect(href).toContain('status=in-force&group=kind&zoom=year')
    expect(await page()).not.toContain('ne sont pas montrées')
  })

  test('that finds nothing says so, with a way on and no picture', async () => {
    const html = await page('q=atlantide')
    expect(html).toContain('<h1>0 convention</h1>')
    expect(html).not.toContain('<svg class="drawing"')
    expect(textOf(partOf(html, '<div class="empty">', '</div>'))).toBe(
      'Aucune convention ne répond à ces filtres. Tout montrer',
    )
    expect(main(html)).not.toContain('<table')
  })
})

describe('the ways', () => {
  test.each([
    '',
    'zoom=century',
    'zoom=decade',
    'zoom=year&from=2013-06-01',
    'zoom=months',
    'group=service&on=2015-10-01',
  ])('from ?%s each leads to a page that says where it is', async (query) => {
    const all = ways(await page(query)).filter(({ isCurrent }) => !isCurrent)
    expect(all.length).toBeGreaterThan(6)
    for (const { href, text } of all) {
      const there = (await browser.get(href.replace('#frise', '')).expect(200)).text
      const current = ways(there).filter(({ isCurrent }) => isCurrent)
      expect(current).toHaveLength(2)
      if (!/[←→]/.test(text) && !text.startsWith('Revenir')) expect(current.map((one) => one.text)).toContain(text)
      expect(textOf(partOf(there, '<figcaption', '</figcaption>'))).toMatch(/^31 conventions, du /)
    }
  })

  test('have the keys beside the zoom shown', async () => {
    const keys = async (query: string) =>
      Object.fromEntries(
        ways(await page(query))
          .filter(({ key }) => key)
          .map(({ key, text }) => [key, text]),
      )
    expect(await keys('')).toEqual({ 0: 'Tout', '+': 'Siècle' })
    expect(await keys('zoom=century')).toMatchObject({ '- 0': 'Tout', '+': 'Décennie', ArrowLeft: '← Plus tôt' })
    expect(await keys('zoom=decade')).toMatchObject({ 0: 'Tout', '-': 'Siècle', '+': 'Année' })
    expect(await keys('zoom=months')).toMatchObject({ 0: 'Tout', '-': 'Année', ArrowRight: 'Plus tard →' })
  })

  test('earlier and later go half a picture to the side and come back', async () => {
    const aside = async (address: string, way: string) => {
      const { text } = await browser.get(address).expect(200)
      return ways(text)
        .find((one) => one.text.includes(way))!
        .href.replace('#frise', '')
    }
    const later = await aside('/timelines?zoom=decade&from=1990-01-01', 'Plus tard')
    expect(later).toBe('/timelines?zoom=decade&from=1995-01-01')
    expect(await aside(later, 'Plus tôt')).toBe('/timelines?zoom=decade&from=1990-01-01')
  })

  test('another day is kept everywhere, in the drawing too', async () => {
    const html = await page('on=2015-10-01&zoom=decade')
    const all = linksOf(main(html)).map(({ href }) => href)
    expect(all.length).toBeGreaterThan(60)
    expect(all.filter((href) => !href.includes('on=2015-10-01'))).toEqual([])
    expect(partOf(html, '<form class="filters"', '</form>')).toContain(
      '<input type="hidden" name="on" value="2015-10-01">',
    )
    expect(svgOf(html)).toContain('>1er octobre 2015</text>')
    await browser.get(linksOf(svgOf(html))[0]!.href).expect(200)
  })
})

describe('a stretch', () => {
  test('from which the day shown is out of sight has a way back to it', async () => {
    const html = await page('zoom=year&from=1990-01-01&on=2015-10-01')
    const back = ways(html).find(({ text }) => text === 'Revenir autour du 1er octobre 2015')!
    expect(back.href).toBe('/timelines?zoom=year&on=2015-10-01#frise')
    expect(textOf(await page('zoom=year'))).not.toContain('Revenir autour')
  })

  test('in which nothing lies says so, and leads to everything', async () => {
    const html = await page('zoom=year&from=1990-01-01&q=terre')
    const figure = textOf(partOf(html, '<figure', '</figure>'))
    expect(figure).toMatch(
      /Rien du 1er janvier 1990 au 31 décembre 1990 : les conventions vont de 20\d\d à 20\d\d\. Tout montrer/,
    )
    expect(linksOf(partOf(html, '<figure', '</figure>')).find(({ text }) => text === 'Tout montrer')!.href).toBe(
      '/timelines?q=terre',
    )
  })

  test('that leaves some out says how many', async () => {
    const html = await page('zoom=year&from=2012')
    const drawn = references(svgOf(html)).length
    const [, out] = /(\d+) conventions n’ont rien dans cette étendue/.exec(textOf(html))!
    expect(drawn + Number(out)).toBe(31)
  })

  test('is everything on any day: what begins long after it too', async () => {
    const html = await page('on=1975-01-01')
    expect(references(svgOf(html))).toHaveLength(31)
    expect(textOf(html)).not.toContain('n’ont rien dans cette étendue')
  })

  test.each(['zoom=century&from=9999-12-31', 'zoom=months&from=31/12/9999'])(
    'beyond the calendar is moved back into it, and said to be: %s',
    async (query) => {
      const html = textOf(await page(query))
      expect(html).toContain('Le calendrier va de l’an 1 à l’an 9999')
      expect(html).toContain('au 31 décembre 9999')
    },
  )

  test('at the calendar’s first day has no earlier one', async () => {
    const html = await page('zoom=decade&from=0001-01-01')
    expect(
      ways(html)
        .filter(({ text }) => /Plus (tôt|tard)/.test(text))
        .map(({ text }) => text),
    ).toEqual(['Plus tard →'])
    expect(textOf(html)).not.toContain('Le calendrier va')
  })
})

describe('an address that is wrong', () => {
  test.each([
    ['zoom=foo', 'zoom', 'Étendue : Choisissez dans la liste.'],
    ['group=foo', 'group', 'Grouper par : Choisissez dans la liste.'],
    ['from=abc&zoom=year', 'from', 'À partir de : « abc » n’est ni un jour'],
    ['from=30/02/2026', 'from', '« 30/02/2026 »'],
    ['partner=PARIS', 'partner', 'Partenaire : '],
    ['endsFrom=hier', 'endsFrom', '« hier »'],
  ])('%s is a 422 that leads to its field, with all that was typed', async (query, field, words) => {
    const html = await page(`q=dakar&on=2015-10-01&${query}`, 422)
    expect(textOf(partOf(html, '<div class="error-summary"', '</div>'))).toContain(words)
    expect(html).toContain(`<a href="#${field}">`)
    expect(html).toMatch(new RegExp(`id="${field}"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*id="${field}"`))
    expect(html).toContain('value="dakar"')
    expect(main(html)).not.toContain('<svg')
    for (const form of ['svg', 'pdf', 'png']) await browser.get(`/timelines.${form}?${query}`).expect(422)
  })

  test('keeps the zoom beside a day that is none', async () => {
    const html = await page('from=abc&zoom=year', 422)
    expect(html).toMatch(/<option value="year" selected/)
    expect(html).toMatch(/id="from"[^>]*value="abc"|value="abc"[^>]*id="from"/)
  })
})

test('somebody of another authority sees only their own: nothing yet, and a way on', async () => {
  const outsider = await house.as('outsider')
  const { text } = await outsider.get('/timelines').expect(200)
  expect(text).not.toMatch(/VOL-2012-1|Volgograd|<svg class="drawing"/)
  expect(textOf(partOf(text, '<div class="empty">', '</div>'))).toMatch(/^Aucune convention/)
  await outsider.get('/timelines?partner=VOLGOGRAD').expect(422)
  expect(String((await outsider.get('/timelines.svg').expect(200)).body)).not.toContain('Volgograd')
  const stranger = await house.as('stranger')
  await stranger.get('/timelines').expect(303)
})

// Last of all: they stay.
describe('two hundred conventions more', () => {
  beforeAll(async () => {
    const by = { accountId: null, at: house.clock.now() }
    await makeConventions(house.db, house.authorityId, { conventions: 200, seed: 7 }, by)
  })

  test('fold the largest groups, which say how many were in force and open by a link', async () => {
    const html = await page('group=kind')
    expect(textOf(html)).toContain('Les groupes de plus de 24 conventions sont repliés')
    const rows = partOf(html, '<caption id="groups">', '</table>')
    const links = linksOf(rows)
    expect(links.length).toBeGreaterThan(0)
    for (const { href, text } of links) {
      expect(svgOf(html)).toContain(`href="${href.replaceAll('&', '&amp;')}"`)
      const there = (await browser.get(href).expect(200)).text
      expect(there).not.toContain('<caption id="groups">')
      expect(references(svgOf(there)).length).toBeGreaterThan(24)
      expect(textOf(partOf(there, 'class="chips"', '<figure'))).toContain(text)
    }
  })

  test('a group that was asked for is open, whatever others its conventions belong to', async () => {
    const { body } = await browser.get('/conventions.json?domain=education').expect(200)
    const html = await page('group=domain&domain=education')
    expect(references(svgOf(html))).toHaveLength(body.count)
  })

  test('are all in the table below', async () => {
    const html = await page('group=kind')
    expect(html).toMatch(/<h1>231 conventions<\/h1>/)
    expect(references(html.slice(html.lastIndexOf('<table')))).toHaveLength(231)
  })
})

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { findFilterChoices, wordsOf } from '../../server/conventions/choices.ts'
import { readFilter } from '../../server/conventions/filter.ts'
import { findFrame } from '../../server/conventions/frame.ts'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { listPartnerships } from '../../server/partnerships/store.ts'
import { framed } from '../../server/pictures/framed.ts'
import type { Picture } from '../../server/pictures/picture.ts'
import { friseOnPaper } from '../../server/timelines/frisePicture.ts'
import type { Grouping } from '../../server/timelines/group.ts'
import { findDrawn, mostUnfolded } from '../../server/timelines/groupsStore.ts'
import { sceneOf } from '../../server/timelines/scene.ts'
import { aHouse, type House } from '../support/house.ts'
import { textOf as pdfText, said } from '../support/pdfTools.ts'
import { linksOf, partOf, textOf } from './aPage.ts'

const on = '2026-11-24'

let house: House
let browser: Agent
beforeAll(async () => {
  house = await aHouse()
  browser = await house.as('reader')
  await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
})
afterAll(() => house.close())

test('the picture says what the page says beside it, and the day in its address', async () => {
  const svg = String((await browser.get('/timelines.svg?zoom=months&on=2012-06-01').expect(200)).body)
  expect(svg).toMatch(/conventions n’ont rien dans cette étendue/)
  expect(svg).toContain('/timelines?zoom=months&amp;on=2012-06-01')
  const later = String((await browser.get('/timelines.svg?on=2050-01-01').expect(200)).body)
  expect(textOf(later)).toMatch(/31 décembre 2036/)
})

test('what is dated after the day shown is lighter, and the legend says so; a successor to come is not drawn as one', async () => {
  const shown = async (query: string) => (await browser.get(`/timelines?partner=MAYENCE&${query}`).expect(200)).text
  const drawing = (html: string) => partOf(html, '<svg class="drawing"', '</svg>')
  const past = await shown('on=2010-01-01')
  expect(past).toContain('après le jour montré')
  expect(drawing(past)).not.toContain('class="successor"')
  expect(drawing(await shown(''))).toContain('class="successor"')
})

test('a partnership is told of from its first day on', async () => {
  const drawn = async (day: string) =>
    partOf((await browser.get(`/timelines?on=${day}`).expect(200)).text, '<svg class="drawing"', '</svg>')
  expect(await drawn('1950-01-01')).not.toContain('depuis 1959')
  expect(await drawn('1960-01-01')).toContain('depuis 1959')
})

test('each picture is linked in each form, under the same filter and view', async () => {
  const links = linksOf(
    partOf(
      (await browser.get('/timelines?status=in-force&zoom=decade&on=2015-10-01').expect(200)).text,
      'class="acts files"',
      '</p>',
    ),
  )
  expect(links.map(({ text }) => text)).toEqual(['PDF A3', 'PDF A4', 'SVG', 'PNG'])
  for (const { href } of links) {
    expect(href).toMatch(/^\/timelines\.(pdf|svg|png)\?status=in-force&zoom=decade.*on=2015-10-01/)
  }
})

test('a picture has its name, its day, its filter, its source and its legend in it', async () => {
  const response = await browser.get('/timelines.svg?status=in-force&on=2015-10-01').expect(200)
  expect(response.headers['content-disposition']).toBe('inline; filename="frise-2015-10-01.svg"')
  const text = textOf(String(response.body))
  for (const words of ['Frise des conventions', 'situation au 1er octobre 2015', 'En vigueur', 'Source : Dijon']) {
    expect(text.toLowerCase()).toContain(words.toLowerCase())
  }
  expect(text).toContain('http://localhost:3000/timelines?status=in-force')
})

test('the PNG has the name of its day', async () => {
  const png = await browser.get('/timelines.png').expect(200)
  expect(png.headers['content-disposition']).toBe('inline; filename="frise-2026-11-24.png"')
})

test('the sample fits one A3 page, and A4 as many as it takes', async () => {
  const a3 = (await browser.get('/timelines.pdf').buffer().expect(200)).body as Buffer
  const info = said(a3, 'pdfinfo')
  if (info !== null) {
    expect(info).toMatch(/Pages: +1\n/)
    expect(info).toMatch(/Page size: +(1190\.55 x 841\.89|841\.89 x 1190\.55)/)
    expect(info).toMatch(/Title: +Frise des conventions/)
  }
  const a4 = (await browser.get('/timelines.pdf?paper=a4').buffer().expect(200)).body as Buffer
  const small = said(a4, 'pdfinfo')
  if (small !== null) expect(small).toMatch(/Page size: +(841\.89 x 595\.276|595\.276 x 841\.89)/)
  await browser.get('/timelines.pdf?paper=a5').expect(422)
})

test('a picture that has nothing to show says so', async () => {
  const svg = await browser.get('/timelines.svg?q=atlantide').expect(200)
  expect(String(svg.body)).toContain('Aucune convention à dessiner.')
  const pdf = await browser.get('/timelines.pdf?q=atlantide').buffer().expect(200)
  const text = pdfText(pdf.body)
  if (text !== null) expect(text).toContain('Aucune convention à dessiner.')
  await browser.get('/timelines.png?q=atlantide').expect(200).expect('content-type', 'image/png')
})

/** The pictures of the whole sample for a sheet, as its address draws them. */
async function onPaper(group: Grouping, paper: 'a3' | 'a4'): Promise<Picture[]> {
  const { db, authorityId } = house
  const choices = await findFilterChoices(db, authorityId)
  const read = readFilter({}, { ...wordsOf(choices), services: choices.services })
  if (!read.ok) throw new Error('an empty filter is right')
  const filter = read.value
  const found = await findDrawn(db, { authorityId, filter, on }, group, on, '2036-12-31')
  const partnerships = group === 'partner' ? await listPartnerships(db, authorityId) : []
  const view = { group, zoom: null, from: null }
  const unfold = () => '/conventions'
  const scene = sceneOf('fr', { ...found, view, filter, partnerships, choices, on, mostUnfolded, unfold })
  const { sessions } = await findFrame(db, authorityId)
  const asked = { on, stretch: scene.stretch, groups: scene.groups, sessions: sessions.map((one) => one.on) }
  const words = {
    summary: '31 conventions',
    filtered: '',
    source: 'Source : Dijon, http://localhost:3000/timelines',
    notes: [],
  }
  return friseOnPaper('fr', asked, words, paper)
}

/** How large the smallest letters of a picture are on its sheet, in points: margins are 10 mm wide. */
function smallestLetters(picture: Picture): number {
  const { width, height, body } = framed(picture)
  const sides = picture.paper === 'a3' ? [420, 297] : [297, 210]
  const [across, down] = (picture.upright ? sides.toReversed() : sides).map((side) => ((side - 20) / 25.4) * 72)
  const sizes = [...body.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size))
  return Math.min(12.5, ...sizes) * Math.min(across! / width, down! / height)
}

test.each(['partner', 'domain', 'kind', 'service'] as const)(
  'by %s the letters can be read on every sheet, and an A3 holds the whole sample by partner',
  async (group) => {
    const a3 = await onPaper(group, 'a3')
    if (group === 'partner') expect(a3).toHaveLength(1)
    for (const picture of a3) expect(smallestLetters(picture)).toBeGreaterThanOrEqual(6.5)
    for (const picture of await onPaper(group, 'a4')) expect(smallestLetters(picture)).toBeGreaterThanOrEqual(6.5)
  },
)

test('the list of conventions and a partnership lead to their timelines', async () => {
  const hrefs = async (path: string) => linksOf((await browser.get(path).expect(200)).text).map(({ href }) => href)
  expect(await hrefs('/conventions?status=in-force&columns=kind&on=2015-10-01')).toContain(
    '/timelines?status=in-force&on=2015-10-01',
  )
  expect(await hrefs('/partnerships/VOLGOGRAD')).toContain('/timelines?partner=VOLGOGRAD')
})

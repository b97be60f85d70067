import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { aHouse, type House } from '../support/house.ts'
import { manyThatEnd, read, withAddresses } from './aWall.ts'

let house: House
beforeAll(async () => {
  house = await aHouse()
  await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
})
afterAll(() => house.close())

const page = async (query = '', status = 200) =>
  withAddresses((await (await house.as('reader')).get(`/calendar${query}`).expect(status)).text)

describe('the calendar', () => {
  test('is this year’s: twelve tables, every day in words below, today marked', async () => {
    const html = await page()
    expect(read(html)).toContain('Calendrier 2026')
    expect([...html.matchAll(/<table>/g)].length).toBe(12)
    expect(html).toMatch(/class="shown"[^§]{0,80}<span class="date">24<\/span>[^§]{0,80}aujourd’hui/)
    expect(html).toContain('href="#d-2026-12-14"')
    expect(html).toContain('id="d-2026-12-14"')
    const links = [...html.matchAll(/href="#(d-[\d-]+)"/g)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(8)
    expect(links.filter((id) => !html.includes(`id="${id}"`))).toEqual([])
    expect(read(html)).toContain('Fin : Convention-cadre « Eau et jardins » avec Chefchaouen')
  })

  test('shows another day of the past and of the year to come, and says by which knowledge', async () => {
    const past = read(await page('?year=2015&on=2015-10-01'))
    expect(past).toContain('ce qui est passé comme il est venu, le reste d’après ce qui est connu au 1er octobre 2015')
    const html = await page('?year=2027')
    expect(read(html)).toContain('d’après ce qui est connu au 24 novembre 2026')
    expect(read(await page('?year=2031'))).toContain('supposent que personne ne dénonce')
    expect(html).toContain('href="/calendar?year=2026"')
    expect(html).toContain('href="/calendar?year=2028"')
  })

  test('a month has its words in its days, the agenda what the work list says', async () => {
    const month = await page('?view=month&month=d%C3%A9cembre%202026')
    expect(read(month)).toMatch(/14 lundi 14 décembre 2026 Séance : Conseil Fin de la période/)
    expect(month).toContain('rel="next">Janvier 2027')
    const { body } = await (await house.as('reader')).get('/api/work').expect(200)
    const decide = body.items.find(({ group }: { group: string }) => group === 'decide')
    const agenda = read(await page('?view=agenda&month=2026-11'))
    expect(agenda).toContain(decide.sentence.replace(/\s+/g, ' '))
    expect(agenda).toContain('dans 6 jours')
    expect(agenda).not.toContain('décembre 2026 dans')
  })

  test('is narrowed as the list is: chips, sessions stay, what is hidden is said', async () => {
    const html = await page('?year=2026&partner=MALINES')
    expect(html).toContain('Retirer le filtre')
    expect(read(html)).toContain('Séance : Conseil')
    expect(read(html)).toContain('Cloches du dimanche')
    expect(read(html)).not.toContain('Chefchaouen »')
    expect(read(html)).not.toContain('avec Chefchaouen')
    expect(read(html)).toMatch(/Le filtre cache \d+ dates. Les séances restent montrées/)
    expect(html).toContain('href="/calendar.pdf?year=2026&partner=MALINES&paper=a3"')
  })

  test('a year that has nothing says so, and leads to the nearest that has something', async () => {
    const html = await page('?year=1850')
    expect(read(html)).toContain('Rien n’est connu pour 1850.')
    expect(html).toContain('href="/calendar?year=1963">Après')
    const [, after] = /href="\/calendar\?year=(\d{4})">Après/.exec(html)!
    for (let year = 1851; year < Number(after); year += 9) {
      expect(read(await page(`?year=${year}`))).toContain('Rien n’est connu')
    }
    expect(read(await page(`?year=${after}`))).not.toContain('Rien n’est connu')
    const [, before] = /href="\/calendar\?year=(\d{4})&kind=framework">Avant/.exec(
      await page('?year=3000&kind=framework'),
    )!
    expect(read(await page(`?year=${before}&kind=framework`))).not.toContain('Sous ce filtre')
    expect(read(await page('?view=month&month=2026-02'))).toContain('Toute l’année 2026')
  })

  test('says until when renewals are followed', async () => {
    expect(read(await page('?year=2040'))).toContain('ne sont suivies que jusqu’au 31 décembre 2036')
    expect(read(await page('?year=2036'))).not.toContain('ne sont suivies que')
  })

  test('the calendar’s first and last years have no neighbour beyond them', async () => {
    expect(await page('?year=1')).not.toContain('rel="prev"')
    expect(await page('?year=9999')).not.toContain('rel="next"')
    expect(await page('?view=month&month=9999-12')).not.toContain('rel="next"')
  })

  test.each([
    ['?year=0', 'Une année de 1 à 9999', 'value="0"'],
    ['?year=99999', 'Une année de 1 à 9999', 'value="99999"'],
    ['?year=-4', 'Une année de 1 à 9999', 'value="-4"'],
    ['?view=month&month=2026-13', 'Un mois et son année', 'value="2026-13"'],
    ['?view=month&month=2026', 'Un mois et son année', 'value="2026"'],
    ['?view=foo', 'Choisissez dans la liste', '>foo</option>'],
    ['?partner=NOBODY', 'Choisissez dans la liste', 'aria-invalid'],
    ['?view=agenda&page=x', 'Un nombre entier', ''],
  ])('%s is refused with what was typed', async (query, error, typed) => {
    const html = await page(query, 422)
    expect(read(html)).toContain(error)
    expect(html).toContain(typed)
    await (await house.as('reader')).get(`/calendar.svg${query}`).expect(422)
  })

  test('is for members: a stranger signs in, another authority sees its own', async () => {
    await (await house.as('stranger')).get('/calendar').expect(303)
    const { text } = await (await house.as('outsider')).get('/calendar').expect(200)
    expect(read(text)).toContain('Le calendrier est vide')
  })

  test('is found from the feeds, the sessions and the year’s band', async () => {
    for (const path of ['/feeds', '/sessions', '/']) {
      expect((await (await house.as('reader')).get(path).expect(200)).text).toContain('href="/calendar"')
    }
    const { text } = await (await house.as('reader')).get('/?partner=MALINES').expect(200)
    expect(withAddresses(text).includes('href="/calendar?partner=MALINES"')).toBe(true)
  })
})

describe('its picture', () => {
  test.each(['svg', 'pdf', 'png'])('goes out as %s, of the year and of a month', async (form) => {
    const reader = await house.as('reader')
    for (const query of ['?year=2027', '?view=month&month=2026-12', '?year=1850']) {
      const { headers } = await reader.get(`/calendar.${form}${query}`).expect(200)
      expect(headers['content-disposition']).toContain('calendrier-')
    }
  })

  test('tells its filter, its day and what it has no day for', async () => {
    const answer = await (await house.as('reader')).get('/calendar.svg?year=2026').expect(200)
    const svg = answer.body.toString()
    for (const words of ['Calendrier 2026', 'connu au 24 novembre 2026', 'Wenchang', 'Clôture des dossiers']) {
      expect(svg).toContain(words)
    }
    const narrowed = await (await house.as('reader')).get('/calendar.svg?year=2026&partner=MALINES').expect(200)
    expect(narrowed.body.toString()).toContain('Malines')
  })
})

describe('a thousand on one day', () => {
  beforeAll(() => manyThatEnd(house, 1000, '2033-03-03'))

  test('are counted, begun, and followed page by page', async () => {
    const year = await page('?year=2033')
    expect(year).toContain('+999')
    expect(read(year)).toContain('et 988 autres')
    const [, href] = /href="([^"]*view=agenda[^"]*month=2033-03[^"]*)">et 988/.exec(year)!
    const agenda = await page(href!.replace('/calendar', ''))
    expect([...agenda.matchAll(/class="told"/g)].length).toBe(50)
    expect(read(agenda)).toContain('1 à 50 sur 1')
    expect(read(await page('?view=agenda&month=2033-03&page=20'))).toMatch(/951 à 1/)
    expect(read(await page('?view=month&month=2033-03'))).toContain('et 996 autres')
  })

  test('are one picture that says how many it leaves out', async () => {
    const { body } = await (await house.as('reader')).get('/calendar.svg?year=2033').expect(200)
    expect(body.toString()).toMatch(/et 9\d\d autres dates/)
  })
})

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import type { Agent } from 'supertest'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf } from '../support/ladder.ts'
import { cooperation, recordConvention, recorded, recordVolgograd } from './aConventionForm.ts'

const kept = {
  prevailingLanguage: 'all',
  placeKept: 'Archives municipales, 4R 128',
  service: 'Relations internationales',
}

eachDatabase((_name, makeHouse) => {
  let house: House
  let browser: Agent
  beforeAll(async () => {
    house = await makeHouse()
    browser = await house.as('editor')
    await recordVolgograd(browser)
    await browser
      .post('/conventions/new')
      .send({ ...cooperation, ...kept })
      .expect(303)
    await browser
      .post('/conventions/new')
      .send({
        ...cooperation,
        reference: 'VOL-2014-1',
        title: 'Jeunes',
        service: 'JEUNESSE ',
        prevailingLanguage: 'ru',
      })
      .expect(303)
    await browser
      .post('/conventions/new')
      .send({ ...cooperation, reference: 'VOL-2015-1', title: 'Encore', service: 'relations  internationales' })
      .expect(303)
    await recordConvention(browser, { reference: 'VOL-2016-1', languages: ['fr'] })
  })
  afterAll(() => house.close())

  const references = async (query: string) => {
    const { body } = await browser.get(`/conventions.json?${query}`).expect(200)
    return body.items.map(({ reference }: { reference: string }) => reference)
  }

  test('the record, its sheet and its form tell them', async () => {
    expect(await recorded(house)).toMatchObject(kept)
    const { text } = await browser.get('/conventions/VOL-2013-1').expect(200)
    expect(text).toMatch(/Version qui fait foi<\/dt><dd>toutes les versions font également foi/)
    expect(text).toContain(
      '<a href="/conventions?service&#x3D;Relations+internationales">Relations internationales</a>',
    )
    expect(text).toContain('Archives municipales, 4R 128')
    const sheet = await browser.get('/conventions/VOL-2013-1/summary').expect(200)
    expect(sheet.text).toContain('<span class="sub">Lieu de conservation</span> Archives municipales, 4R 128')
    expect(sheet.text).toContain('français, russe (toutes les versions font également foi)')
    const form = await browser.get('/conventions/VOL-2013-1/edit').expect(200)
    expect(form.text).toContain('<option value="all" selected>')
    expect(form.text).toContain('<option value="JEUNESSE"></option>')
    expect(form.text.match(/<datalist id="services">.*<\/datalist>/)?.[0].match(/<option/g)).toHaveLength(2)
  })

  test('what nobody recorded reads so; of one version nobody asks which prevails', async () => {
    const { text } = await browser.get('/conventions/VOL-2016-1').expect(200)
    expect(text).toMatch(/Lieu de conservation<\/dt><dd><span class="unset">non renseigné/)
    expect(text).not.toContain('Version qui fait foi')
    const other = await browser.get('/conventions/VOL-2015-1').expect(200)
    expect(other.text).toMatch(/Version qui fait foi<\/dt><dd>inconnue/)
    const sheet = await browser.get('/conventions/VOL-2016-1/summary').expect(200)
    expect(sheet.text).not.toContain('Lieu de conservation')
  })

  test('the CSV and the JSON hold them', async () => {
    const { body } = await browser.get('/conventions/VOL-2014-1.json').expect(200)
    expect(body).toMatchObject({ prevailingLanguage: 'ru', placeKept: null, service: 'JEUNESSE' })
    const { text } = await browser.get('/conventions.csv').expect(200)
    const rows = parse(text, { delimiter: ';', bom: true, columns: true }) as Record<string, string>[]
    expect(rows.find((row) => row.Référence === 'VOL-2013-1')).toMatchObject({
      Langues: 'français, russe',
      'Version qui fait foi': 'toutes les versions font également foi',
      'Lieu de conservation': 'Archives municipales, 4R 128',
      Service: 'Relations internationales',
    })
    expect(rows.find((row) => row.Référence === 'VOL-2014-1')).toMatchObject({ 'Version qui fait foi': 'russe' })
  })

  test('the list is filtered by service however it was typed, with a chip', async () => {
    expect(await references('service=Relations+internationales')).toEqual(['VOL-2013-1', 'VOL-2015-1'])
    expect(await references('service=Relations+internationales&service=JEUNESSE')).toHaveLength(3)
    const { text } = await browser.get('/conventions?service=JEUNESSE').expect(200)
    expect(text).toContain('Service\u00a0: JEUNESSE')
    expect(text).toContain('<details class="more-filters" open>')
    await browser.get('/conventions?service=inconnu').expect(422)
  })

  test('words of the service and the place are found', async () => {
    expect(await references('q=internationales')).toEqual(['VOL-2013-1', 'VOL-2015-1'])
    expect(await references('q=archives+4R')).toEqual(['VOL-2013-1'])
    const { text } = await browser.get('/search?q=archives').expect(200)
    expect(text).toContain('<b>Lieu de conservation</b>')
  })

  describe('is refused', () => {
    test.each([
      [{ prevailingLanguage: 'en' }, 'La convention n’est pas rédigée dans cette langue'],
      [{ prevailingLanguage: 'all', languages: ['fr'] }, 'Il faut au moins deux langues'],
      [{ prevailingLanguage: 'all', languages: [] }, 'Il faut au moins deux langues'],
      [{ prevailingLanguage: 'xx' }, 'Choisissez dans la liste.'],
      [{ service: 'x'.repeat(121) }, 'caractères au plus'],
      [{ placeKept: 'x'.repeat(301) }, 'caractères au plus'],
    ])('%j', async (typed, message) => {
      const before = await contentOf(house, 'conventions', 'journal')
      const body = { ...cooperation, reference: 'VOL-2099-1', ...typed }
      const { text } = await browser.post('/conventions/new').send(body).expect(422)
      expect(text).toContain(message)
      expect(await contentOf(house, 'conventions', 'journal')).toEqual(before)
    })
  })

  test('a change is told in words in the history', async () => {
    const record = await recorded(house, 'VOL-2014-1')
    const typed = { ...cooperation, reference: 'VOL-2014-1', title: 'Jeunes', prevailingLanguage: 'fr' }
    const body = { ...typed, service: 'Jeunesse', placeKept: 'Coffre', version: String(record.version) }
    await browser.post('/conventions/VOL-2014-1/edit').send(body).expect(303)
    const { text } = await browser.get('/conventions/VOL-2014-1/history').expect(200)
    expect(text).toContain('Version qui fait foi')
    expect(text).toMatch(/russe[\s\S]*français/)
    expect(text).toContain('Lieu de conservation')
  })
})

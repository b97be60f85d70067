import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { formTo } from '../house/forms.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { aPartner } from './someConvention.ts'

const path = '/partnerships/new'
const tables = ['partnerships', 'partners', 'journal']
const york = { newName: 'York', newCountryCode: 'GB', newOwnLanguage: 'en', newNature: 'local-authority' }
const typed = { kind: 'twinning', since: '1953', note: 'Depuis longtemps', domains: ['education'] }

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeAll(async () => {
    house = await makeHouse()
    await aPartner(house, { reference: 'VOLGOGRAD', name: 'Volgograd' })
  })
  afterAll(() => house.close())

  const post = async (body: object, address = path) => (await house.as('editor')).post(address).send(body)

  test('the fold stands open while no partner is chosen', async () => {
    const browser = await house.as('editor')
    expect((await browser.get(path).expect(200)).text).toContain('<details class="adding" id="new-partner" open>')
    const chosen = await browser.get(`${path}?partner=VOLGOGRAD`).expect(200)
    expect(chosen.text).toContain('<details class="adding" id="new-partner">')
  })

  test('its own button needs a name and a country; nobody else may press it', async () => {
    const before = await contentOf(house, ...tables)
    const { status, text } = await post({ ...typed, ...york, newCountryCode: '', add: 'partner' })
    expect(status).toBe(422)
    expect(text).toContain('href="#newCountryCode"')
    expect(text).toContain('Depuis longtemps')
    expect(await contentOf(house, ...tables)).toEqual(before)
    await refuses(house, path, { ...typed, ...york, add: 'partner' }, ['reader', 'stranger'], tables)
    await refusesForeignOrigin(house, path, { ...typed, ...york, add: 'partner' }, 'editor', tables)
  })

  test('it records the partner alone, chooses it, and what was typed stays', async () => {
    const { status, text } = await post({ ...typed, ...york, add: 'partner' })
    expect(status).toBe(200)
    const { body } = formTo(path, text)
    expect(body).toMatchObject({ partner: 'YORK', newName: '', since: '1953', reference: 'YORK', domains: 'education' })
    expect(text).toContain('York (Royaume-Uni)\u00a0: partenaire enregistré, et choisi.')
    const entry = await house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ record_kind: 'partner', act: 'create' })
    expect(JSON.parse(entry.after!)).toMatchObject({ name: 'York', nature: 'local-authority', ownLanguage: 'en' })
    expect(await house.db.selectFrom('partnerships').selectAll().execute()).toEqual([])
    expect((await post({ ...body, kind: 'twinning' })).headers.location).toBe('/partnerships/YORK')
  })

  test('a name that is there is said: saving does not make a second one, and it may be taken', async () => {
    const before = await contentOf(house, ...tables)
    for (const button of [{}, { add: 'partner' }]) {
      const { status, text } = await post({ ...typed, ...york, newName: 'york', ...button })
      expect(status).toBe(422)
      expect(text).toContain('Choisir York (Royaume-Uni)')
    }
    const { text } = await post({ ...typed, ...york, known: 'YORK' })
    expect(formTo(path, text).body).toMatchObject({ partner: 'YORK', newName: '' })
    expect(await contentOf(house, ...tables)).toEqual(before)
    expect(formTo(path, (await post({ ...typed, ...york, add: 'namesake' })).text).body.partner).toBe('YORK-2')
  })

  test('the form of a recorded partnership has it too, and drops nothing in silence', async () => {
    const address = '/partnerships/YORK/edit'
    const form = formTo(address, (await (await house.as('editor')).get(address).expect(200)).text).body
    const left = await post({ ...form, newName: 'Leeds', newCountryCode: 'GB' }, address)
    expect(left.status).toBe(422)
    expect(left.text).toContain('Ce partenaire n’est pas enregistré')
    const { status, text } = await post({ ...form, newName: 'Leeds', newCountryCode: 'GB', add: 'partner' }, address)
    expect(status).toBe(200)
    const { body } = formTo(address, text)
    expect(body).toMatchObject({ partner: 'LEEDS', version: form.version })
    expect((await post({ ...body, kind: 'twinning' }, address)).status).toBe(303)
  })
})

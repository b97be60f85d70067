import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { formTo } from '../house/forms.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { cooperation, recordConvention, recorded, recordVolgograd } from './aConventionForm.ts'

const tables = ['conventions', 'parties', 'partners', 'journal']
const edit = '/conventions/VOL-2013-1/edit'

eachDatabase((_name, makeHouse) => {
  let house: House
  let browser: Agent
  beforeAll(async () => {
    house = await makeHouse()
    browser = await house.as('editor')
    await recordVolgograd(browser)
    await browser.post('/partners/new').send({ reference: 'MAYENCE', name: 'Mayence', countryCode: 'DE' }).expect(303)
    await recordConvention(browser)
  })
  afterAll(() => house.close())

  const post = async (body: object, path = '/conventions/new') => browser.post(path).send(body)
  const fieldsIn = (text: string, path = '/conventions/new') => formTo(path, text).body
  const names = async (reference: string) =>
    (await recorded(house, reference)).parties.map(({ name, nature }) => (nature ? `${name} (${nature})` : name))

  describe('of any number and kind', () => {
    const five = {
      partner1: '',
      third1: 'Dijon Métropole',
      thirdNature1: 'grouping',
      partner2: 'VOLGOGRAD',
      third2: '',
      thirdNature2: '',
      third3: 'Université de Bourgogne',
      thirdNature3: 'public-body',
      partner4: '',
      third4: '',
      partner5: 'MAYENCE',
      third6: 'République de Moldavie',
      thirdNature6: 'state',
    }

    test('are kept in the order of their rows, an empty one left out', async () => {
      await recordConvention(browser, { reference: 'MANY-1', ...five })
      expect(await names('MANY-1')).toEqual([
        'Dijon',
        'Dijon Métropole (grouping)',
        'Volgograd',
        'Université de Bourgogne (public-body)',
        'Mayence',
        'République de Moldavie (state)',
      ])
      const { text } = await browser.get('/conventions/MANY-1/edit').expect(200)
      expect(fieldsIn(text, '/conventions/MANY-1/edit')).toMatchObject({
        third1: 'Dijon Métropole',
        partner4: 'MAYENCE',
        thirdNature5: 'state',
      })
      expect(text).not.toContain('partner6')
    })

    test('are told on the record, in its JSON and in its history', async () => {
      const { text } = await browser.get('/conventions/MANY-1').expect(200)
      expect(text).toContain('Dijon Métropole <span class="sub">groupement de collectivités</span>')
      const { body } = await browser.get('/conventions/MANY-1.json').expect(200)
      expect(body.parties).toContainEqual({ side: 'third', name: 'République de Moldavie', nature: 'state' })
      expect(body.parties).toContainEqual({ side: 'partner', name: 'Mayence' })
      const history = await browser.get('/conventions/MANY-1/history').expect(200)
      expect(history.text).toContain('Université de Bourgogne')
      expect(history.text).toContain('autre organisme public')
    })

    test('a State among them is one for the rules', async () => {
      const body = { session: '', object: 'Convention', sessionOn: '1/2/2013', convention: 'MANY-1', allows: 'signs' }
      await browser.post('/deliberations/new').send(body).expect(303)
      const { text } = await browser.get('/conventions/MANY-1').expect(200)
      expect(text).toContain('République de Moldavie')
      const { body: item } = await browser.get('/conventions/MANY-1.json').expect(200)
      expect(item.standing.findings.map(({ rule }: { rule: string }) => rule)).toContain('party-is-a-state')
    })

    test('as many as twenty', async () => {
      const rows = Array.from({ length: 20 }, (_, place) => [`third${place + 1}`, `Commune ${place + 1}`])
      const twenty = { ...Object.fromEntries(rows), partner1: '', thirdNature2: '' }
      await recordConvention(browser, { reference: 'TWENTY-1', ...twenty })
      expect(await names('TWENTY-1')).toHaveLength(21)
      const { text } = await browser.get('/conventions/TWENTY-1/edit').expect(200)
      expect(text).toContain('a place pour 20 parties')
      expect(text).not.toContain('name="add" value="party"')
    })
  })

  describe('the rows', () => {
    test('a new form shows the authority and two of them', async () => {
      const { text } = await browser.get('/conventions/new').expect(200)
      expect(text).toContain('Dijon, partie 1, y est toujours')
      expect(text).toContain('<legend>Partie 3</legend>')
      expect(text).not.toContain('<legend>Partie 4</legend>')
      expect(text.indexOf('class="visually-hidden" tabindex')).toBeLessThan(text.indexOf('name="drop"'))
    })

    test('one more is added without an error, and nothing is lost or recorded', async () => {
      const before = await contentOf(house, ...tables)
      const { status, text } = await post({ ...cooperation, title: '', startOn: '30/02/2026', add: 'party' })
      expect(status).toBe(200)
      expect(text).not.toContain('field-error')
      expect(text).toContain('<fieldset class="row" id="party3">')
      expect(text).toContain('formaction="/conventions/new#party4"')
      expect(fieldsIn(text)).toMatchObject({
        partner1: 'VOLGOGRAD',
        third2: 'Comité de jumelage',
        thirdNature2: 'association',
        partner3: '',
        startOn: '30/02/2026',
        object: cooperation.object,
        domains: 'education',
        languages: ['fr', 'ru'],
      })
      expect(await contentOf(house, ...tables)).toEqual(before)
    })

    test('one is taken out, those behind it move up', async () => {
      const three = { ...cooperation, partner3: 'MAYENCE', drop: '2' }
      const { status, text } = await post(three)
      expect(status).toBe(200)
      expect(fieldsIn(text)).toMatchObject({ partner1: 'VOLGOGRAD', partner2: 'MAYENCE', third2: '' })
      expect(fieldsIn(text)).not.toHaveProperty('partner3')
    })

    test('one that is twice is told in its row, and its label says which', async () => {
      const { text } = await browser
        .post('/conventions/new')
        .send({ ...cooperation, reference: 'TWICE-1', partner4: 'VOLGOGRAD' })
        .expect(422)
      expect(text).toContain('<a href="#partner4">Partie 5, partenaire\u00a0: Cette partie est déjà nommée.</a>')
    })
  })

  describe('a party that has signed', () => {
    beforeAll(async () => {
      const { parties, version } = await recorded(house)
      const party = parties.find(({ side }) => side === 'third')!.id
      await browser.post('/conventions/VOL-2013-1/sign').send({ party, signedOn: '1/3/2013', version }).expect(303)
    })
    const changed = async () => ({ ...cooperation, version: String((await recorded(house)).version) })

    test('has no button to be taken out, and its row says why', async () => {
      const { text } = await browser.get(edit).expect(200)
      expect(text).toContain('Comité de jumelage a signé\u00a0: cette partie ne peut être ni retirée ni remplacée.')
      expect(text.match(/name="drop" value="\d"/g)).toEqual(['name="drop" value="1"'])
    })

    test.each([
      ['dropped', { drop: '2' }, 'third2'],
      ['renamed', { third2: 'Comité des fêtes' }, 'third2'],
      ['emptied', { third2: '', thirdNature2: '' }, 'third2'],
    ])('%s: refused at its row, nothing changes', async (_case, wrong, field) => {
      const before = await contentOf(house, ...tables)
      const { status, text } = await post({ ...(await changed()), ...wrong }, edit)
      expect(status).toBe(422)
      expect(text).toContain(`href="#${field}"`)
      expect(await contentOf(house, ...tables)).toEqual(before)
    })

    test('left out of a form without its row: refused too', async () => {
      const { third2: _third, thirdNature2: _nature, partner2: _partner, ...rest } = await changed()
      const { status, text } = await post(rest, edit)
      expect(status).toBe(422)
      expect(text).toContain('href="#partner1"')
    })

    test('keeps its signature where its nature is told, or its name spelt otherwise', async () => {
      const before = await recorded(house)
      const spelt = { ...(await changed()), third2: 'Comité de Jumelage', thirdNature2: 'other' }
      expect((await post(spelt, edit)).status).toBe(303)
      const { parties, signatures } = await recorded(house)
      expect(parties[2]).toEqual({ ...before.parties[2], name: 'Comité de Jumelage', nature: 'other' })
      expect(signatures).toEqual(before.signatures)
    })

    test('two who change the parties see each other’s', async () => {
      const { text } = await browser
        .post(edit)
        .send({ ...cooperation, third2: 'Comité de Jumelage', partner3: 'MAYENCE', version: '1' })
        .expect(409)
      expect(text).toContain('Partie 4, partenaire')
      expect(text).toContain('<strong>Mayence</strong>')
      expect(fieldsIn(text, edit)).toMatchObject({ partner3: 'MAYENCE', third2: 'Comité de Jumelage' })
    })
  })

  test('adding and dropping are for those who may write', async () => {
    const body = { ...cooperation, add: 'party' }
    await refuses(house, '/conventions/new', body, ['reader', 'stranger'], tables)
    await refusesForeignOrigin(house, edit, { ...cooperation, drop: '1' }, 'editor', tables)
    await (await house.as('outsider')).post(edit).send(body).expect(404)
  })
})

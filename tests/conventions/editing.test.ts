import { describe, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { eachDatabase, oneHouse } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { cooperation, recordConvention, recorded, recordVolgograd } from './aConventionForm.ts'

const tables = ['conventions', 'parties', 'convention_domains', 'standing_spans', 'finding_spans', 'journal']
const edit = '/conventions/VOL-2013-1/edit'
const remove = '/conventions/VOL-2013-1/remove'

eachDatabase((_name, makeHouse) => {
  let house: House
  let browser: Agent
  oneHouse(makeHouse, async (made) => {
    house = made
    browser = await house.as('editor')
    await recordVolgograd(browser)
    await recordConvention(browser)
  })

  const reordered = {
    partner1: '',
    third1: 'Université',
    thirdNature1: 'public-body',
    partner2: 'VOLGOGRAD',
    third2: '',
    thirdNature2: '',
    third3: 'Comité de jumelage',
    thirdNature3: 'association',
  }
  const changed = { ...cooperation, version: '1', title: 'Autre titre', termMode: 'unlimited', termDuration: '3 ans' }
  const sign = async (name: string) => {
    const { parties, version } = await recorded(house)
    const party = parties.find((one) => one.name === name)!.id
    await browser.post('/conventions/VOL-2013-1/sign').send({ party, signedOn: '1/3/2013', version }).expect(303)
  }

  describe('a change', () => {
    test('is in the form, the record and the journal; a value that its mode does not use goes', async () => {
      const { text } = await browser.get(edit).expect(200)
      for (const value of ['VOL-2013-1', '3 ans', '1 an', '3 mois']) expect(text).toContain(`value="${value}"`)
      await browser.post(edit).send(changed).expect(303).expect('Location', '/conventions/VOL-2013-1?done=edit')
      expect(await recorded(house)).toMatchObject({
        title: 'Autre titre',
        termMode: 'unlimited',
        termDuration: null,
        version: 2,
      })
      const entry = await house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
      expect(JSON.parse(entry.before!)).toMatchObject({ title: cooperation.title, termDuration: 'P3Y' })
      expect(JSON.parse(entry.after!)).toMatchObject({ title: 'Autre titre', termDuration: null })
    })

    test('keeps the parties that stay, in another order too', async () => {
      const before = await recorded(house)
      await browser
        .post(edit)
        .send({ ...changed, ...reordered })
        .expect(303)
      const { parties } = await recorded(house)
      expect(parties.map(({ name }) => name)).toEqual(['Dijon', 'Université', 'Volgograd', 'Comité de jumelage'])
      expect(parties[2]!.id).toBe(before.parties[1]!.id)
      expect(parties[3]!.id).toBe(before.parties[2]!.id)
    })

    test('cannot take out a party that has signed', async () => {
      await sign('Volgograd')
      const before = await contentOf(house, ...tables)
      const { text } = await browser
        .post(edit)
        .send({ ...changed, version: '2', partner1: '', third1: 'Moscou' })
        .expect(422)
      expect(text).toContain('Volgograd a signé\u00a0: cette partie ne peut être ni retirée ni remplacée.')
      expect(text).toContain('href="#partner1"')
      expect(await contentOf(house, ...tables)).toEqual(before)
    })

    test('on what somebody changed meanwhile shows both, and may be saved over it', async () => {
      await browser.post(edit).send(changed).expect(303)
      const before = await contentOf(house, ...tables)
      const mine = { ...cooperation, version: '1', title: 'Mon titre' }
      const { text } = await browser.post(edit).send(mine).expect(409)
      for (const shown of ['Autre titre', '<strong>Mon titre</strong>', 'name="version" value="2"']) {
        expect(text).toContain(shown)
      }
      expect(await contentOf(house, ...tables)).toEqual(before)
      await browser
        .post(edit)
        .send({ ...mine, version: '2' })
        .expect(303)
      expect(await recorded(house)).toMatchObject({ title: 'Mon titre', version: 3 })
    })

    test('to a reference that is taken, or to nonsense, is refused', async () => {
      await recordConvention(browser, { reference: 'VOL-2014-1' })
      const before = await contentOf(house, ...tables)
      const { text } = await browser
        .post(edit)
        .send({ ...changed, reference: 'VOL-2014-1' })
        .expect(422)
      expect(text).toContain('est déjà prise')
      await browser
        .post(edit)
        .send({ ...changed, title: '' })
        .expect(422)
      await browser.post('/conventions/NOWHERE/edit').send(changed).expect(404)
      expect(await contentOf(house, ...tables)).toEqual(before)
    })

    test('is for those who may write', async () => {
      await refuses(house, edit, changed, ['reader', 'stranger'], tables)
      await refusesForeignOrigin(house, edit, changed, 'editor', tables)
      await (await house.as('outsider')).post(edit).send(changed).expect(404)
    })
  })

  describe('a removal', () => {
    test('takes the convention while nothing has happened to it', async () => {
      await browser.post(remove).expect(303).expect('Location', '/conventions')
      await browser.get('/conventions/VOL-2013-1').expect(404)
      const entry = await house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
      expect(entry).toMatchObject({ act: 'remove', after: null })
    })

    test('is refused with its reason once somebody has signed', async () => {
      await sign('Volgograd')
      const before = await contentOf(house, ...tables)
      const { text } = await browser.post(remove).expect(409)
      expect(text).toContain('ne peut être retirée')
      expect(text).toContain('Des signatures')
      expect(await contentOf(house, ...tables)).toEqual(before)
    })

    test('is for those who may write', async () => {
      await refuses(house, remove, {}, ['reader', 'stranger'], tables)
      await refusesForeignOrigin(house, remove, {}, 'editor', tables)
      await (await house.as('outsider')).post(remove).expect(404)
      await browser.post('/conventions/NOWHERE/remove').expect(404)
    })
  })
})

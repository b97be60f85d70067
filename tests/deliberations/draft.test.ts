import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { recordConvention, recorded, recordVolgograd } from '../conventions/aConventionForm.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses } from '../support/ladder.ts'

const tables = ['authorisations', 'deliberations', 'finding_spans', 'journal']
const path = '/deliberations/DEL-1/authorisations/VOL-2013-1'
const same = {
  allows: ['signs', 'changesOfDetail'],
  whom: 'maire',
  termMode: 'duration',
  termDuration: '3 ans',
  renewalMode: 'tacit',
  renewalPeriod: '1 an',
  renewalMaximum: '2',
  noticeMode: 'duration',
  notice: '3 mois',
  parties: 'Volgograd\r\nComité de jumelage',
  amount: '',
  currency: 'EUR',
  otherConvention: '',
}

eachDatabase((_name, makeHouse) => {
  let house: House
  let editor: Agent

  beforeAll(async () => {
    house = await makeHouse()
    editor = await house.as('editor')
    await recordVolgograd(editor)
    const address = await recordConvention(editor)
    const deliberation = { reference: 'DEL-1', object: 'Coopération', sessionOn: '2012-12-17' }
    await editor
      .post('/deliberations/new')
      .send({ ...deliberation, convention: 'VOL-2013-1', allows: 'signs' })
      .expect(303)
    await editor.post(`${address}/commitments/none`).send({ none: 'yes' }).expect(303)
  })
  afterAll(() => house.close())

  const version = async () => {
    const row = await house.db.selectFrom('deliberations').select('version').executeTakeFirstOrThrow()
    return String(row.version)
  }
  const save = async (changes: object) =>
    editor
      .post(path)
      .send({ ...same, version: await version(), ...changes })
      .expect(303)
  const page = async () => (await editor.get('/conventions/VOL-2013-1').expect(200)).text

  test('a draft that says the same finds nothing, and comes back in its form', async () => {
    await save({ amount: '0' })
    expect((await recorded(house)).authorisations[0]?.draft).toMatchObject({
      termDuration: 'P3Y',
      renewalMaximum: 2,
      notice: 'P3M',
      parties: ['Volgograd', 'Comité de jumelage'],
      amount: 0,
    })
    const { text } = await editor.get(path).expect(200)
    expect(text).toContain('value="3 ans"')
    expect(text).toContain('Volgograd\nComité de jumelage')
    expect(await page()).not.toContain('Différente du projet voté')
    expect(await page()).not.toContain('Hors de ce que le conseil a autorisé')
  })

  test.each([
    [{ termDuration: '5 ans' }, 'Durée : 5 ans au projet voté, 3 ans aujourd’hui'],
    [{ renewalMaximum: '3' }, 'Reconduction : '],
    [{ noticeMode: 'none' }, 'Préavis : aucun au projet voté, 3 mois aujourd’hui'],
    [{ parties: 'Volgograd' }, 'Parmi les parties et non au projet voté : Comité de jumelage'],
    [{ parties: 'Volgograd\nComité de jumelage\nOpole' }, 'Au projet voté et non parmi les parties : Opole'],
    [{ amount: '1 500' }, '1 500,00 € au projet voté, 0,00 € aujourd’hui'],
  ])('%p is named as a difference', async (changes, words) => {
    await save(changes)
    const text = (await page()).replace(/[\u00a0\u202f]/g, ' ')
    expect(text).toContain('Différente du projet voté')
    expect(text).toContain(words)
  })

  test('where no change of detail was allowed the comparison says nothing', async () => {
    await save({ termDuration: '5 ans', allows: ['signs'] })
    expect(await page()).not.toContain('Différente du projet voté')
  })

  test.each([
    [{ parties: 'Opole' }, 'elle n’autorise pas à signer avec Volgograd'],
    [{ otherConvention: 'Accord avec Prague' }, 'Accord avec Prague'],
  ])('%p is outside what was authorised', async (changes, words) => {
    await save(changes)
    expect(await page()).toContain('Hors de ce que le conseil a autorisé')
    expect(await page()).toContain(words)
  })

  test('named by its own name, a partner is named', async () => {
    await save({ parties: 'ВОЛГОГРАД\nComité de jumelage' })
    expect(await page()).not.toContain('Hors de ce que le conseil a autorisé')
  })

  test('what a mode asks for must be there; a stale form shows both drafts', async () => {
    const before = await contentOf(house, ...tables)
    const wrong = { ...same, version: await version(), termDuration: '', amount: '1,234', parties: 'Gardée' }
    const refused = await editor.post(path).send(wrong).expect(422)
    expect(refused.text).toContain('Gardée')
    expect(refused.text).toContain('deux décimales')
    const stale = await editor
      .post(path)
      .send({ ...same, termDuration: '7 ans', version: '0' })
      .expect(409)
    expect(stale.text).toContain('7 ans')
    expect(await contentOf(house, ...tables)).toEqual(before)
    await refuses(house, path, same, ['reader', 'stranger'], tables)
  })
})

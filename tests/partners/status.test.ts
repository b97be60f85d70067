import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { recordConvention, recorded, recordVolgograd } from '../conventions/aConventionForm.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf } from '../support/ladder.ts'

const volgograd = { name: 'Volgograd', ownName: 'Волгоград', ownLanguage: 'ru', countryCode: 'RU' }

eachDatabase((_name, makeHouse) => {
  let house: House
  let editor: Agent
  let address: string
  let version = 1

  beforeAll(async () => {
    house = await makeHouse()
    editor = await house.as('editor')
    await recordVolgograd(editor)
    address = await recordConvention(editor)
    const record = await recorded(house)
    const party = record.parties[0]!.id
    const signature = { party, signedOn: '2013-03-01', version: String(record.version) }
    await editor.post(`${address}/sign`).send(signature).expect(303)
  })
  afterAll(() => house.close())

  const save = async (facts: object) => {
    await editor
      .post('/partners/VOLGOGRAD/edit')
      .send({ ...volgograd, ...facts, version: String(version) })
      .expect(303)
    version += 1
  }
  const page = async (path = address) => (await editor.get(path).expect(200)).text

  test('a State is a finding, unless the convention says which exception holds', async () => {
    await save({ nature: 'state' })
    expect(await page('/partners/VOLGOGRAD')).toContain('État')
    expect(await page()).toContain('Un État étranger est partie')
    await save({ nature: 'local-authority' })
    expect(await page()).not.toContain('Un État étranger est partie')
  })

  test('signed while France did not recognise it, until that day or since', async () => {
    await save({ recognition: 'no', recognitionUntil: '2013-03-01' })
    expect(await page()).toContain('Volgograd, non reconnu par la France le 1er mars 2013')
    expect(await page('/partners/VOLGOGRAD')).toContain('non (jusqu’au 1er mars 2013)')
    await save({ recognition: 'no', recognitionUntil: '2013-02-28' })
    expect(await page()).not.toContain('non reconnu par la France')
    await save({ recognition: 'yes', recognitionFrom: '2013-03-02' })
    expect(await page()).toContain('non reconnu par la France')
  })

  test('under sanctions on the day of signing', async () => {
    await save({ sanctionsNote: 'Règlement de l’Union', sanctionsFrom: '2013-03-01' })
    expect(await page()).toContain('Volgograd, sous sanctions le 1er mars 2013')
    await save({ sanctionsNote: 'Règlement de l’Union', sanctionsFrom: '2013-03-02' })
    expect(await page()).not.toContain('sous sanctions')
  })

  test('development aid is proposed from the country, and may be said otherwise', async () => {
    expect(await page('/partners/VOLGOGRAD')).toContain('non, selon la liste de l’OCDE')
    await save({ oda: 'yes' })
    expect(await page('/partners/VOLGOGRAD')).not.toContain('selon la liste de l’OCDE')
    await editor.post('/partners/new').send({ name: 'Dakar', countryCode: 'SN' }).expect(303)
    expect(await page('/partners/DAKAR')).toContain('oui, selon la liste de l’OCDE')
  })

  test.each([
    [{ nature: 'x' }, 'Nature'],
    [{ recognition: 'no', recognitionFrom: '2014-01-02', recognitionUntil: '2014-01-01' }, 'La fin précède le début'],
    [{ recognitionFrom: '2014-01-02' }, 'Reconnu par la France'],
    [{ sanctionsUntil: '2014-01-02' }, 'Sanctions'],
    [{ recognition: 'no', recognitionFrom: '30/02/2014' }, '30/02/2014'],
  ])('%p is refused', async (wrong, sentence) => {
    const before = await contentOf(house, 'partners', 'journal')
    const body = { ...volgograd, ...wrong, version: String(version) }
    expect((await editor.post('/partners/VOLGOGRAD/edit').send(body).expect(422)).text).toContain(sentence)
    expect(await contentOf(house, 'partners', 'journal')).toEqual(before)
  })
})

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { brokenChains } from '../../server/journal/chainCheck.ts'
import { indexDifferences } from '../../server/search/indexCheck.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { add, filesOf, hashOf, pdf, recordOwners, text } from './aDocument.ts'

const tables = ['documents', 'journal', 'search_index']

eachDatabase((_name, makeHouse) => {
  let house: House
  let editor: Agent
  let address: string

  beforeAll(async () => {
    house = await makeHouse()
    editor = await house.as('editor')
    for (const guest of ['reader', 'outsider'] as const) await house.as(guest)
    await recordOwners(editor)
    address = await keep('/conventions/VOL-2012-1', text, 'lettre.txt')
  })
  afterAll(() => house.close())

  const keep = (owner: string, bytes: Buffer, name: string) => add(editor, owner, { bytes, name })

  const typed = { name: 'Lettre du maire', what: 'letter', language: 'ru', note: 'Traduite', version: '1' }

  test('what is said of a document is changed, and found', async () => {
    await editor.post(`${address}/edit`).send(typed).expect(303)
    const { text: page } = await editor.get('/conventions/VOL-2012-1').expect(200)
    for (const said of ['Lettre du maire', 'russe', 'Traduite']) expect(page).toContain(said)
    const { text: found } = await editor.get('/search?q=lettre%20traduite').expect(200)
    expect(found).toContain(`href="${address}"`)
    expect(found).toContain('1 document')
    const { text: history } = await editor.get('/conventions/VOL-2012-1/history').expect(200)
    expect(history).toContain('a modifié le document Lettre du maire')
    expect(history).toContain('Nom montré')
  })

  test.each([
    [{ name: '' }, 'À remplir'],
    [{ name: 'x'.repeat(201) }, '200 caractères au plus'],
    [{ what: 'poem' }, 'Choisissez dans la liste'],
    [{ language: 'xx' }, 'Choisissez dans la liste'],
  ])('%p is refused, what was typed kept', async (wrong, sentence) => {
    const before = await contentOf(house, ...tables)
    const body = { ...typed, version: '2', note: 'Gardée', ...wrong }
    const { text: page } = await editor.post(`${address}/edit`).send(body).expect(422)
    expect(page).toContain(sentence)
    expect(page).toContain('Gardée</textarea>')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('a stale version answers 409 and shows both', async () => {
    const before = await contentOf(house, ...tables)
    const { text: page } = await editor
      .post(`${address}/edit`)
      .send({ ...typed, name: 'Autre nom' })
      .expect(409)
    expect(page).toContain('Lettre du maire')
    expect(page).toContain('Autre nom')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('who may not, from elsewhere, what is not there', async () => {
    for (const path of [`${address}/edit`, `${address}/remove`]) {
      const body = { ...typed, version: '2' }
      await refuses(house, path, body, ['reader', 'stranger'], tables)
      await refusesForeignOrigin(house, path, body, 'editor', tables)
      const before = await contentOf(house, ...tables)
      await (await house.as('outsider')).post(path).send(body).expect(404)
      await editor
        .post(path.replace(/documents\/[^/]+/, 'documents/x'))
        .send(body)
        .expect(404)
      expect(await contentOf(house, ...tables)).toEqual(before)
    }
    await (await house.as('reader')).get(`${address}/edit`).expect(403)
    await (await house.as('outsider')).get(`${address}/edit`).expect(404)
    expect(filesOf(house)).toEqual([hashOf(text)])
  })

  test('the bytes stay while another record needs them, and go with the last one', async () => {
    const other = await keep('/deliberations/DEL-2012-12-17', pdf, 'a.pdf')
    const same = await keep('/partners/VOLGOGRAD', pdf, 'b.pdf')
    await editor.post(`${other}/remove`).expect(303)
    expect(filesOf(house)).toContain(hashOf(pdf))
    await editor.get(same).expect(200)
    const { headers } = await editor.post(`${same}/remove`).expect(303)
    expect(headers.location).toBe('/partners/VOLGOGRAD?done=document-removed#documents-title')
    expect(filesOf(house)).not.toContain(hashOf(pdf))
    await editor.get(same).expect(404)
    const lines = await house.db.selectFrom('journal').selectAll().where('act', '=', 'remove').execute()
    expect(lines.map(({ before, after }) => [JSON.parse(before!).sha256, after])).toEqual([
      [hashOf(pdf), null],
      [hashOf(pdf), null],
    ])
  })

  test('added and removed at the same moment, again and again: a row never lacks its bytes', async () => {
    const bytes = Buffer.from('tantôt là, tantôt non')
    for (let round = 0; round < 5; round += 1) {
      const first = await keep('/partners/VOLGOGRAD', bytes, 'un.txt')
      const [second] = await Promise.all([
        keep('/partnerships/VOLGOGRAD', bytes, 'deux.txt'),
        editor.post(`${first}/remove`).expect(303),
      ])
      await editor.get(second).expect(200)
      await editor.post(`${second}/remove`).expect(303)
      expect(filesOf(house)).not.toContain(hashOf(bytes))
    }
  })

  test('a record of each kind stays while a document is kept with it', async () => {
    const { id } = await house.db.selectFrom('sessions').select('id').executeTakeFirstOrThrow()
    for (const owner of [
      '/conventions/VOL-2012-1',
      '/deliberations/DEL-2012-12-17',
      `/sessions/${id}`,
      '/partnerships/VOLGOGRAD',
      '/partners/VOLGOGRAD',
    ]) {
      const document = owner === '/conventions/VOL-2012-1' ? address : await keep(owner, pdf, 'reste.pdf')
      const before = await contentOf(house, ...tables)
      const { text: page } = await editor.post(`${owner}/remove`).expect(409)
      expect(page).toContain(`href="${document}/edit"`)
      expect(await contentOf(house, ...tables)).toEqual(before)
      await editor.post(`${document}/remove`).expect(303)
      if (!owner.startsWith('/partner')) await editor.post(`${owner}/remove`).expect(303)
    }
    await editor.post('/partnerships/VOLGOGRAD/remove').expect(303)
    await editor.post('/partners/VOLGOGRAD/remove').expect(303)
    expect(filesOf(house)).toEqual([])
  })

  test('the chain and the index stand', async () => {
    expect((await brokenChains(house.db)).broken).toEqual([])
    expect((await indexDifferences(house.db)).differences).toEqual([])
  })
})

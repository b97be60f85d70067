import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { brokenChains } from '../../server/journal/chainCheck.ts'
import { indexDifferences } from '../../server/search/indexCheck.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf } from '../support/ladder.ts'
import { filesOf, hashOf, pdf, recordOwners, send, text } from './aDocument.ts'

const tables = ['documents', 'journal', 'search_index']
const path = '/conventions/VOL-2012-1/documents/new'

eachDatabase((_name, makeHouse) => {
  let house: House
  let editor: Agent

  beforeAll(async () => {
    house = await makeHouse()
    editor = await house.as('editor')
    for (const guest of ['reader', 'outsider'] as const) await house.as(guest)
    await recordOwners(editor)
  })
  afterAll(() => house.close())

  const rows = () => house.db.selectFrom('documents').selectAll().orderBy('id').execute()
  const unchanged = async (work: () => Promise<void>) => {
    const before = [await contentOf(house, ...tables), filesOf(house)]
    await work()
    expect([await contentOf(house, ...tables), filesOf(house)]).toEqual(before)
  }

  test('a file is kept by its hash, and the page of its record shows it', async () => {
    const fields = { what: 'deliberation', language: 'fr', note: 'pages 3 et 4' }
    const { headers } = await send(editor, path, { bytes: text, name: 'délibération été.txt', fields }).expect(303)
    expect(headers.location).toMatch(/^\/conventions\/VOL-2012-1\?done=document-added\.[\w-]+#documents-title$/)
    expect(filesOf(house)).toEqual([hashOf(text)])
    const { text: page } = await editor.get(headers.location!.replace(/#.*/, '')).expect(200)
    for (const said of [
      'délibération été.txt',
      'pages 3 et 4',
      'français',
      `TXT, ${text.length}\u00a0octets`,
      'Karim Haddad',
      '« délibération été.txt » est joint.',
    ])
      expect(page.replaceAll('«\u00a0', '« ').replaceAll('\u00a0»', ' »')).toContain(said)
    const [line] = await house.db.selectFrom('journal').selectAll().where('record_kind', '=', 'document').execute()
    expect(JSON.parse(line!.after!)).toMatchObject({
      name: 'délibération été.txt',
      sha256: hashOf(text),
      of: 'VOL-2012-1',
    })
    const { text: journal } = await editor.get('/journal?kind=document').expect(200)
    expect(journal).toContain('a joint le document')
    const { text: history } = await editor.get('/conventions/VOL-2012-1/history').expect(200)
    expect(history).toContain('a joint le document délibération été.txt')
  })

  test('the same file on the same record is refused, with the name and the day under which it is there', async () => {
    await unchanged(async () => {
      const { text: page } = await send(editor, path, {
        bytes: text,
        name: 'autre.txt',
        fields: { note: 'Gardée' },
      }).expect(422)
      expect(page).toContain('Ce fichier est déjà joint à cette fiche')
      expect(page).toContain('24 novembre 2026')
      expect(page).toContain('Gardée</textarea>')
      expect(page).toMatch(/href="\/documents\/[\w-]+">délibération été\.txt/)
    })
  })

  test('the same file on records of every other kind is kept once, and said', async () => {
    const { id: session } = await house.db.selectFrom('sessions').select('id').executeTakeFirstOrThrow()
    for (const owner of [
      '/deliberations/DEL-2012-12-17',
      '/partnerships/VOLGOGRAD',
      '/partners/VOLGOGRAD',
      `/sessions/${session}`,
    ]) {
      const { headers } = await send(editor, `${owner}/documents/new`, { bytes: text, name: 'copie.txt' }).expect(303)
      const { text: page } = await editor.get(headers.location!.replace(/#.*/, '')).expect(200)
      expect(page).toContain('copie.txt')
      expect(page).toContain('Le même fichier est aussi joint')
      expect(page).toContain('VOL-2012-1, Coopération avec Volgograd')
    }
    expect(filesOf(house)).toEqual([hashOf(text)])
    expect(await rows()).toHaveLength(5)
  })

  test.each([
    ['an empty file', { bytes: Buffer.alloc(0) }, 'Ce fichier est vide'],
    ['no file', {}, 'Choisissez un fichier'],
    ['a file beyond the limit', { bytes: Buffer.alloc(1024 * 1024 + 1, 'x') }, 'Ce fichier est trop grand'],
    ['a word that is none of ours', { bytes: pdf, fields: { what: 'poem' } }, 'Choisissez dans la liste'],
    ['nothing said of it', { bytes: pdf, fields: { what: '' } }, 'À remplir'],
    ['a language that is none', { bytes: pdf, fields: { language: 'xx' } }, 'Choisissez dans la liste'],
    ['a name too long', { bytes: pdf, fields: { name: 'x'.repeat(201) } }, '200 caractères au plus'],
  ])('%s is refused, what was typed kept, nothing left on the disk', async (_what, sent, sentence) => {
    await unchanged(async () => {
      const fields = { note: 'Gardée', ...('fields' in sent ? sent.fields : {}) }
      const { text: page } = await send(editor, path, { ...sent, fields }).expect(422)
      expect(page).toContain(sentence)
      expect(page).toContain('Gardée</textarea>')
      expect(page).toContain('Le fichier est à choisir de nouveau')
    })
  })

  test('a file of many times the limit is read off and refused by a page', async () => {
    await unchanged(async () => {
      const { text: page } = await send(editor, path, { bytes: Buffer.alloc(40 * 1024 * 1024, 'x') }).expect(422)
      expect(page).toContain('1\u00a0Mo au plus')
    })
  })

  test('who may not, from elsewhere, of no record: nothing is kept', async () => {
    await unchanged(async () => {
      for (const [guest, status] of [
        ['reader', 403],
        ['stranger', 401],
        ['outsider', 404],
      ] as const) {
        await send(await house.as(guest), path, { bytes: pdf }).expect(status)
      }
      for (const origin of ['https://ailleurs.example', 'null']) {
        await send(editor, path, { bytes: pdf }).set('Origin', origin).expect(403)
      }
      for (const owner of [
        '/conventions/NULLE-PART',
        '/sessions/x',
        '/deliberations/X',
        '/partners/X',
        '/partnerships/X',
      ]) {
        await send(editor, `${owner}/documents/new`, { bytes: pdf }).expect(404)
      }
      await editor.post('/conventions/new').type('multipart/form-data').field('title', 'x').expect(415)
      await editor.post(path).type('multipart/form-data').send('nothing of the kind').expect(400)
    })
  })

  test('a field with fields in it is a field that is wrong', async () => {
    await unchanged(async () => {
      await send(editor, path, { bytes: pdf, fields: { 'note[deep]': 'x', 'name[]': 'y' } }).expect(422)
    })
  })

  test('a form cut short leaves nothing behind', async () => {
    await unchanged(async () => {
      const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nLe début'
      await editor.post(path).set('Content-Type', 'multipart/form-data; boundary=b').send(head).expect(400)
    })
  })

  test('a disk that refuses leaves no row behind', async () => {
    const folder = `${house.deps.config.dataDir}/documents/${hashOf(pdf).slice(0, 2)}`
    rmSync(folder, { recursive: true, force: true })
    writeFileSync(folder, '')
    const before = await contentOf(house, ...tables)
    await send(editor, path, { bytes: pdf }).expect(500)
    expect(await contentOf(house, ...tables)).toEqual(before)
    rmSync(folder)
    mkdirSync(folder)
    await send(editor, path, { bytes: pdf, name: 'signée.pdf' }).expect(303)
  })

  test('two colleagues who add the same file at the same moment: one has it, the other is told', async () => {
    const bytes = Buffer.from('ensemble')
    const answers = await Promise.all([1, 2, 3].map(() => send(editor, path, { bytes, name: 'ensemble.txt' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422])
    expect(filesOf(house).filter((name) => name === hashOf(bytes))).toHaveLength(1)
    expect(filesOf(house)).toHaveLength(3)
  })

  test('the chain and the index stand', async () => {
    expect((await brokenChains(house.db)).broken).toEqual([])
    expect((await indexDifferences(house.db)).differences).toEqual([])
  })
})

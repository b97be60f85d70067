import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { cooperation, recordConvention, recorded, recordVolgograd, withoutCommittee } from './aConventionForm.ts'

const tables = ['conventions', 'parties', 'convention_domains', 'standing_spans', 'finding_spans', 'journal']

eachDatabase((_name, makeHouse) => {
  let house: House
  let browser: Agent
  beforeAll(async () => {
    house = await makeHouse()
    browser = await house.as('editor')
    await recordVolgograd(browser)
    await recordConvention(browser)
  })
  afterAll(() => house.close())

  const lastEntry = () => house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()

  describe('a new convention', () => {
    test('begun from what cannot be a reference is only refused what is wrong with it', async () => {
      for (const from of ['VOL\u00002013', { a: 1 }, ['VOL-2013-1', 'X']]) {
        await browser
          .post('/conventions/new')
          .send({ ...cooperation, title: '', from })
          .expect(422)
      }
    })

    test('holds what was typed, with its parties and its standing', async () => {
      const record = await recorded(house)
      expect(record).toMatchObject({
        title: cooperation.title,
        termMode: 'duration',
        termDuration: 'P3Y',
        renewalPeriod: 'P1Y',
        renewalMaximum: 2,
        notice: 'P3M',
        languages: ['fr', 'ru'],
        fictional: false,
      })
      expect(record.parties.map(({ side, name }) => `${side} ${name}`)).toEqual([
        'authority Dijon',
        'partner Volgograd',
        'third Comité de jumelage',
      ])
      expect(record.domains.map(({ code }) => code)).toEqual(['education'])
      const { text } = await browser.get('/conventions?status=draft').expect(200)
      expect(text).toContain('1 convention')
    })

    test('is told in the journal', async () => {
      const entry = await lastEntry()
      expect(entry).toMatchObject({ record_kind: 'convention', act: 'create', before: null })
      expect(JSON.parse(entry.after!)).toMatchObject({
        reference: 'VOL-2013-1',
        parties: ['VOLGOGRAD', { third: 'Comité de jumelage', thirdNature: 'association' }],
      })
    })

    test('needs nothing but its name, kind, reference and one other party: the rest reads unknown', async () => {
      const unknown = { startMode: 'unknown', termMode: 'unknown', renewalMode: 'unknown', noticeMode: 'unknown' }
      const named = { reference: 'BARE-1', kind: 'framework', title: 'Sans rien', partner1: 'VOLGOGRAD' }
      const bare = { ...named, ...unknown, denounceable: 'unknown' }
      await browser.post('/conventions/new').send(bare).expect(303)
      const { text } = await browser.get('/conventions/BARE-1').expect(200)
      expect(text).toContain('Sans rien')
      expect(text).toMatch(/Durée<\/dt><dd>inconnue/)
    })

    test('is proposed the next free reference of its partner', async () => {
      const { text } = await browser.get('/conventions/new?partner=VOLGOGRAD').expect(200)
      expect(text).toContain('value="VOL-2026-1"')
      expect(text).toContain('<option value="VOLGOGRAD" selected>')
    })

    test('is shown before it is saved, and not saved then', async () => {
      const before = await contentOf(house, ...tables)
      const body = { ...cooperation, reference: 'VOL-2013-9', startMode: 'on', startOn: '1/1/2013', check: 'yes' }
      const { text } = await browser.post('/conventions/new').send(body).expect(200)
      expect(text).toContain('Ce que cela change')
      expect(text).toContain('value="VOL-2013-9"')
      expect(await contentOf(house, ...tables)).toEqual(before)
    })
  })

  describe('what is wrong is told field by field, and what was typed stays', () => {
    const long = 'x'.repeat(10_000)
    test.each([
      ['no title', { title: ' ' }, 'title', 'À remplir.'],
      ['a title of 10,000 characters', { title: long }, 'title', '300 caractères au plus'],
      ['a NUL', { title: 'a\u0000b' }, 'title', 'caractère invisible'],
      ['an unknown kind', { kind: 'treaty' }, 'kind', 'Choisissez dans la liste.'],
      ['a reference of one letter', { reference: 'A' }, 'reference', 'De 2 à 40 lettres'],
      ['a reference that is taken', { reference: 'vol-2013-1' }, 'reference', 'VOL-2013-1 est déjà prise'],
      ['an impossible day', { startMode: 'on', startOn: '30/02/2026' }, 'startOn', 'n’est pas un jour du calendrier'],
      ['a start without its day', { startMode: 'on' }, 'startOn', 'À remplir.'],
      ['an unknown duration', { termDuration: 'longtemps' }, 'termDuration', 'n’est pas une durée'],
      ['a duration of nothing', { termDuration: '0 an' }, 'termDuration', 'n’est pas une durée'],
      [
        'an end before its beginning',
        { startMode: 'on', startOn: '1/1/2026', termMode: 'ends-on', termEndsOn: '31/12/2025' },
        'termEndsOn',
        'La fin précède le début',
      ],
      ['a renewal without its period', { renewalPeriod: '' }, 'renewalPeriod', 'À remplir.'],
      ['a maximum in words', { renewalMaximum: 'deux' }, 'renewalMaximum', 'Un nombre entier'],
      ['a partner that is none of ours', { partner1: 'PARIS' }, 'partner1', 'Choisissez dans la liste.'],
      ['a party twice', { partner2: 'VOLGOGRAD', ...withoutCommittee }, 'partner2', 'déjà nommée'],
      ['a third twice, however it is typed', { third3: 'comite de  Jumelage' }, 'third3', 'déjà nommée'],
      ['no other party', { partner1: '', ...withoutCommittee }, 'partner1', 'au moins une autre partie'],
      ['a partner and a third in one row', { partner2: 'VOLGOGRAD', partner1: '' }, 'third2', 'gardez l’un des deux'],
      ['a nature without a name', { thirdNature3: 'state' }, 'thirdNature3', 'Donnez aussi le nom du tiers'],
      ['a nature that is none', { thirdNature2: 'magic' }, 'thirdNature2', 'Choisissez dans la liste.'],
      ['an unknown domain', { domains: ['magic'] }, 'domains', 'Choisissez dans la liste.'],
      ['an unknown language', { languages: ['xx'] }, 'languages', 'Choisissez dans la liste.'],
    ])('%s', async (_case, wrong, field, sentence) => {
      const before = await contentOf(house, ...tables)
      const body = { ...cooperation, reference: 'VOL-2013-2', object: 'Ce que j’ai tapé', ...wrong }
      const { text } = await browser.post('/conventions/new').send(body).expect(422)
      expect(text).toContain(`href="#${field}"`)
      expect(text).toContain(sentence)
      expect(text).toContain('Ce que j’ai tapé')
      expect(await contentOf(house, ...tables)).toEqual(before)
    })

    test('an emoji is a text like another', async () => {
      await recordConvention(browser, { reference: 'EMOJI-1', title: 'Jumelage 🎉' })
      expect((await browser.get('/conventions/EMOJI-1').expect(200)).text).toContain('Jumelage 🎉')
    })
  })

  describe('who may not', () => {
    test('a reader, a stranger and another site are refused', async () => {
      const body = { ...cooperation, reference: 'VOL-2013-3' }
      await refuses(house, '/conventions/new', body, ['reader', 'stranger'], tables)
      await refusesForeignOrigin(house, '/conventions/new', body, 'editor', tables)
      await (await house.as('reader')).get('/conventions/new').expect(403)
    })

    test('another authority sees nothing of it', async () => {
      const outsider = await house.as('outsider')
      for (const path of ['/conventions/VOL-2013-1', '/conventions/VOL-2013-1.pdf', '/api/conventions/VOL-2013-1']) {
        await outsider.get(path).expect(404)
      }
      expect((await outsider.get('/conventions').expect(200)).text).toContain('0 convention')
    })
  })
})

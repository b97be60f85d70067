import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { brokenChains } from '../../server/journal/chainCheck.ts'
import { fingerprintOf } from '../../server/journal/personal.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { partners, personalWords, typed } from './aContact.ts'

const tables = ['contacts', 'journal', 'journal_personal']

eachDatabase((_name, makeHouse) => {
  let house: House
  let editor: Agent
  let address: string

  beforeAll(async () => {
    house = await makeHouse()
    editor = await house.as('editor')
    for (const partner of partners) await editor.post('/partners/new').send(partner).expect(303)
    const { headers } = await editor.post('/contacts/new').send(typed).expect(303)
    address = headers.location!
  })
  afterAll(() => house.close())

  const lines = () =>
    house.db.selectFrom('journal').selectAll().where('record_kind', '=', 'contact').orderBy('seq').execute()
  const words = () => house.db.selectFrom('journal_personal').selectAll().orderBy('journal_id').execute()

  test('a contact is recorded at the partner, and read again', async () => {
    const { text } = await (await house.as('reader')).get(address).expect(200)
    for (const said of ['Irina Sokolova', 'Directrice des relations', 'mailto:irina', '+7 8442', 'Rencontrée en mai']) {
      expect(text.replaceAll('&#x2B;', '+')).toContain(said)
    }
    expect(text).toContain('russe, français')
    expect(text).toContain('24 novembre 2029')
    expect(text).toContain('href="/partners/VOLGOGRAD"')
  })

  test('the form proposes three years on and the partner asked for', async () => {
    const { text } = await editor.get('/contacts/new?partner=DAKAR').expect(200)
    expect(text).toContain('value="24/11/2029"')
    expect(text).toContain('<option value="DAKAR" selected>')
  })

  test('the journal holds fingerprints; the words lie beside it', async () => {
    const [line] = await lines()
    for (const word of personalWords) expect(JSON.stringify(line)).not.toContain(word)
    const [kept] = await words()
    expect(JSON.parse(kept!.after!)).toMatchObject({ name: typed.name, telephone: typed.telephone, languages: 'ru fr' })
    const after = JSON.parse(line!.after!)
    expect(after).toMatchObject({ partner: 'VOLGOGRAD', keptUntil: '2029-11-24' })
    expect(after.name).toBe(fingerprintOf(kept!.salt!, typed.name))
    const { text } = await editor.get('/journal?kind=contact').expect(200)
    expect(text).toContain(`a enregistré l’interlocuteur <a href="${address}">Irina Sokolova</a>`)
  })

  test.each([
    [{ name: '' }, 'À remplir'],
    [{ partner: '' }, 'À remplir'],
    [{ partner: 'NULLE-PART' }, 'Choisissez dans la liste'],
    [{ email: 'irina' }, 'Ce n’est pas une adresse de courriel'],
    [{ telephone: 'jamais' }, 'Ce n’est pas un numéro de téléphone'],
    [{ telephone: '7' }, 'Ce n’est pas un numéro de téléphone'],
    [{ languages: ['xx'] }, 'Choisissez dans la liste'],
    [{ keptUntil: '' }, 'À remplir'],
    [{ keptUntil: '30/02/2027' }, 'n’est pas un jour du calendrier'],
    [{ keptUntil: '23/11/2026' }, 'Ce jour est passé'],
    [{ name: 'x'.repeat(121) }, '120 caractères au plus'],
  ])('%p is refused, what was typed kept', async (wrong, sentence) => {
    const before = await contentOf(house, ...tables)
    for (const path of ['/contacts/new', `${address}/edit`]) {
      const body = { ...typed, office: 'Gardée', version: '1', ...wrong }
      const { text } = await editor.post(path).send(body).expect(422)
      expect(text).toContain(sentence)
      expect(text).toContain('value="Gardée"')
      expect(text).toMatch(/value="ru" checked|xx|Choisissez/)
    }
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test.each(['+33 (0)3 80 74 51 51', '03.80.74.51.51', '+221 33 849 09 09 poste 12', '+1-212-555-0100 x42'])(
    'the telephone %s is received',
    async (telephone) => {
      const { headers } = await editor
        .post('/contacts/new')
        .send({ ...typed, telephone })
        .expect(303)
      await editor.post(`${headers.location}/remove`).expect(303)
    },
  )

  test('it is edited; fields that stay have the same fingerprint; a stale form shows both versions', async () => {
    const body = { ...typed, partner: 'DAKAR', office: 'Adjointe', version: '1' }
    await editor.post(`${address}/edit`).send(body).expect(303)
    const line = (await lines()).at(-1)!
    const [before, after] = [JSON.parse(line.before!), JSON.parse(line.after!)]
    expect(after.name).toBe(before.name)
    expect(after.office).not.toBe(before.office)
    expect(after.partner).toBe('DAKAR')
    const unchanged = await contentOf(house, ...tables)
    const stale = await editor
      .post(`${address}/edit`)
      .send({ ...typed, office: 'Cheffe de service' })
      .expect(409)
    expect(stale.text).toContain('Adjointe')
    expect(stale.text).toContain('Cheffe de service')
    expect(await contentOf(house, ...tables)).toEqual(unchanged)
  })

  test('who may not', async () => {
    const outsider = await house.as('outsider')
    for (const path of ['/contacts/new', `${address}/edit`, `${address}/remove`]) {
      await refuses(house, path, typed, ['reader', 'stranger'], tables)
      await refusesForeignOrigin(house, path, typed, 'editor', tables)
    }
    const before = await contentOf(house, ...tables)
    await outsider.get(address).expect(404)
    await outsider.post(`${address}/edit`).send(typed).expect(404)
    await outsider.post(`${address}/remove`).expect(404)
    // The other authority has no such partner.
    await outsider.post('/contacts/new').send(typed).expect(422)
    for (const path of ['/contacts/nonsense', '/contacts/nonsense/edit']) await editor.get(path).expect(404)
    await editor.post('/contacts/nonsense/edit').send(typed).expect(404)
    await editor.post('/contacts/nonsense/remove').expect(404)
    expect(await contentOf(house, ...tables)).toEqual(before)
    const reader = await house.as('reader')
    await reader.get('/contacts.csv').expect(403)
    await reader.get(`${address}/edit`).expect(403)
    expect((await reader.get('/contacts').expect(200)).text).not.toMatch(/contacts\.csv|contacts\/new/)
  })

  test('a partner with a contact stays', async () => {
    const { text } = await editor.post('/partners/DAKAR/remove').expect(409)
    expect(text).toContain(`<a href="${address}">Interlocuteur Irina Sokolova</a>`)
  })

  test('erased, no word of it is left anywhere, and the chain is whole', async () => {
    const hashes = (await lines()).map(({ hash }) => hash)
    const { headers } = await editor.post(`${address}/remove`).expect(303)
    expect(headers.location).toBe('/contacts?partner=DAKAR')
    await editor.get(address).expect(404)
    await editor.post(`${address}/remove`).expect(404)
    const left = JSON.stringify(await contentOf(house, ...tables, 'search_index'))
    for (const word of [...personalWords, 'Adjointe']) expect(left).not.toContain(word)
    for (const kept of await words()) expect(kept).toMatchObject({ salt: null, before: null, after: null })
    const after = await lines()
    expect(after.map(({ hash }) => hash).slice(0, hashes.length)).toEqual(hashes)
    expect(after.at(-1)).toMatchObject({ act: 'remove', after: null })
    expect(JSON.parse(after.at(-1)!.before!)).toEqual({ partner: 'DAKAR', keptUntil: '2029-11-24' })
    expect((await brokenChains(house.db)).broken).toEqual([])
    await editor.post('/partners/DAKAR/remove').expect(303)
  })

  test('after its last day a contact is to be erased, and can still be', async () => {
    const { headers } = await editor
      .post('/contacts/new')
      .send({ ...typed, keptUntil: '25/11/2026' })
      .expect(303)
    const until = headers.location!
    const shown = async (path = until) => (await editor.get(path).expect(200)).text
    house.clock.set('2026-11-25T12:00:00.000Z')
    expect(await shown()).not.toContain('À effacer')
    house.clock.set('2026-11-26T12:00:00.000Z')
    expect(await shown()).toContain('À effacer : ces données')
    // The true day counts, whatever day is shown.
    expect(await shown(`${until}?on=2020-01-01`)).toContain('À effacer : ces données')
    expect(await shown('/partners/VOLGOGRAD')).toContain('<strong>À effacer</strong>')
    expect(await shown('/contacts')).toContain('1 interlocuteur est à effacer')
    await editor.post(`${until}/remove`).expect(303)
    expect(await shown('/contacts')).not.toContain('effacer :')
  })
})

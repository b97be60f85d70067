import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { spanDifferences } from '../../server/conventions/spansCheck.ts'
import { aDeliberation } from '../deliberations/aDeliberation.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { aPactThatEnds, aSession, deadlineOn } from './aCalendar.ts'

const tables = ['sessions', 'deliberations', 'standing_spans', 'finding_spans', 'journal']
const december = {
  body: 'council',
  heldOn: '14 décembre 2026',
  closesOn: '30/11/2026',
  kind: 'ordinary',
  note: 'Salle des États',
}
const today = '2026-11-24'

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeEach(async () => {
    house = await makeHouse()
  })
  afterEach(() => house.close())

  const saved = (id: string) =>
    house.db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const lastEntry = () => house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
  const spansAreRight = async () => expect((await spanDifferences(house.db)).differences).toEqual([])
  const sessionOf = async (id: string) => {
    const row = await house.db.selectFrom('deliberations').select('session_id').where('id', '=', id).executeTakeFirst()
    return row?.session_id
  }

  test('an editor records one: the journal has it, the deliberations of its day are of it, what it decides follows', async () => {
    const pact = await aPactThatEnds(house)
    const taken = await aDeliberation(house, { sessionOn: '2026-12-14' })
    expect(await deadlineOn(house, pact, today)).toMatchObject({ deadline_on: '2027-02-28', renewal_status: 'late' })
    const browser = await house.as('editor')
    const shown = await browser.post('/sessions/new').send(december).expect(200)
    expect(shown.text).toContain('1 convention change de séance ou de date limite de décision.')
    expect(await house.db.selectFrom('sessions').selectAll().execute()).toEqual([])
    const seen = 'council 2026-12-14 2026-11-30'
    expect(shown.text).toContain(`<input type="hidden" name="seen" value="${seen}">`)
    const { headers } = await browser
      .post('/sessions/new')
      .send({ ...december, seen })
      .expect(303)
    expect(headers.location).toBe('/sessions?done=recorded')
    const session = await house.db.selectFrom('sessions').selectAll().executeTakeFirstOrThrow()
    expect(session).toMatchObject({ body: 'council', held_on: '2026-12-14', closes_on: '2026-11-30', version: 1 })
    const entry = await lastEntry()
    expect(entry).toMatchObject({ record_kind: 'session', record_id: session.id, act: 'create', before: null })
    expect(JSON.parse(entry.after!)).toEqual({
      body: 'council',
      heldOn: '2026-12-14',
      closesOn: '2026-11-30',
      kind: 'ordinary',
      note: 'Salle des États',
    })
    expect(await sessionOf(taken)).toBe(session.id)
    const after = await deadlineOn(house, pact, today)
    expect(after).toEqual({ deadline_kind: 'decision', deadline_on: '2026-11-30', renewal_status: 'due' })
    await spansAreRight()
  })

  test('one of another body decides nothing by day: it is saved at once', async () => {
    const pact = await aPactThatEnds(house)
    const before = await deadlineOn(house, pact, today)
    const browser = await house.as('editor')
    await browser
      .post('/sessions/new')
      .send({ ...december, body: 'standing-committee' })
      .expect(303)
    await browser.post('/sessions/new').send({ body: 'bureau', heldOn: '2026-12-14' }).expect(303)
    expect(await deadlineOn(house, pact, today)).toEqual(before)
  })

  const wrongs: [what: object, sentence: string][] = [
    [{ heldOn: '' }, 'À remplir.'],
    [{ heldOn: '30/02/2026' }, 'n’est pas un jour du calendrier'],
    [{ closesOn: '16/12/2026' }, 'Les dossiers ferment au plus tard le jour de la séance.'],
    [{ closesOn: 'bientôt' }, 'n’est pas un jour du calendrier'],
    [{ body: 'senate' }, 'Choisissez dans la liste.'],
    [{ body: '' }, 'À remplir.'],
    [{ kind: 'secret' }, 'Choisissez dans la liste.'],
    [{ heldOn: '22/06/2026', closesOn: '' }, 'Cette instance a déjà une séance ce jour-là.'],
    [{ note: `Salle des États${'é'.repeat(2001)}` }, '2000 caractères au plus'],
    [{ note: 'Salle des États\u0000' }, 'caractère invisible'],
  ]

  test('what is wrong is refused, saved or checked, new or there already; what was typed stays', async () => {
    await aSession(house, { heldOn: '2026-06-22' })
    const id = await aSession(house, { heldOn: '2026-12-14' })
    const browser = await house.as('editor')
    const before = await contentOf(house, ...tables)
    const typed = { ...december, heldOn: '15/12/2026', closesOn: '01/12/2026', version: '1' }
    for (const [wrong, sentence] of wrongs) {
      for (const [path, check] of [
        ['/sessions/new', {}],
        [`/sessions/${id}/edit`, {}],
        [`/sessions/${id}/edit`, { check: 'yes' }],
      ] as const) {
        const { text } = await browser
          .post(path)
          .send({ ...typed, ...wrong, ...check })
          .expect(422)
        expect(text).toContain(sentence)
        expect(text).toContain('Salle des États')
      }
    }
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('an editor moves one: what it moves is shown before it is saved', async () => {
    const pact = await aPactThatEnds(house)
    const id = await aSession(house, { heldOn: '2026-12-14', closesOn: '2026-11-30' })
    const stays = await aDeliberation(house, { sessionOn: '2026-12-14', reference: 'DEL-RESTE' })
    const waits = await aDeliberation(house, { sessionOn: '2026-12-21' })
    expect(await sessionOf(stays)).toBe(id)
    const browser = await house.as('editor')
    const path = `/sessions/${id}/edit`
    expect((await browser.get(path).expect(200)).text).toContain(
      'Sans elle, 1 convention changerait de séance ou de date limite de décision.',
    )
    const edit = { ...december, heldOn: '21/12/2026', closesOn: '07/12/2026', version: '1' }
    const before = await contentOf(house, ...tables)
    const { text } = await browser.post(path).send(edit).expect(200)
    expect(text).toContain('1 convention change de séance ou de date limite de décision.')
    expect(text).toContain('<a href="/conventions/DAK-2024-1">Pacte avec Dakar</a>')
    expect(text).toContain('30 novembre 2026</time><span class="sub">Conseil du 14 décembre 2026 · à préparer</span>')
    expect(text).toContain(
      '7 décembre 2026</time></ins><span class="sub">Conseil du 21 décembre 2026 · à préparer</span>',
    )
    expect(text).toContain('1 délibération garde son jour et quitte cette séance')
    expect(text).toContain('<a href="/deliberations/DEL-RESTE">DEL-RESTE, Une délibération</a>')
    expect(await contentOf(house, ...tables)).toEqual(before)
    await browser
      .post(path)
      .send({ ...edit, seen: 'council 2026-12-21 2026-12-07' })
      .expect(303)
      .expect('Location', `/sessions/${id}?done=edited`)
    expect(await saved(id)).toMatchObject({ held_on: '2026-12-21', closes_on: '2026-12-07', version: 2 })
    expect(await deadlineOn(house, pact, today)).toMatchObject({ deadline_on: '2026-12-07' })
    expect([await sessionOf(stays), await sessionOf(waits)]).toEqual([null, id])
    const entry = await lastEntry()
    expect(entry).toMatchObject({ record_kind: 'session', record_id: id, act: 'edit' })
    expect(JSON.parse(entry.before!)).toMatchObject({ heldOn: '2026-12-14', note: null })
    expect(JSON.parse(entry.after!)).toMatchObject({ heldOn: '2026-12-21', note: 'Salle des États' })
    await spansAreRight()
  })

  test('what was seen must be what is saved: another day is shown again', async () => {
    await aPactThatEnds(house)
    const id = await aSession(house, { heldOn: '2026-12-14' })
    const browser = await house.as('editor')
    const edit = { body: 'council', heldOn: '2026-12-15', version: '1', seen: 'council 2026-12-16 ' }
    expect((await browser.post(`/sessions/${id}/edit`).send(edit).expect(200)).text).toContain(
      'name="seen" value="council 2026-12-15 "',
    )
    expect((await saved(id)).held_on).toBe('2026-12-14')
  })

  test('a session that comes to another body no longer decides', async () => {
    const pact = await aPactThatEnds(house)
    const id = await aSession(house, { heldOn: '2026-12-14', closesOn: '2026-11-30' })
    const edit = { ...december, body: 'bureau', version: '1', seen: 'bureau 2026-12-14 2026-11-30' }
    await (await house.as('editor')).post(`/sessions/${id}/edit`).send(edit).expect(303)
    expect((await deadlineOn(house, pact, today)).renewal_status).toBe('late')
    await spansAreRight()
  })

  test('two who change it at once: the second sees both, and may save theirs over it', async () => {
    const id = await aSession(house, { heldOn: '2026-12-14' })
    const browser = await house.as('editor')
    const path = `/sessions/${id}/edit`
    await browser
      .post(path)
      .send({ ...december, note: 'Salle des fêtes', version: '1' })
      .expect(303)
    const before = await contentOf(house, ...tables)
    const theirs = { ...december, heldOn: '15/12/2026', version: '1' }
    const { text } = await browser.post(path).send(theirs).expect(409)
    expect(text).toContain('<td>14/12/2026</td><td><strong>15/12/2026</strong></td>')
    expect(text).toContain('<td>Salle des fêtes</td><td><strong>Salle des États</strong></td>')
    expect(text).toContain('<input type="hidden" name="version" value="2">')
    expect(await contentOf(house, ...tables)).toEqual(before)
    await browser
      .post(path)
      .send({ ...theirs, version: '2' })
      .expect(303)
    expect(await saved(id)).toMatchObject({ held_on: '2026-12-15', version: 3 })
  })

  test('an editor removes one: the journal keeps what it was, what it decided follows', async () => {
    const pact = await aPactThatEnds(house)
    const id = await aSession(house, { heldOn: '2026-12-14', closesOn: '2026-11-30' })
    const browser = await house.as('editor')
    await browser.post(`/sessions/${id}/remove`).expect(303).expect('Location', '/sessions?done=removed')
    expect(await contentOf(house, 'sessions')).toEqual([[]])
    expect(JSON.parse((await lastEntry()).before!)).toMatchObject({ heldOn: '2026-12-14', closesOn: '2026-11-30' })
    expect((await deadlineOn(house, pact, today)).renewal_status).toBe('late')
    await spansAreRight()
    await browser.post(`/sessions/${id}/remove`).expect(404)
  })

  test('one at which a deliberation was taken stays', async () => {
    const id = await aSession(house, { heldOn: '2012-12-17' })
    await aDeliberation(house, { reference: 'DEL-VOL', object: 'Volgograd', sessionOn: '2012-12-17' })
    const browser = await house.as('editor')
    const before = await contentOf(house, ...tables)
    const { text } = await browser.post(`/sessions/${id}/remove`).expect(409)
    expect(text).toContain('1 délibération y a été prise.')
    expect(text).toContain('<a href="/deliberations/DEL-VOL">DEL-VOL, Volgograd</a>')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('of two bodies on one day the council takes the deliberations', async () => {
    const committee = await aSession(house, { heldOn: '2026-06-22', body: 'standing-committee' })
    const taken = await aDeliberation(house, { sessionOn: '2026-06-22' })
    expect(await sessionOf(taken)).toBe(committee)
    await (await house.as('editor')).post('/sessions/new').send({ body: 'council', heldOn: '2026-06-22' }).expect(303)
    expect(await sessionOf(taken)).not.toBe(committee)
  })

  test('nobody else writes, and another authority’s administrator finds nothing', async () => {
    const id = await aSession(house, { heldOn: '2026-12-14' })
    const outsider = await house.as('outsider')
    const editor = await house.as('editor')
    for (const [path, body] of [
      [`/sessions/${id}/edit`, { ...december, version: '1' }],
      [`/sessions/${id}/remove`, {}],
    ] as const) {
      await refuses(house, path, body, ['reader', 'stranger'], tables)
      await refusesForeignOrigin(house, path, body, 'editor', tables)
      const before = await contentOf(house, ...tables)
      await outsider.post(path).send(body).expect(404)
      await editor.post(path.replace(id, 'personne')).send(body).expect(404)
      expect(await contentOf(house, ...tables)).toEqual(before)
    }
    await refuses(house, '/sessions/new', december, ['reader', 'stranger'], tables)
    await refusesForeignOrigin(house, '/sessions/new', december, 'editor', tables)
    for (const path of [`/sessions/${id}`, `/sessions/${id}/edit`]) await outsider.get(path).expect(404)
    for (const path of ['/sessions/new', `/sessions/${id}/edit`]) await (await house.as('reader')).get(path).expect(403)
    await outsider.post('/sessions/new').send({ body: 'council', heldOn: '2026-12-14' }).expect(303)
  })
})

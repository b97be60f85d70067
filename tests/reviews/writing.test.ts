import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { aConvention } from '../deliberations/aConvention.ts'
import { aDeliberation } from '../deliberations/aDeliberation.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'

const tables = ['review_events', 'deliberations', 'conventions', 'finding_spans', 'standing_spans', 'journal']
const asked = { kind: 'pieces-asked', happenedOn: '03/02/2026', said: 'L’annexe financière', source: 'Courrier 12' }
const came = { kind: 'pieces-received', happenedOn: '2 mars 2026' }

eachDatabase((_name, makeHouse) => {
  let house: House
  let editor: Agent
  let number = 0
  beforeAll(async () => {
    house = await makeHouse()
    editor = await house.as('editor')
  })
  afterAll(() => house.close())

  /** A deliberation of 5 January 2026, received on the 10th, by which a convention was signed. */
  async function aVote(): Promise<{ address: string; conventionId: string; id: string }> {
    number += 1
    const conventionId = await aConvention(house, { reference: `PREF-${number}`, signedOn: '2026-01-20' })
    const days = { sessionOn: '2026-01-05', receivedOn: '2026-01-10', publishedOn: '2026-01-10' }
    const id = await aDeliberation(house, { reference: `PREF-D${number}`, ...days, conventionId })
    return { address: `/deliberations/PREF-D${number}`, conventionId, id }
  }

  /** The days on which the State's representative may still refer the deliberation. */
  async function reviewOpen(conventionId: string): Promise<[string, string][]> {
    const rows = await house.db
      .selectFrom('finding_spans')
      .select(['from_on', 'until_on'])
      .where('convention_id', '=', conventionId)
      .where('rule', '=', 'review-open')
      .orderBy('from_on')
      .execute()
    return rows.map(({ from_on, until_on }) => [from_on, until_on])
  }

  const record = (address: string, body: object) => editor.post(`${address}/reviews/new`).send(body)
  const saved = (id: string) =>
    house.db.selectFrom('review_events').selectAll().where('deliberation_id', '=', id).orderBy('id').execute()
  const lastEntry = () => house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()

  test('the two months run anew from the receipt of the pieces: recorded, changed, removed, each in the journal', async () => {
    const { address, conventionId, id } = await aVote()
    expect(await reviewOpen(conventionId)).toEqual([['2026-01-10', '2026-03-10']])
    const { headers } = await record(address, asked).expect(303)
    expect(headers.location).toBe(`${address}?done=review-recorded&day=2026-02-03`)
    expect(await reviewOpen(conventionId)).toEqual([['2026-01-10', '2026-03-10']])
    await record(address, came).expect(303)
    expect(await reviewOpen(conventionId)).toEqual([['2026-01-10', '2026-05-02']])
    const [request, receipt] = await saved(id)
    expect(request).toMatchObject({ said: 'L’annexe financière', source: 'Courrier 12', entered_on: '2026-11-24' })
    expect(await lastEntry()).toMatchObject({ record_kind: 'deliberation', record_id: id, act: 'record-review' })

    const body = { ...came, happenedOn: '20/03/2026', version: '1' }
    await editor.post(`${address}/reviews/${receipt!.id}/edit`).send(body).expect(303)
    expect(await reviewOpen(conventionId)).toEqual([
      ['2026-01-10', '2026-03-10'],
      ['2026-03-20', '2026-05-20'],
    ])
    const entry = await lastEntry()
    expect([entry.act, JSON.parse(entry.before!).happenedOn]).toEqual(['edit-review', '2026-03-02'])
    expect(JSON.parse(entry.after!)).toMatchObject({ id: receipt!.id, happenedOn: '2026-03-20' })

    await editor.post(`${address}/reviews/${receipt!.id}/remove`).send({ version: '2' }).expect(303)
    expect(await reviewOpen(conventionId)).toEqual([['2026-01-10', '2026-03-10']])
    expect(await lastEntry()).toMatchObject({ act: 'remove-review', after: null })
    const { text } = await editor.get(`${address}/history`).expect(200)
    expect(text).toContain('L’annexe financière')
  })

  test('asked for twice: between the receipts the time of the first one counts', async () => {
    const { address, conventionId } = await aVote()
    await record(address, asked).expect(303)
    await record(address, came).expect(303)
    await record(address, { ...asked, happenedOn: '01/05/2026' }).expect(303)
    await record(address, { ...came, happenedOn: '01/07/2026' }).expect(303)
    expect(await reviewOpen(conventionId)).toEqual([
      ['2026-01-10', '2026-05-02'],
      ['2026-07-01', '2026-09-01'],
    ])
  })

  test('pieces asked for after the two months open nothing again, and a day known to the month neither', async () => {
    const { address, conventionId } = await aVote()
    await record(address, { ...asked, happenedOn: '11/03/2026' }).expect(303)
    await record(address, { ...came, happenedOn: '20/03/2026' }).expect(303)
    expect(await reviewOpen(conventionId)).toEqual([['2026-01-10', '2026-03-10']])
    const other = await aVote()
    await record(other.address, { ...came, happenedOn: 'mars 2026' }).expect(303)
    expect(await reviewOpen(other.conventionId)).toEqual([['2026-01-10', '2026-03-10']])
  })

  test('observations, their answer, a referral and its outcome change no rule', async () => {
    const { address, conventionId, id } = await aVote()
    await record(address, { kind: 'observations', happenedOn: '1/2/2026', answerDueOn: '1/3/2026' }).expect(303)
    await record(address, { kind: 'answer', happenedOn: '' }).expect(303)
    await record(address, { kind: 'referral', happenedOn: '2026' }).expect(303)
    await record(address, { kind: 'judgment', happenedOn: '2026-11', outcome: 'rejected' }).expect(303)
    expect((await saved(id)).map(({ kind, happened_on, outcome }) => [kind, happened_on, outcome])).toEqual([
      ['observations', '2026-02-01', null],
      ['answer', null, null],
      ['referral', '2026', null],
      ['judgment', '2026-11', 'rejected'],
    ])
    expect(await reviewOpen(conventionId)).toEqual([['2026-01-10', '2026-03-10']])
  })

  test('the same of a convention itself', async () => {
    const { conventionId } = await aVote()
    const address = `/conventions/PREF-${number}`
    await editor.post(`${address}/acts/transmit`).send({ transmittedOn: '2026-02-01' })
    await record(address, { kind: 'observations', happenedOn: '2026-02-20', said: 'Article 4' }).expect(303)
    const row = await house.db
      .selectFrom('review_events')
      .selectAll()
      .where('convention_id', '=', conventionId)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ kind: 'observations', happened_on: '2026-02-20', deliberation_id: null })
    expect(await lastEntry()).toMatchObject({ record_kind: 'convention', act: 'record-review' })
    const removal = await editor.post(`${address}/remove`).send({})
    expect([removal.status, removal.text.includes('retour de la préfecture')]).toEqual([409, true])
    await editor.post(`${address}/reviews/${row.id}/edit`).send({ kind: 'answer', version: '1' }).expect(303)
    await editor.post(`${address}/reviews/${row.id}/remove`).send({ version: '2' }).expect(303)
    expect(await lastEntry()).toMatchObject({ record_kind: 'convention', act: 'remove-review' })
  })

  test.each([
    ['no kind', { kind: '' }, 'À remplir.'],
    ['an unknown kind', { kind: 'recours' }, 'Choisissez dans la liste.'],
    ['an impossible day', { happenedOn: '30/02/2026' }, 'n’est ni un jour, ni un mois, ni une année'],
    [
      'before the act was received',
      { happenedOn: '09/01/2026' },
      'n’a reçu l’acte que plus tard\u00a0: 10 janvier 2026',
    ],
    ['before it, by the month', { happenedOn: '12/2025' }, 'n’a reçu l’acte que plus tard'],
    ['the same once more', { happenedOn: '2026-02-10' }, 'déjà enregistré ce jour-là (10 février 2026)'],
    [
      'received before asked',
      { kind: 'pieces-received', happenedOn: '2026-02-09' },
      'demande enregistrée\u00a0: 10 février 2026',
    ],
    [
      'asked after received',
      { kind: 'observations', happenedOn: '2026-06-01' },
      'réponse est déjà enregistrée avant ce jour',
    ],
    ['an answer due before', { answerDueOn: '2026-01-30' }, 'Ce jour précède la demande.'],
    ['a receipt that waits', { kind: 'pieces-received', answerDueOn: '2026-04-01' }, 'attendent une réponse'],
    ['an outcome of no referral', { outcome: 'annulled' }, 'Ne se dit que de l’issue'],
    ['a judgment without outcome', { kind: 'judgment' }, 'À remplir.'],
    ['what no keyboard types', { said: 'a\u0000b' }, 'caractère'],
    ['a very long text', { said: 'é'.repeat(10_001) }, '10000 caractères au plus'],
  ])('%s is told, what was typed is kept, and nothing is written', async (_name, wrong, sentence) => {
    const { address } = await aVote()
    await record(address, { ...asked, happenedOn: '10/02/2026' }).expect(303)
    await record(address, { kind: 'answer', happenedOn: '01/05/2026' }).expect(303)
    const before = await contentOf(house, ...tables)
    const body = { ...asked, happenedOn: '20/02/2026', source: 'Gardée', ...wrong }
    const { text, status } = await record(address, body)
    expect(status).toBe(422)
    expect(text).toContain(sentence)
    expect(text).toContain('value="Gardée"')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('before a session whose receipt nobody knows, and twice on no day', async () => {
    const id = await aDeliberation(house, { reference: 'PREF-SEANCE', sessionOn: '2026-01-05' })
    const address = '/deliberations/PREF-SEANCE'
    const early = await record(address, { ...asked, happenedOn: '04/01/2026' }).expect(422)
    expect(early.text).toContain('La séance n’a eu lieu que plus tard\u00a0: 5 janvier 2026')
    await record(address, { ...asked, happenedOn: '' }).expect(303)
    const twice = await record(address, { ...asked, happenedOn: '' }).expect(422)
    expect(twice.text).toContain('déjà enregistré, sans jour connu')
    expect(await saved(id)).toHaveLength(1)
  })

  test('two at once: one is recorded, the other told', async () => {
    const { address, id } = await aVote()
    const ends = await Promise.all([record(address, asked), record(address, asked), record(address, asked)])
    expect(ends.map(({ status }) => status).sort()).toEqual([303, 422, 422])
    expect(await saved(id)).toHaveLength(1)
  })

  test('a stale form shows both versions; a stale removal removes nothing', async () => {
    const { address, id } = await aVote()
    await record(address, asked).expect(303)
    const [row] = await saved(id)
    const own = `${address}/reviews/${row!.id}`
    expect((await editor.get(`${own}/edit`).expect(200)).text).toContain('value="03/02/2026"')
    await editor
      .post(`${own}/edit`)
      .send({ ...asked, said: 'La leur', version: '1' })
      .expect(303)
    const before = await contentOf(house, ...tables)
    const stale = await editor
      .post(`${own}/edit`)
      .send({ ...asked, said: 'La mienne', version: '1' })
      .expect(409)
    expect(stale.text).toContain('La leur')
    expect(stale.text).toContain('La mienne')
    const removal = await editor.post(`${own}/remove`).send({ version: '1' }).expect(409)
    expect(removal.text).toContain('n’est pas retiré')
    expect(await contentOf(house, ...tables)).toEqual(before)
    await editor
      .post(`${own}/edit`)
      .send({ ...asked, said: 'La mienne', version: '2' })
      .expect(303)
    await editor.post(`${own}/remove`).send({ version: '3' }).expect(303)
    await editor.post(`${own}/remove`).send({ version: '3' }).expect(404)
    await editor
      .post(`${own}/edit`)
      .send({ ...asked, version: '3' })
      .expect(404)
  })

  test('who may not', async () => {
    const { address, id } = await aVote()
    await record(address, asked).expect(303)
    const [row] = await saved(id)
    const own = `${address}/reviews/${row!.id}`
    for (const path of [`${address}/reviews/new`, `${own}/edit`, `${own}/remove`]) {
      const body = { ...asked, happenedOn: '05/02/2026', version: '1' }
      await refuses(house, path, body, ['reader', 'stranger'], tables)
      await refusesForeignOrigin(house, path, body, 'editor', tables)
      await (await house.as('outsider')).post(path).send(body).expect(404)
    }
    for (const path of [
      '/deliberations/RIEN/reviews/new',
      '/conventions/RIEN/reviews/new',
      `${address}/reviews/x/edit`,
    ]) {
      await editor.get(path).expect(404)
      await editor.post(path).send(asked).expect(404)
    }
    expect(await saved(id)).toHaveLength(1)
    const reader = await (await house.as('reader')).get(address).expect(200)
    expect(reader.text).not.toContain('/reviews/')
  })

  test('a deliberation of which something was sent back stays', async () => {
    const id = await aDeliberation(house, { reference: 'PREF-RESTE' })
    await record('/deliberations/PREF-RESTE', asked).expect(303)
    const { text } = await editor.post('/deliberations/PREF-RESTE/remove').send({}).expect(409)
    expect(text).toContain('une fiche en dépend')
    expect(text).toContain('Pièces complémentaires demandées par la préfecture')
    const [row] = await saved(id)
    await editor.post(`/deliberations/PREF-RESTE/reviews/${row!.id}/remove`).send({ version: '1' }).expect(303)
    await editor.post('/deliberations/PREF-RESTE/remove').send({}).expect(303)
  })
})

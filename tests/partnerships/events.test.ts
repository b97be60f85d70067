import { expect, test } from '@jest/globals'
import { eachDatabase, oneHouse } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { aConvention, aPartner } from './someConvention.ts'

const tables = ['partnership_events', 'partnerships', 'journal']
const adding = '/partnerships/VOLGOGRAD/events/new'
const suspended = {
  kind: 'suspended',
  happenedOn: 'mars 2022',
  reason: 'Invasion de l’Ukraine',
  source: 'Site de la ville',
}

eachDatabase((_name, makeHouse) => {
  let house: House
  oneHouse(makeHouse, async (made) => {
    house = made
    await aPartner(house, { reference: 'VOLGOGRAD', name: 'Volgograd' })
    const body = { partner: 'VOLGOGRAD', kind: 'twinning', since: '1959' }
    await (await house.as('editor')).post('/partnerships/new').send(body).expect(303)
  })

  const saved = () => house.db.selectFrom('partnership_events').selectAll().orderBy('id').execute()
  const lastEntry = () => house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
  const record = async (event: object) => (await house.as('editor')).post(adding).send(event).expect(303)
  const read = async (query = '') =>
    (await (await house.as('reader')).get(`/partnerships/VOLGOGRAD${query}`).expect(200)).text

  test('an editor records that it is suspended; the journal and the record tell it', async () => {
    const { headers } = await record(suspended)
    const [event] = await saved()
    expect(event).toMatchObject({ kind: 'suspended', happened_on: '2022-03', entered_on: '2026-11-24' })
    expect(headers.location).toBe(`/partnerships/VOLGOGRAD?done=${event!.id}`)
    const entry = await lastEntry()
    expect(entry).toMatchObject({ record_kind: 'partnership', record_id: event!.partnership_id, act: 'record-event' })
    expect(JSON.parse(entry.after!)).toMatchObject({ kind: 'suspended', happenedOn: '2022-03' })
    const text = await read(`?done=${event!.id}`)
    expect(text).toContain('L’événement est enregistré.')
    expect(text).toContain('Jumelage depuis 1959, suspendu depuis mars 2022 (compte à partir du 31 mars 2022).')
    expect(text).toContain('Invasion de l’Ukraine')
    expect(text).not.toContain('Après cette date')
  })

  test.each([
    ['2022-03-10', '2022-03-09', '2022-03-10', 'suspendu depuis le 10 mars 2022.'],
    ['2022-03', '2022-03-30', '2022-03-31', 'suspendu depuis mars 2022 (compte à partir du 31 mars 2022).'],
    ['2022', '2022-12-30', '2022-12-31', 'suspendu depuis 2022 (compte à partir du 31 décembre 2022).'],
    [
      '',
      '2026-11-23',
      '2026-11-24',
      'suspendu (jour inconnu\u00a0: compte à partir de son enregistrement, le 24 novembre 2026).',
    ],
  ])('suspended on "%s", it is active on %s and suspended on %s', async (happenedOn, before, from, sentence) => {
    await record({ ...suspended, happenedOn })
    const first = await read(`?on=${before}`)
    expect(first).toContain('Jumelage depuis 1959, actif.')
    expect(first).toContain('Après cette date')
    const then = await read(`?on=${from}`)
    expect(then).toContain(`Jumelage depuis 1959, ${sentence}`)
    expect(then).not.toContain('Après cette date')
  })

  test('what was recorded counts after the day shown: the page says so, with a link to that day', async () => {
    const browser = await house.as('editor')
    const { headers } = await browser
      .post(`${adding}?on=2015-10-01`)
      .send({ ...suspended, happenedOn: '' })
      .expect(303)
    expect(headers.location).toMatch(/done=.*&on=2015-10-01$/)
    const { text } = await browser.get(headers.location!)
    expect(text).toContain('Il compte à partir du 24 novembre 2026, après le jour montré')
    expect(text).toContain('href="/partnerships/VOLGOGRAD?on&#x3D;2026-11-24"')
  })

  test('the conventions with the partner are judged again, when it is recorded and when it is taken back', async () => {
    await aConvention(house, 'VOL-1', 'Convention de coopération', 'partner-VOLGOGRAD')
    const steps = () => house.db.selectFrom('standing_spans').selectAll().execute()
    await record(suspended)
    expect((await steps()).length).toBeGreaterThan(0)
    await house.db.deleteFrom('standing_spans').execute()
    const [event] = await saved()
    await (await house.as('editor')).post(`/partnerships/VOLGOGRAD/events/${event!.id}/remove`).expect(303)
    expect((await steps()).length).toBeGreaterThan(0)
  })

  test('it is resumed, and it ends', async () => {
    await record(suspended)
    await record({ kind: 'resumed', happenedOn: '03/05/2024' })
    expect(await read()).toContain('Jumelage depuis 1959, repris le 3 mai 2024.')
    await record({ kind: 'ended', happenedOn: '2025' })
    expect(await read()).toContain('terminé en 2025 (compte à partir du 31 décembre 2025).')
    expect(await read('?on=2024-05-02')).toContain('suspendu')
    const dates = (await read()).split('<h2 id="dates-title"')[1]!
    const order = [...dates.matchAll(/Début du partenariat|Suspension|Reprise|Fin du partenariat/g)].map(
      ([text]) => text,
    )
    expect(order).toEqual(['Début du partenariat', 'Suspension', 'Reprise', 'Fin du partenariat'])
  })

  test('a coopération is suspendue', async () => {
    const body = { partner: 'VOLGOGRAD', kind: 'decentralised-cooperation', version: '1' }
    await (await house.as('editor')).post('/partnerships/VOLGOGRAD/edit').send(body).expect(303)
    await record({ ...suspended, happenedOn: '10/03/2022' })
    expect(await read()).toContain(
      'Coopération décentralisée depuis un jour inconnu, suspendue depuis le 10 mars 2022.',
    )
  })

  test('under another day the form proposes that day', async () => {
    const browser = await house.as('editor')
    expect((await browser.get(`${adding}?on=2015-10-01`).expect(200)).text).toContain('value="1er octobre 2015"')
    expect((await browser.get(adding).expect(200)).text).toMatch(/name="happenedOn" type="text" value=""/)
  })

  test.each([
    ['no kind', { kind: '' }, 'À remplir.'],
    ['a kind that is none', { kind: 'active' }, 'Choisissez dans la liste.'],
    ['an impossible day', { happenedOn: '31/02/2022' }, 'n’est ni un jour'],
    ['a reason of 501 characters', { reason: 'é'.repeat(501) }, '500 caractères au plus'],
    ['a NUL', { reason: 'gue\u0000rre' }, 'caractère invisible'],
  ])('%s is refused; what was typed stays', async (_case, wrong, sentence) => {
    const browser = await house.as('editor')
    const before = await contentOf(house, ...tables)
    const { text } = await browser
      .post(adding)
      .send({ ...suspended, ...wrong })
      .expect(422)
    expect(text).toContain(sentence)
    expect(text).toContain('value="Site de la ville"')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('an editor takes a wrong event back; the journal keeps it', async () => {
    await record(suspended)
    const [event] = await saved()
    const browser = await house.as('editor')
    const path = `/partnerships/VOLGOGRAD/events/${event!.id}/remove`
    expect((await browser.get('/partnerships/VOLGOGRAD')).text).toContain(`action="${path}"`)
    expect(await read()).not.toContain(path)
    await browser.post(path).expect(303).expect('Location', '/partnerships/VOLGOGRAD')
    expect(await saved()).toEqual([])
    const entry = await lastEntry()
    expect(entry).toMatchObject({ act: 'remove-event', after: null })
    expect(JSON.parse(entry.before!)).toMatchObject({ kind: 'suspended', reason: 'Invasion de l’Ukraine' })
    await browser.post(path).expect(404)
  })

  test('an event is not removed through another partnership', async () => {
    await record(suspended)
    const [event] = await saved()
    await (await house.as('editor'))
      .post('/partnerships/new')
      .send({ partner: 'VOLGOGRAD', reference: 'AUTRE' })
      .expect(303)
    const before = await contentOf(house, ...tables)
    await (await house.as('editor')).post(`/partnerships/AUTRE/events/${event!.id}/remove`).expect(404)
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('nobody else writes, and another authority’s administrator finds nothing', async () => {
    await record(suspended)
    const [event] = await saved()
    const outsider = await house.as('outsider')
    const removing = `/partnerships/VOLGOGRAD/events/${event!.id}/remove`
    for (const [path, body] of [
      [adding, suspended],
      [removing, {}],
    ] as const) {
      await refuses(house, path, body, ['reader', 'stranger'], tables)
      await refusesForeignOrigin(house, path, body, 'editor', tables)
      const before = await contentOf(house, ...tables)
      await outsider.post(path).send(body).expect(404)
      await (await house.as('editor')).post(path.replace('VOLGOGRAD', 'PERSONNE')).send(body).expect(404)
      expect(await contentOf(house, ...tables)).toEqual(before)
    }
    await (await house.as('reader')).get(adding).expect(403)
    await outsider.get(adding).expect(404)
  })
})

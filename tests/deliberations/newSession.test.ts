import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import { aHouse, type House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'

const path = '/deliberations/new'
const tables = ['sessions', 'deliberations', 'journal']
const typed = { object: 'Coopération avec Volgograd', rapporteur: 'Madame Biot', sessionOn: '' }
const added = { sessionBody: 'council', sessionHeldOn: '14/12/2026', sessionClosesOn: '20/11/2026', add: 'session' }

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeAll(async () => {
    house = await makeHouse()
  })
  afterAll(() => house.close())

  const post = async (body: object, address = path) => (await house.as('editor')).post(address).send(body)

  test('is offered folded, and Enter does not press its button', async () => {
    const { text } = await (await house.as('editor')).get(path).expect(200)
    expect(text).toContain('<details class="adding" id="new-session">')
    expect(text.indexOf('class="visually-hidden" tabindex')).toBeLessThan(text.indexOf('name="add"'))
  })

  describe('is refused, its fold open and all that was typed kept', () => {
    test.each([
      [{ sessionHeldOn: '' }, 'À remplir'],
      [{ sessionHeldOn: '31/02/2026' }, '31/02/2026'],
      [{ sessionBody: 'parlement' }, 'Choisissez dans la liste.'],
      [{ sessionClosesOn: '20/12/2026' }, 'session-closes-after'],
    ])('%j', async (wrong, message) => {
      const before = await contentOf(house, ...tables)
      const { status, text } = await post({ ...typed, ...added, ...wrong })
      expect(status).toBe(422)
      expect(text).toMatch(/<details class="adding" id="new-session" open>/)
      expect(text).toContain('value="Madame Biot"')
      if (message !== 'session-closes-after') expect(text).toContain(message)
      expect(text).toMatch(/href="#session(HeldOn|Body|ClosesOn)"/)
      expect(await contentOf(house, ...tables)).toEqual(before)
    })

    test('by who may not write, and from elsewhere', async () => {
      await refuses(house, path, { ...typed, ...added }, ['reader', 'stranger'], tables)
      await refusesForeignOrigin(house, path, { ...typed, ...added }, 'editor', tables)
    })
  })

  test('is recorded and chosen; what was typed stays, the deliberation is not saved', async () => {
    const { status, text } = await post({ ...typed, ...added })
    expect(status).toBe(200)
    expect(text).toMatch(/id="sessionOn"[^>]*value="14\/12\/2026"/)
    expect(text).toContain('value="Madame Biot"')
    expect(text).toContain('Coopération avec Volgograd')
    expect(text).toContain('Conseil du 14 décembre 2026\u00a0: la séance est enregistrée')
    expect(text).toContain('data-focus')
    expect(text).toContain('<details class="adding">')
    const sessions = await house.db.selectFrom('sessions').selectAll().execute()
    expect(sessions).toMatchObject([{ body: 'council', held_on: '2026-12-14', closes_on: '2026-11-20', version: 1 }])
    expect(text).toContain(`/sessions/${sessions[0]!.id}`)
    const entry = await house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ record_kind: 'session', act: 'create', record_id: sessions[0]!.id })
    expect(await house.db.selectFrom('deliberations').selectAll().execute()).toEqual([])
  })

  test('one that is there already is refused on its day', async () => {
    const { status, text } = await post({ ...typed, ...added })
    expect(status).toBe(422)
    expect(text).toContain('Cette instance a déjà une séance ce jour-là.')
    expect(await house.db.selectFrom('sessions').selectAll().execute()).toHaveLength(1)
  })

  test('what stands in the fold is not dropped in silence', async () => {
    const { status, text } = await post({ ...typed, sessionHeldOn: '25/01/2027', sessionBody: 'bureau' })
    expect(status).toBe(422)
    expect(text).toContain('Cette séance n’est pas enregistrée')
    expect(await house.db.selectFrom('deliberations').selectAll().execute()).toEqual([])
  })

  test('from the form of one that is recorded too; then the deliberation is of that session', async () => {
    const answer = await post({ ...typed, sessionOn: '14/12/2026', reference: 'DEL-2026-1' })
    expect(answer.status).toBe(303)
    const edit = '/deliberations/DEL-2026-1/edit'
    const change = { ...typed, reference: 'DEL-2026-1', version: '1' }
    const shown = await post({ ...change, ...added, sessionHeldOn: '25/01/2027', sessionClosesOn: '' }, edit)
    expect(shown.status).toBe(200)
    expect(shown.text).toMatch(/id="sessionOn"[^>]*value="25\/01\/2027"/)
    expect(shown.text).toContain('name="version" value="1"')
    expect((await post({ ...change, sessionOn: '25/01/2027' }, edit)).status).toBe(303)
    const { session_id } = await house.db.selectFrom('deliberations').select('session_id').executeTakeFirstOrThrow()
    const session = await house.db.selectFrom('sessions').select('id').where('held_on', '=', '2027-01-25').execute()
    expect(session).toEqual([{ id: session_id }])
  })
})

test('says how many conventions it moves', async () => {
  const house = await aHouse()
  await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
  const body = { ...typed, ...added, sessionHeldOn: '05/04/2027', sessionClosesOn: '22/03/2027' }
  const { text } = await (await house.as('editor')).post(path).send(body).expect(200)
  expect(text).toMatch(/\d+ conventions? change(nt)? de séance ou de date limite de décision\./)
  await house.close()
})

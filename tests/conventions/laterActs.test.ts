import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { spanDifferences } from '../../server/conventions/spansCheck.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { recordConvention, recorded, recordVolgograd, withoutCommittee } from './aConventionForm.ts'

const tables = [
  'conventions',
  'parties',
  'signatures',
  'non_renewals',
  'suspensions',
  'successions',
  'amendments',
  'standing_spans',
  'finding_spans',
  'journal',
]
const acts = ['let-lapse', 'suspend', 'resume', 'supersede', 'amend'] as const

eachDatabase((_name, makeHouse) => {
  let house: House
  let browser: Agent
  beforeAll(async () => {
    house = await makeHouse()
    browser = await house.as('editor')
    await recordVolgograd(browser)
    for (const reference of ['LIFE-1', 'REST-1', 'NEXT-1', 'NEXT-2', 'LADDER-1']) await aSigned(reference)
    await recordConvention(browser, { reference: 'UNSIGNED-1', ...withoutCommittee })
    await post('LADDER-1', 'suspend', { from: '1/6/2014' })
  })
  afterAll(() => house.close())

  /** A convention signed by both and transmitted: in force from 2 March 2013 for three years, renewed twice at most. */
  async function aSigned(reference: string) {
    await recordConvention(browser, { reference, ...withoutCommittee })
    for (const { id } of (await recorded(house, reference)).parties) {
      await post(reference, 'sign', { party: id, signedOn: '1/3/2013' })
    }
    await post(reference, 'transmit', { transmittedOn: '2/3/2013' })
  }
  async function send(reference: string, act: string, body: object) {
    const version = String((await recorded(house, reference)).version)
    return browser.post(`/conventions/${reference}/${act}`).send({ version, ...body })
  }
  async function post(reference: string, act: string, body: object) {
    const { status, text } = await send(reference, act, body)
    if (status !== 303) throw new Error(`${act} of ${reference}: ${status} ${text.match(/field-error.*/)?.[0]}`)
  }
  async function statusesOn(reference: string, ...days: string[]) {
    const items = days.map((on) => browser.get(`/api/conventions/${reference}?on=${on}`).expect(200))
    return (await Promise.all(items)).map(({ body }) => body.standing.status)
  }
  const lastEntry = () => house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()

  test('suspended, resumed, amended, let lapse: the status follows, and what is kept is right', async () => {
    await post('LIFE-1', 'suspend', { from: '1/6/2014', reason: 'Relations gelées' })
    expect(await lastEntry()).toMatchObject({ record_kind: 'convention', act: 'suspend', before: null })
    expect(await statusesOn('LIFE-1', '2014-05-31', '2014-06-01', '2015-01-01')).toEqual([
      'in-force',
      'suspended',
      'suspended',
    ])
    await post('LIFE-1', 'resume', { resumedOn: '1/9/2014' })
    expect(await lastEntry()).toMatchObject({ act: 'resume' })
    expect(await statusesOn('LIFE-1', '2014-08-31', '2014-09-01')).toEqual(['suspended', 'in-force'])
    const changes = { termMode: 'ends-on', termEndsOn: '31/12/2017', renewalMode: 'none' }
    const amendment = { reference: 'LIFE-1-A1', title: 'Avenant n° 1', signedOn: '1/2/2015', startsOn: '1/3/2015' }
    await post('LIFE-1', 'amend', { ...amendment, ...changes })
    expect(await statusesOn('LIFE-1', '2017-12-31', '2018-01-01')).toEqual(['in-force', 'expired'])
    const own = await recorded(house, 'LIFE-1-A1')
    expect(own).toMatchObject({ kind: 'amendment', startOn: '2015-03-01', termEndsOn: '2017-12-31' })
    expect(own.parties.map(({ name }) => name)).toEqual(['Dijon', 'Volgograd'])
    await post('LIFE-1', 'let-lapse', { decidedOn: '1/2/2017', reason: 'Projet achevé' })
    const { body } = await browser.get('/api/conventions/LIFE-1?on=2017-06-01').expect(200)
    expect(body.standing.renewalStatus).toBe('ending')
    const entries = await house.db.selectFrom('journal').select(['act', 'record_id']).orderBy('seq', 'desc').execute()
    expect(entries.slice(0, 3).map(({ act }) => act)).toEqual(['let-lapse', 'amend', 'create'])
    expect(entries[2]!.record_id).toBe(own.id)
    expect((await spanDifferences(house.db)).differences).toEqual([])
  })

  test('the page shows the text as amended, the chain, and the way back from the amendment', async () => {
    const { text } = await browser.get('/conventions/LIFE-1?on=2016-01-01').expect(200)
    expect(text).toContain('href="/conventions/LIFE-1-A1?on&#x3D;2016-01-01"')
    expect(text).toMatch(/jusqu’au 31\sdécembre 2017[^<]*<span class="sub">par avenant/)
    expect(text).toMatch(/à l’origine\s: 3\sans/)
    const { text: own } = await browser.get('/conventions/LIFE-1-A1').expect(200)
    expect(own).toContain('Avenant à <a href="/conventions/LIFE-1">')
  })

  test('an amendment that is not signed counts once all of its parties have signed', async () => {
    const amendment = { reference: 'REST-1-A1', title: 'Avenant', startsOn: '1/1/2015' }
    await post('REST-1', 'amend', { ...amendment, termMode: 'ends-on', termEndsOn: '31/12/2020' })
    const endOn = async (on: string) =>
      (await browser.get(`/api/conventions/REST-1?on=${on}`).expect(200)).body.standing.term.endsOn
    expect(await endOn('2015-06-01')).toBe('2016-02-29')
    for (const { id } of (await recorded(house, 'REST-1-A1')).parties) {
      expect(await endOn('2015-06-01')).toBe('2016-02-29')
      await post('REST-1-A1', 'sign', { party: id, signedOn: '15/12/2014' })
    }
    expect(await endOn('2015-06-01')).toBe('2020-12-31')
    expect((await recorded(house, 'REST-1')).amendments).toMatchObject([{ signedOn: '2014-12-15', toldOn: null }])
    expect((await spanDifferences(house.db)).differences).toEqual([])
  })

  test('a successor takes the place once it is signed, by its own last signature', async () => {
    await post('NEXT-1', 'supersede', { successor: 'next-2', startsOn: '1/1/2016' })
    expect(await statusesOn('NEXT-1', '2015-12-31', '2016-01-01')).toEqual(['in-force', 'superseded'])
    expect((await recorded(house, 'NEXT-1')).succession).toMatchObject({ signedOn: '2013-03-01', toldOn: null })
    expect((await spanDifferences(house.db)).differences).toEqual([])
  })

  const life = { startsOn: '1/1/2016' }
  const change = { reference: 'NEW-A1', title: 'Avenant', startsOn: '1/1/2015' }
  test.each([
    ['LADDER-1', 'let-lapse', { decidedOn: '' }, 'decidedOn', 'À remplir.'],
    ['LADDER-1', 'suspend', { from: '1/1/2012', until: '31/12/2011' }, 'until', 'avant d’avoir commencé'],
    ['LADDER-1', 'suspend', { from: '1/7/2014' }, 'from', 'couvre déjà'],
    ['LADDER-1', 'resume', { resumedOn: '1/6/2014' }, 'resumedOn', 'Aucune suspension'],
    ['LADDER-1', 'supersede', { ...life, successor: 'NOWHERE' }, 'successor', 'Aucune convention'],
    ['LADDER-1', 'supersede', { ...life, successor: 'LADDER-1' }, 'successor', 'se remplacer elle-même'],
    ['NEXT-2', 'supersede', { ...life, successor: 'NEXT-1' }, 'successor', 'de proche en proche'],
    ['LADDER-1', 'amend', { ...change, title: '' }, 'title', 'À remplir.'],
    ['LADDER-1', 'amend', { ...change, reference: 'NEXT-1' }, 'reference', 'déjà prise'],
    ['LADDER-1', 'amend', { ...change, reference: 'LADDER-1' }, 'reference', 'son propre avenant'],
    ['LADDER-1', 'amend', { ...change, existing: 'LADDER-1' }, 'existing', 'son propre avenant'],
    ['LADDER-1', 'amend', { ...change, existing: 'NEXT-1' }, 'existing', 'pas enregistrée comme un avenant'],
    ['LIFE-1', 'amend', { ...change, existing: 'LIFE-1-A1' }, 'existing', 'déjà un avenant'],
    ['LADDER-1', 'amend', { ...change, termMode: 'ends-on', termEndsOn: '31/12/2014' }, 'termEndsOn', 'précéder'],
    ['LADDER-1', 'amend', { ...change, termMode: 'duration' }, 'termDuration', 'À remplir.'],
  ])('%s %s %o is refused on its field', async (reference, act, body, field, sentence) => {
    const before = await contentOf(house, ...tables)
    const { status, text } = await send(reference, act, { reason: 'Ce que j’ai tapé', ...body })
    expect(status).toBe(422)
    expect(text).toContain(`href="#${field}"`)
    expect(text).toContain(sentence)
    if (act === 'suspend') expect(text).toContain('Ce que j’ai tapé')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('a circle of amendments is refused: an amendment’s amendment is not amended by it', async () => {
    await post('LIFE-1-A1', 'amend', { reference: 'LIFE-1-A1-A1', title: 'Avenant', startsOn: '1/4/2015' })
    const body = { startsOn: '1/5/2015', existing: 'LIFE-1-A1' }
    const { status, text } = await send('LIFE-1-A1-A1', 'amend', body)
    expect(status).toBe(422)
    expect(text).toContain('un avenant à LIFE-1-A1')
  })

  test('two people who lead two conventions to each other at once: one does, the other is told', async () => {
    for (const reference of ['ONCE-1', 'ONCE-2']) await recordConvention(browser, { reference, ...withoutCommittee })
    const ends = await Promise.all([
      send('ONCE-1', 'supersede', { successor: 'ONCE-2', startsOn: '1/1/2017' }),
      send('ONCE-2', 'supersede', { successor: 'ONCE-1', startsOn: '1/1/2017' }),
    ])
    expect(ends.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(ends.find(({ status }) => status === 422)!.text).toContain('de proche en proche')
  })

  test('what comes before the signature can be recorded, and the form says so first', async () => {
    const body = { notifiedOn: '1/1/2012', check: 'yes' }
    const { status, text } = await send('LADDER-1', 'denounce', body)
    expect(status).toBe(200)
    expect(text).toContain('n’était pas encore signée')
    expect((await send('UNSIGNED-1', 'denounce', body)).text).toContain('n’ont pas toutes signé')
    await post('UNSIGNED-1', 'denounce', { notifiedOn: '1/1/2012' })
    expect((await spanDifferences(house.db)).differences).toEqual([])
  })

  const bodies: Record<(typeof acts)[number], object> = {
    'let-lapse': { decidedOn: '1/1/2016' },
    suspend: { from: '1/1/2014', until: '31/1/2014' },
    resume: { resumedOn: '1/7/2014' },
    supersede: { successor: 'NEXT-2', startsOn: '1/1/2017' },
    amend: { reference: 'LADDER-1-A1', title: 'Avenant', startsOn: '1/1/2015' },
  }

  describe.each(acts)('%s', (act) => {
    const address = `/conventions/LADDER-1/${act}`

    test('on what somebody changed meanwhile shows what it changes now', async () => {
      const before = await contentOf(house, ...tables)
      const { text } = await browser
        .post(address)
        .send({ ...bodies[act], version: '1' })
        .expect(409)
      expect(text).toContain('Rien de votre saisie n’est encore enregistré')
      expect(text).toContain('Ce que cela change')
      expect(await contentOf(house, ...tables)).toEqual(before)
    })

    test('is for those who may write, from our own pages', async () => {
      const body = { ...bodies[act], version: String((await recorded(house, 'LADDER-1')).version) }
      await refuses(house, address, body, ['reader', 'stranger'], tables)
      await refusesForeignOrigin(house, address, body, 'editor', tables)
      await (await house.as('outsider')).post(address).send(body).expect(404)
      await browser.post(`/conventions/NOWHERE/${act}`).send(body).expect(404)
      await (await house.as('reader')).get(address).expect(403)
      await browser.get(address).expect(200)
    })
  })

  test('what can be decided only once is refused the second time', async () => {
    await post('LADDER-1', 'let-lapse', bodies['let-lapse'])
    await post('LADDER-1', 'supersede', bodies.supersede)
    const before = await contentOf(house, ...tables)
    for (const act of ['let-lapse', 'supersede'] as const) {
      expect((await send('LADDER-1', act, bodies[act])).status).toBe(422)
    }
    expect(await contentOf(house, ...tables)).toEqual(before)
  })
})

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { spanDifferences } from '../../server/conventions/spansCheck.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { recordConvention, recorded, recordVolgograd, withoutCommittee } from './aConventionForm.ts'

const tables = [
  'conventions',
  'signatures',
  'transmissions',
  'renewals',
  'denunciations',
  'non_renewals',
  'suspensions',
  'successions',
  'amendments',
  'standing_spans',
  'finding_spans',
  'journal',
]

eachDatabase((_name, makeHouse) => {
  let house: House
  let browser: Agent
  beforeAll(async () => {
    house = await makeHouse()
    browser = await house.as('editor')
    await recordVolgograd(browser)
    for (const reference of ['WRONG-1', 'ALL-1', 'OTHER-1']) {
      await recordConvention(browser, { reference, ...withoutCommittee, renewalMode: 'express' })
    }
    await post('WRONG-1', 'transmit', { transmittedOn: '2/4/2013' })
  })
  afterAll(() => house.close())

  async function send(reference: string, path: string, body: object) {
    const version = String((await recorded(house, reference)).version)
    return browser.post(`/conventions/${reference}/${path}`).send({ version, ...body })
  }
  async function post(reference: string, path: string, body: object) {
    const { status, text } = await send(reference, path, body)
    if (status !== 303) throw new Error(`${path} of ${reference}: ${status} ${text.match(/field-error.*/)?.[0]}`)
  }
  const pathOf = async (act = 'transmit', id?: string) =>
    `acts/${act}/${id ?? (await recorded(house, 'WRONG-1')).transmissionId}/correct`
  const right = { way: 'correct', why: 'Erreur de frappe', transmittedOn: '2/5/2013' }
  const lastEntry = () => house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()

  test.each([
    [{ why: '' }, 'why', 'À remplir.'],
    [{ way: '' }, 'way', 'À remplir.'],
    [{ way: 'forget' }, 'way', 'Choisissez dans la liste.'],
    [{ transmittedOn: '30/2/2013' }, 'transmittedOn', 'n’est pas un jour'],
  ])('%o is told, and what was typed stays', async (wrong, field, sentence) => {
    const before = await contentOf(house, ...tables)
    const { status, text } = await send('WRONG-1', await pathOf(), { ...right, ...wrong })
    expect(status).toBe(422)
    expect(text).toContain(`href="#${field}"`)
    expect(text).toContain(sentence)
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('is for those who may write, from our own pages, of what is recorded', async () => {
    const address = `/conventions/WRONG-1/${await pathOf()}`
    const body = { ...right, version: String((await recorded(house, 'WRONG-1')).version) }
    await refuses(house, address, body, ['reader', 'stranger'], tables)
    await refusesForeignOrigin(house, address, body, 'editor', tables)
    await (await house.as('outsider')).post(address).send(body).expect(404)
    await (await house.as('reader')).get(address).expect(403)
    for (const path of [
      await pathOf('transmit', 'none'),
      await pathOf('renew'),
      await pathOf('resume'),
      'acts/constructor/x/correct',
    ]) {
      expect((await send('WRONG-1', path, right)).status).toBe(404)
    }
    const stale = await browser
      .post(address)
      .send({ ...right, version: '1' })
      .expect(409)
    expect(stale.text).toContain('Ce que cela change')
    const { text } = await (await house.as('reader')).get('/conventions/WRONG-1').expect(200)
    expect(text).not.toContain('/correct')
  })

  test('the form holds what was recorded, and shows what the correction changes before it is saved', async () => {
    const path = await pathOf()
    const { text } = await browser.get(`/conventions/WRONG-1/${path}`).expect(200)
    expect(text).toContain('value="02/04/2013"')
    const before = await contentOf(house, ...tables)
    const { status, text: shown } = await send('WRONG-1', path, { ...right, check: 'yes' })
    expect(status).toBe(200)
    expect(shown).toContain('Ce que cela change')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('corrected: the wrong row stays, marked, the new one counts, and the journal holds both and the reason', async () => {
    const wrongId = (await recorded(house, 'WRONG-1')).transmissionId
    await post('WRONG-1', await pathOf(), right)
    const record = await recorded(house, 'WRONG-1')
    expect(record.transmittedOn).toBe('2013-05-02')
    const kept = await house.db.selectFrom('transmissions').selectAll().where('id', '=', wrongId!).executeTakeFirst()
    expect(kept).toMatchObject({
      transmitted_on: '2013-04-02',
      correction_reason: 'Erreur de frappe',
      replaced_by: record.transmissionId,
      corrected_by: await house.accountId('editor'),
    })
    const { act, before, after } = await lastEntry()
    expect(act).toBe('correct')
    expect(JSON.parse(before!)).toEqual({ act: 'transmit', transmittedOn: '02/04/2013' })
    expect(JSON.parse(after!)).toEqual({ act: 'transmit', transmittedOn: '2013-05-02', why: 'Erreur de frappe' })
    const { text } = await browser.get('/conventions/WRONG-1').expect(200)
    expect(text).toMatch(/<s>Transmission de la convention signée, 2\savril 2013<\/s> Erreur de frappe/)
    expect(text).toMatch(/corrigé par Karim Haddad le 24\snovembre 2026/)
    expect((await send('WRONG-1', await pathOf('transmit', wrongId!), right)).status).toBe(404)
    expect((await spanDifferences(house.db)).differences).toEqual([])
  })

  test('withdrawn: it never happened, needs no values, and can be told anew', async () => {
    await post('WRONG-1', await pathOf(), { way: 'withdraw', why: 'Autre dossier', transmittedOn: 'n’importe quoi' })
    expect((await recorded(house, 'WRONG-1')).transmittedOn).toBeNull()
    expect(await lastEntry()).toMatchObject({ act: 'withdraw' })
    await post('WRONG-1', 'transmit', { transmittedOn: '3/4/2013' })
    expect((await recorded(house, 'WRONG-1')).corrections).toHaveLength(2)
    expect((await spanDifferences(house.db)).differences).toEqual([])
  })

  describe('every act can be corrected, then withdrawn, and what is kept stays right', () => {
    const each = {
      sign: [{ signedOn: '20/12/2012', signatory: 'Clémence Aubrépin' }, { signedOn: '21/12/2012' }],
      transmit: [{ transmittedOn: '2/1/2013' }, { transmittedOn: '3/1/2013' }],
      renew: [
        { order: '1', agreedOn: '1/12/2015' },
        { order: '1', agreedOn: '2/12/2015' },
      ],
      denounce: [{ notifiedOn: '1/6/2016' }, { notifiedOn: '2/6/2016', effectiveOn: '1/7/2016' }],
      'let-lapse': [{ decidedOn: '1/6/2015' }, { decidedOn: '2/6/2015' }],
      suspend: [
        { from: '1/6/2014', until: '30/6/2014' },
        { from: '2/6/2014', until: '30/6/2014' },
      ],
      supersede: [
        { successor: 'OTHER-1', startsOn: '1/1/2017', signedOn: '1/12/2016' },
        { successor: 'OTHER-1', startsOn: '1/2/2017', signedOn: '1/12/2016' },
      ],
      amend: [
        { reference: 'ALL-1-A1', title: 'Avenant', signedOn: '1/1/2014', startsOn: '1/2/2014', noticeMode: 'none' },
        { existing: 'ALL-1-A1', signedOn: '1/1/2014', startsOn: '1/3/2014' },
      ],
    } as const
    const acts = Object.keys(each) as (keyof typeof each)[]

    test.each(acts)('%s', async (act) => {
      const [wrong, corrected] = each[act]
      const party = (await recorded(house, 'ALL-1')).parties[0]!.id
      await post('ALL-1', act, { ...wrong, ...(act === 'sign' ? { party } : {}) })
      await post('ALL-1', `acts/${act}/${await idOf(act)}/correct`, {
        ...corrected,
        party,
        way: 'correct',
        why: 'Relu',
      })
      expect((await recorded(house, 'ALL-1')).corrections[0]).toMatchObject({ act, reason: 'Relu' })
      await browser.get('/conventions/ALL-1?on=2016-06-15').expect(200)
      expect((await spanDifferences(house.db)).differences).toEqual([])
    })

    test('all withdrawn, nothing has happened', async () => {
      for (const act of acts) {
        await post('ALL-1', `acts/${act}/${await idOf(act)}/correct`, { way: 'withdraw', why: 'Rien de tout cela' })
      }
      const { signatures, transmittedOn, renewals, denunciation, nonRenewal, suspensions, succession, amendments } =
        await recorded(house, 'ALL-1')
      const lists = [signatures, renewals, suspensions, amendments]
      expect([...lists, transmittedOn, denunciation, nonRenewal, succession]).toEqual([
        [],
        [],
        [],
        [],
        null,
        null,
        null,
        null,
      ])
      expect((await spanDifferences(house.db)).differences).toEqual([])
      const { text } = await browser.get('/conventions/ALL-1').expect(200)
      expect(text).toContain('16 corrections')
    })

    async function idOf(act: (typeof acts)[number]): Promise<string> {
      const record = await recorded(house, 'ALL-1')
      const ids = {
        sign: record.signatures[0]?.id,
        transmit: record.transmissionId,
        renew: record.renewals[0]?.id,
        denounce: record.denunciation?.id,
        'let-lapse': record.nonRenewal?.id,
        suspend: record.suspensions[0]?.id,
        supersede: record.succession?.id,
        amend: record.amendments[0]?.id,
      }
      return ids[act]!
    }
  })
})

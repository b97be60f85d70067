import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { recordConvention, recorded, recordVolgograd } from '../conventions/aConventionForm.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'

const tables = ['acceptances', 'accepted_spans', 'journal']
const reason = 'Vérifié avec la préfecture le 3 mars.'

eachDatabase((_name, makeHouse) => {
  let house: House
  let editor: Agent
  let address: string
  let accept: string

  beforeAll(async () => {
    house = await makeHouse()
    editor = await house.as('editor')
    await recordVolgograd(editor)
    address = await recordConvention(editor)
    accept = `${address}/findings/no-authorisation/accept`
    const { parties, version } = await recorded(house)
    const party = parties[0]!.id
    await editor.post(`${address}/sign`).send({ party, signedOn: '2013-03-01', version: String(version) })
  })
  afterAll(() => house.close())

  const fingerprint = async () => {
    const { text } = await editor.get(accept).expect(200)
    return /name="fingerprint" value="(\w{64})"/.exec(text)![1]!
  }
  const page = async () => (await editor.get(address).expect(200)).text

  test('the record offers to accept each finding to who may write', async () => {
    expect(await page()).toContain(`href="${accept}"`)
    const reader = await house.as('reader')
    expect((await reader.get(address)).text).not.toContain('/accept"')
    expect((await editor.get('/')).text).toContain('VOL-2013-1')
  })

  test('a reason is compulsory; an unknown rule, or one that finds nothing, is not there', async () => {
    const before = await contentOf(house, ...tables)
    const refused = await editor
      .post(accept)
      .send({ reason: ' ', fingerprint: await fingerprint() })
      .expect(422)
    expect(refused.text).toContain('Motif')
    await editor.post(`${address}/findings/nonsense/accept`).send({ reason }).expect(404)
    await editor.get(`${address}/findings/late-denunciation/accept`).expect(404)
    await editor.post(`${address}/findings/no-authorisation/withdraw`).send({}).expect(404)
    await editor.post('/conventions/NULLE-PART/findings/no-authorisation/accept').send({ reason }).expect(404)
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('other evidence than that which was read: the finding is shown again', async () => {
    const before = await contentOf(house, ...tables)
    const stale = await editor.post(accept).send({ reason, fingerprint: 'old' }).expect(409)
    expect(stale.text).toContain('Ce qui fonde le constat a changé')
    expect(stale.text).toContain(reason)
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('readers and strangers may not, nor another site', async () => {
    const body = { reason, fingerprint: await fingerprint() }
    await refuses(house, accept, body, ['reader', 'stranger'], tables)
    await refusesForeignOrigin(house, accept, body, 'editor', tables)
    const outsider = await house.as('outsider')
    await outsider.post(accept).send(body).expect(404)
    await refuses(house, accept.replace('accept', 'withdraw'), {}, ['reader', 'stranger'], tables)
  })

  describe('accepted', () => {
    beforeAll(async () => {
      await editor
        .post(accept)
        .send({ reason, fingerprint: await fingerprint() })
        .expect(303)
    })

    test('it stays, quietly, with the reason, who and when, and nobody is called', async () => {
      const text = await page()
      expect(text).toContain('finding serious accepted')
      expect(text).toContain(`Accepté par Karim Haddad le 24 novembre 2026 : ${reason}`.replace(' :', '\u00a0:'))
      expect((await editor.get(`${address}/summary`)).text).toContain(reason)
      expect((await editor.get(`${address}.pdf`)).status).toBe(200)
      const { body: work } = await editor.get('/api/work').expect(200)
      expect(work.items.map(({ record }: { record: string }) => record)).not.toContain(address)
      const line = await house.db
        .selectFrom('journal')
        .selectAll()
        .where('record_kind', '=', 'acceptance')
        .executeTakeFirstOrThrow()
      expect(JSON.parse(line.after!)).toEqual({ convention: 'VOL-2013-1', rule: 'no-authorisation', reason })
    })

    test('the list of findings tells the answered from the others', async () => {
      const list = async (query: string) => (await editor.get(`/findings?${query}`).expect(200)).text
      expect(await list('rule=no-authorisation&accepted=yes')).toContain(reason)
      expect(await list('rule=no-authorisation&accepted=no')).toContain('Aucun constat ne répond à ce filtre')
      expect((await editor.get('/findings.csv?accepted=yes').expect(200)).text).toContain(reason)
    })

    test('it comes back when its evidence changes, and is not forgotten when that comes back', async () => {
      const { parties, version } = await recorded(house)
      const party = parties[0]!.id
      await editor
        .post(`${address}/sign`)
        .send({ party, signedOn: '2013-02-01', version: String(version) })
        .expect(303)
      expect(await page()).not.toContain(reason)
      expect((await editor.get('/findings?rule=no-authorisation&accepted=no')).text).toContain('VOL-2013-1')
      expect((await editor.get(`/findings?rule=no-authorisation&accepted=yes`)).text).not.toContain(reason)
      await editor
        .post(accept)
        .send({ reason: 'Autre motif', fingerprint: await fingerprint() })
        .expect(303)
      expect(await page()).toContain('Autre motif')
    })

    test('the answer is taken back', async () => {
      await editor.post(accept.replace('accept', 'withdraw')).send({}).expect(303)
      expect(await page()).toContain(`href="${accept}"`)
      expect(await contentOf(house, 'acceptances', 'accepted_spans')).toEqual([[], []])
    })
  })
})

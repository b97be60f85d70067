import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { aConvention, aPartner } from '../partnerships/someConvention.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { aPerson, aSignature } from './aSigner.ts'

const tables = ['mandates', 'journal', 'finding_spans']
const address = '/signatories/election'
const lastDay = '2026-03-29'

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeAll(async () => {
    house = await makeHouse()
    // Whoever comes for the first time leaves a line in the journal.
    for (const guest of ['reader', 'editor', 'outsider'] as const) await house.as(guest)
    await aPartner(house, { reference: 'VOLGOGRAD', name: 'Volgograd' })
    await aConvention(house, 'VOL-1', 'Convention', 'partner-VOLGOGRAD')
    for (const [name, from] of [
      ['maire', '2020-07-04'],
      ['adjointe', '2020-07-10'],
      ['ancienne', '2014-04-05'],
    ] as const) {
      await aPerson(house, name)
      const until = name === 'ancienne' ? '2020-07-03' : ''
      const mandate = { way: 'election', capacity: name, from, until }
      await (await house.as('editor')).post(`/signatories/${name}/mandates/new`).send(mandate).expect(303)
    }
    await aSignature(house, 'VOL-1', 'maire', '2026-04-02')
  })
  afterAll(() => house.close())

  const ticks = async () => {
    const rows = house.db.selectFrom('mandates').select(['id', 'version', 'person_id']).orderBy('person_id')
    const running = (await rows.execute()).filter((row) => row.person_id !== 'ancienne')
    return running.map(({ id, version }) => `${id} ${version}`)
  }
  const send = async (body: object) => (await house.as('editor')).post(address).send(body)

  test('the mandates that run on a day are listed, all ticked', async () => {
    const browser = await house.as('editor')
    const { text } = await browser.get(`${address}?lastDay=29/03/2026`).expect(200)
    expect(text.match(/type="checkbox"[^>]* checked/g)).toHaveLength(2)
    expect(text).toContain('maire, maire, par élection, depuis le 4 juillet 2020')
    expect(text).not.toContain('ancienne')
    expect((await browser.get(`${address}?lastDay=03/07/2020`).expect(200)).text).toContain('ancienne')
    expect((await browser.get(`${address}?lastDay=01/01/1990`).expect(200)).text).toContain(
      'Aucun mandat n’est en cours',
    )
    expect((await browser.get(`${address}?lastDay=30/02/2026`).expect(422)).text).toContain('30/02/2026')
    expect((await browser.get(`${address}?on=2020-07-05`).expect(200)).text).toContain('value="05/07/2020"')
  })

  test('what it changes is shown, and nothing is written', async () => {
    const before = await contentOf(house, ...tables)
    const { status, text } = await send({ lastDay, mandate: await ticks(), check: 'yes' })
    expect(status).toBe(200)
    expect(text).toContain('2 mandats s’achèvent ce jour-là.')
    expect(text).toContain('/conventions/VOL-1')
    expect(text).toContain('Signataire sans pouvoir')
    const [first] = await ticks()
    const alone = await send({ lastDay, mandate: first, check: 'yes' })
    expect(alone.text).toContain('Aucun constat ne change')
    expect(alone.text.match(/type="checkbox"[^>]* checked/g)).toHaveLength(1)
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('nothing ticked, an impossible day, a mandate that changed meanwhile: told, and nothing is written', async () => {
    const before = await contentOf(house, ...tables)
    const none = await send({ lastDay })
    expect([none.status, none.text.includes('Cochez au moins un mandat.')]).toEqual([422, true])
    expect((await send({ lastDay: 'demain', mandate: await ticks() })).status).toBe(422)
    const [one, other] = await ticks()
    const stale = await send({ lastDay, mandate: [one, other!.replace(/1$/, '7')] })
    expect([stale.status, stale.text.includes('Rien n’a été enregistré.')]).toEqual([409, true])
    expect((await send({ lastDay: '2019-01-01', mandate: [one, other] })).status).toBe(409)
    expect(await contentOf(house, ...tables)).toEqual(before)
    await refuses(house, address, { lastDay, mandate: one }, ['reader', 'stranger'], tables)
    await refusesForeignOrigin(house, address, { lastDay, mandate: one }, 'editor', tables)
    const outsider = await house.as('outsider')
    await outsider.post(address).send({ lastDay, mandate: one }).expect(409)
    expect((await outsider.get(`${address}?lastDay=2026-03-29`).expect(200)).text).not.toContain('adjointe')
    await (await house.as('reader')).get(address).expect(403)
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('all of them end on that day, each with its line in the journal, and the conventions are judged again', async () => {
    const lines = () => house.db.selectFrom('journal').selectAll().where('act', '=', 'end-mandate').execute()
    const { status, headers } = await send({ lastDay, mandate: await ticks() })
    expect([status, headers.location]).toEqual([303, '/signatories'])
    const rows = await house.db.selectFrom('mandates').select(['person_id', 'until_on']).orderBy('person_id').execute()
    expect(rows).toEqual([
      { person_id: 'adjointe', until_on: lastDay },
      { person_id: 'ancienne', until_on: '2020-07-03' },
      { person_id: 'maire', until_on: lastDay },
    ])
    expect((await lines()).map(({ record_id }) => record_id).sort()).toEqual(['adjointe', 'maire'])
    const spans = await house.db.selectFrom('finding_spans').select('rule').execute()
    expect(spans.map(({ rule }) => rule)).toContain('signatory-without-power')
  })
})

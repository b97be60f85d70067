import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { recordConvention, recorded, recordVolgograd } from '../conventions/aConventionForm.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'

const tables = ['commitments', 'conventions', 'finding_spans', 'journal']
const typed = { year: '2027', nature: 'money', amount: '1 234,56', currency: 'EUR', party: '', note: '' }

eachDatabase((_name, makeHouse) => {
  let house: House
  let editor: Agent
  let address: string
  let list: string

  beforeAll(async () => {
    house = await makeHouse()
    editor = await house.as('editor')
    await recordVolgograd(editor)
    address = await recordConvention(editor)
    list = `${address}/commitments`
    const deliberation = { object: 'Coopération', sessionOn: '2012-12-17', convention: 'VOL-2013-1', allows: 'signs' }
    await editor.post('/deliberations/new').send(deliberation).expect(303)
  })
  afterAll(() => house.close())

  const page = async (path = list) => (await editor.get(path).expect(200)).text

  test('nothing recorded is a finding; that there is none can be said, and taken back', async () => {
    expect(await page(address)).toContain('Engagement financier non renseigné')
    await editor.post(`${list}/none`).send({ none: 'yes' }).expect(303)
    expect(await page()).toContain('Aucun engagement financier')
    expect(await page(address)).not.toContain('Engagement financier non renseigné')
    await editor.post(`${list}/none`).send({ none: 'no' }).expect(303)
    expect(await page(address)).toContain('Engagement financier non renseigné')
    await editor.post(`${list}/none`).send({ none: 'yes' }).expect(303)
  })

  test.each([
    [{ amount: '1,234' }, 'Un montant a deux décimales au plus'],
    [{ amount: 'mille' }, 'Ce n’est pas un montant'],
    [{ amount: '-5' }, 'Ce n’est pas un montant'],
    [{ amount: '' }, 'Montant'],
    [{ currency: 'XYZ' }, 'Cette monnaie n’est pas connue'],
    [{ year: '' }, 'Année'],
    [{ year: '12' }, 'Année'],
    [{ party: 'x' }, 'Payeur'],
    [{ nature: '' }, 'En argent ou en nature'],
  ])('%p is refused, what was typed kept', async (wrong, sentence) => {
    const before = await contentOf(house, ...tables)
    const refused = await editor
      .post(`${list}/new`)
      .send({ ...typed, note: 'Gardé', ...wrong })
      .expect(422)
    expect(refused.text).toContain(sentence)
    expect(refused.text).toContain('value="Gardé"')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('an amount is kept in cents, in its own currency, and shown on the record and its sheet', async () => {
    const { parties } = await recorded(house)
    await editor
      .post(`${list}/new`)
      .send({ ...typed, party: parties[0]!.id })
      .expect(303)
    await editor
      .post(`${list}/new`)
      .send({ ...typed, year: '2026', amount: '500', currency: 'CHF' })
      .expect(303)
    await editor
      .post(`${list}/new`)
      .send({ ...typed, nature: 'kind', amount: '', note: 'Hébergement' })
      .expect(303)
    const { commitments, noCommitment } = await recorded(house)
    expect(noCommitment).toBe(false)
    expect(commitments.map(({ year, amount, currency, nature }) => [year, amount, currency, nature])).toEqual([
      [2026, 50_000, 'CHF', 'money'],
      [2027, 123_456, 'EUR', 'money'],
      [2027, null, 'EUR', 'kind'],
    ])
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
    expect(plain(await page())).toContain('1 234,56 €')
    expect(plain(await page())).toContain('500,00 CHF, 1 234,56 €')
    expect(plain(await page(address))).toContain('1 234,56 €, Dijon')
    expect(plain(await page(`${address}/summary`))).toContain('en nature, Hébergement')
    const refused = await editor.post(`${list}/none`).send({ none: 'yes' }).expect(409)
    expect(refused.text).toContain('les retirer d’abord')
  })

  test('one is changed; a stale form shows both versions', async () => {
    const [first] = (await recorded(house)).commitments
    const edit = `${list}/${first!.id}/edit`
    expect(await page(edit)).toContain('value="500"')
    const body = { ...typed, year: '2026', amount: '600', currency: 'CHF', version: String(first!.version) }
    await editor.post(edit).send(body).expect(303)
    const stale = await editor
      .post(edit)
      .send({ ...body, amount: '700,5' })
      .expect(409)
    expect(stale.text).toContain('600')
    expect(stale.text).toContain('700,50')
    expect((await recorded(house)).commitments[0]).toMatchObject({ amount: 60_000, version: first!.version + 1 })
  })

  test('who may not', async () => {
    const [first] = (await recorded(house)).commitments
    for (const path of [`${list}/new`, `${list}/none`, `${list}/${first!.id}/edit`, `${list}/${first!.id}/remove`]) {
      await refuses(house, path, typed, ['reader', 'stranger'], tables)
      await refusesForeignOrigin(house, path, typed, 'editor', tables)
      await (await house.as('outsider')).post(path).send(typed).expect(404)
    }
    await editor.post(`${list}/nonsense/edit`).send(typed).expect(404)
    await editor.post(`${list}/nonsense/remove`).send({}).expect(404)
    const reader = await house.as('reader')
    expect((await reader.get(list).expect(200)).text).not.toContain('/edit"')
  })

  test('removed one by one; each is in the journal; then the finding is back', async () => {
    for (const { id } of (await recorded(house)).commitments) {
      await editor.post(`${list}/${id}/remove`).send({}).expect(303)
    }
    expect(await page(address)).toContain('Engagement financier non renseigné')
    const lines = await house.db
      .selectFrom('journal')
      .select('act')
      .where('record_kind', '=', 'commitment')
      .orderBy('seq')
      .execute()
    const acts = [
      'estimate',
      'estimate',
      'estimate',
      'create',
      'create',
      'create',
      'edit',
      'remove',
      'remove',
      'remove',
    ]
    expect(lines.map(({ act }) => act)).toEqual(acts)
  })
})

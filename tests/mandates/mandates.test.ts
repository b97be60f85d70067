import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { aConvention, aPartner } from '../partnerships/someConvention.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { aPerson, aSignature } from './aSigner.ts'

const tables = ['mandates', 'journal', 'finding_spans']
const mayor = { way: 'election', capacity: 'maire', from: '04/07/2020', until: '29/03/2026', source: 'Procès-verbal' }
const deputy = {
  way: 'delegation',
  capacity: 'adjointe au maire',
  signedOn: '02/12/2021',
  executoryOn: '07/12/2021',
  actIdentifier: '021-212102313-20211202-ARR118-AR',
  scope: 'Relations internationales',
  covers: 'yes',
}

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeAll(async () => {
    house = await makeHouse()
    await aPartner(house, { reference: 'VOLGOGRAD', name: 'Volgograd' })
  })
  afterAll(() => house.close())

  const lastEntry = () => house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
  const held = (person: string) =>
    house.db.selectFrom('mandates').selectAll().where('person_id', '=', person).orderBy('id').execute()
  const read = async (path: string) => (await (await house.as('reader')).get(path).expect(200)).text
  const add = async (person: string, mandate: object) =>
    (await house.as('editor')).post(`/signatories/${person}/mandates/new`).send(mandate)
  const withMandate = async (person: string, mandate: object = mayor) => {
    await aPerson(house, person)
    await add(person, mandate)
    return `/signatories/${person}/mandates/${(await held(person))[0]!.id}`
  }
  const rulesOf = async (convention: string) => {
    const rows = house.db.selectFrom('finding_spans').where('convention_id', '=', convention)
    return (await rows.select(['rule', 'from_on']).orderBy('from_on').execute()).filter(({ rule }) =>
      /signatory|mandate/.test(rule),
    )
  }

  test('an editor records a mandate by election, and a delegation; the journal and the record have them', async () => {
    await aPerson(house, 'claire')
    const { status, headers } = await add('claire', mayor)
    expect([status, headers.location]).toEqual([303, '/signatories/claire'])
    expect(await held('claire')).toMatchObject([
      {
        way: 'election',
        capacity: 'maire',
        from_on: '2020-07-04',
        until_on: '2026-03-29',
        signed_on: null,
        covers: null,
      },
    ])
    expect(await lastEntry()).toMatchObject({ record_kind: 'person', record_id: 'claire', act: 'record-mandate' })
    await add('claire', deputy)
    expect(JSON.parse((await lastEntry()).after!)).toMatchObject({
      way: 'delegation',
      signedOn: '2021-12-02',
      executoryOn: '2021-12-07',
      covers: 'yes',
      scope: 'Relations internationales',
    })
    const text = await read('/signatories/claire?on=2021-12-06')
    expect(text).toContain('2 mandats')
    expect(text).toContain('en cours depuis le 4 juillet 2020')
    expect(text).toContain('arrêté exécutoire le 7 décembre 2021 seulement')
    expect(text).not.toContain('/mandates/new')
    const editor = (await (await house.as('editor')).get('/signatories/claire?on=2026-03-30').expect(200)).text
    expect(editor).toContain('/signatories/claire/mandates/new')
    expect(editor).toContain('terminé le 29 mars 2026')
    const history = await read('/signatories/claire/history')
    expect(history).toContain('a enregistré un mandat')
    expect(history).toContain('Étendue de la délégation')
  })

  test.each([
    ['no way', { way: '' }, 'À remplir.'],
    ['no capacity', { capacity: ' ' }, 'À remplir.'],
    ['no first day', { from: '' }, 'À remplir.'],
    ['an impossible day', { from: '30/02/2020' }, '30/02/2020'],
    ['its end before its beginning', { until: '03/07/2020' }, 'Le dernier jour vient avant le premier.'],
    ['an order for an election', { executoryOn: '07/12/2021' }, 'ne vaut que pour une délégation'],
    ['a delegation without its order', { way: 'delegation', from: '' }, 'À remplir.'],
    ['a delegation with a first day of its own', { ...deputy, from: '07/12/2021' }, 'une délégation commence'],
    ['executory before its order', { ...deputy, from: '', executoryOn: '01/12/2021' }, 'avant celui de l’arrêté'],
    ['withdrawn before its order', { ...deputy, from: '', withdrawnOn: '01/12/2021' }, 'avant celui de l’arrêté'],
  ])('%s is refused on its field; what was typed stays', async (_case, wrong, sentence) => {
    await aPerson(house, 'refusee')
    const before = await contentOf(house, ...tables)
    const typed = { ...mayor, source: 'Un registre', ...wrong }
    const { status, text } = await add('refusee', typed)
    expect(status).toBe(422)
    expect(text).toContain(sentence)
    expect(text).toContain('value="Un registre"')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('a mandate that overlaps itself is refused; from the next day on, or in another capacity, it is not', async () => {
    await withMandate('double')
    const again = await add('double', { ...mayor, capacity: 'Maire', from: '29/03/2026', until: '' })
    expect(again.status).toBe(422)
    expect(again.text).toContain('Ce mandat en recouvre un autre')
    expect(again.text).toContain('id="from-error"')
    expect((await add('double', { ...mayor, from: '30/03/2026', until: '' })).status).toBe(303)
    expect((await add('double', { ...mayor, way: 'replacement' })).status).toBe(303)
    expect((await add('double', deputy)).status).toBe(303)
    expect((await add('double', deputy)).status).toBe(422)
    expect((await add('double', { ...deputy, scope: 'Culture', covers: 'no' })).status).toBe(303)
    expect(await held('double')).toHaveLength(5)
  })

  test('two people who record the same mandate at once: one is recorded, the other told', async () => {
    await aPerson(house, 'atOnce')
    const ends = await Promise.all([add('atOnce', mayor), add('atOnce', mayor), add('atOnce', mayor)])
    expect(ends.map(({ status }) => status).sort()).toEqual([303, 422, 422])
    expect(ends.filter(({ text }) => text.includes('Ce mandat en recouvre un autre'))).toHaveLength(2)
    const [own] = await held('atOnce')
    expect(await held('atOnce')).toHaveLength(1)
    await add('atOnce', { ...mayor, from: '01/06/2026', until: '' })
    const [, later] = await held('atOnce')
    const browser = await house.as('editor')
    const edit = (id: string, days: object) =>
      browser.post(`/signatories/atOnce/mandates/${id}/edit`).send({ ...mayor, ...days, version: '1' })
    // Each of them alone would be as it should.
    const edits = await Promise.all([
      edit(own!.id, { until: '15/05/2026' }),
      edit(later!.id, { from: '15/04/2026', until: '' }),
    ])
    expect(edits.map(({ status }) => status).sort()).toEqual([303, 422])
  })

  test('a note stands in the form, on the record, in the journal and in the search', async () => {
    const address = await withMandate('annotee', { ...mayor, note: 'Élu au second tour' })
    expect(await read('/signatories/annotee')).toContain('Élu au second tour')
    expect((await (await house.as('editor')).get(`${address}/edit`).expect(200)).text).toContain('Élu au second tour')
    expect(JSON.parse((await lastEntry()).after!)).toMatchObject({ note: 'Élu au second tour' })
    expect(await read('/search?q=second+tour')).toContain('href="/signatories/annotee"')
  })

  test('an editor changes a mandate; two at once see both', async () => {
    const address = await withMandate('changee')
    const browser = await house.as('editor')
    expect((await browser.get(`${address}/edit`).expect(200)).text).toContain('value="04/07/2020"')
    const edit = { ...mayor, until: '', version: '1' }
    await browser.post(`${address}/edit`).send(edit).expect(303).expect('Location', '/signatories/changee')
    expect(await held('changee')).toMatchObject([{ until_on: null, version: 2 }])
    const entry = await lastEntry()
    expect(entry.act).toBe('edit-mandate')
    expect([JSON.parse(entry.before!).until, JSON.parse(entry.after!).until]).toEqual(['2026-03-29', null])
    const before = await contentOf(house, ...tables)
    const stale = await browser
      .post(`${address}/edit`)
      .send({ ...edit, until: '01/01/2025' })
      .expect(409)
    expect(stale.text).toContain('01/01/2025')
    await browser
      .post(`${address}/edit`)
      .send({ ...edit, capacity: '', version: '2' })
      .expect(422)
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('an editor removes a mandate; whoever holds one stays, and cannot come to sign for a partner', async () => {
    const address = await withMandate('retiree')
    const browser = await house.as('editor')
    const before = await contentOf(house, 'people', ...tables)
    const refusal = await browser.post('/signatories/retiree/remove').expect(409)
    expect(refusal.text).toContain('1 mandat est le sien')
    const partner = { name: 'retiree', capacity: '', partner: 'VOLGOGRAD', version: '1' }
    expect((await browser.post('/signatories/retiree/edit').send(partner).expect(422)).text).toContain('a des mandats')
    expect(await contentOf(house, 'people', ...tables)).toEqual(before)
    await browser.post(`${address}/remove`).expect(303)
    expect(await held('retiree')).toEqual([])
    expect(await lastEntry()).toMatchObject({ act: 'remove-mandate', after: null })
    await browser.post(`${address}/remove`).expect(404)
    await browser.post('/signatories/retiree/remove').expect(303)
  })

  test('what its person signed is judged again, at once', async () => {
    await aConvention(house, 'VOL-1', 'Convention', 'partner-VOLGOGRAD')
    await aPerson(house, 'jugee')
    await aSignature(house, 'VOL-1', 'jugee', '2026-04-02')
    expect(await rulesOf('convention-VOL-1')).toEqual([])
    await add('jugee', mayor)
    expect(await rulesOf('convention-VOL-1')).toEqual([
      { rule: 'mandate-ends-first', from_on: '2020-07-04' },
      { rule: 'signatory-without-power', from_on: '2026-04-02' },
    ])
    const address = `/signatories/jugee/mandates/${(await held('jugee'))[0]!.id}`
    const edit = { ...mayor, until: '02/04/2026', version: '1' }
    await (await house.as('editor')).post(`${address}/edit`).send(edit).expect(303)
    expect(await rulesOf('convention-VOL-1')).toEqual([])
    await (await house.as('editor'))
      .post(`${address}/edit`)
      .send({ ...mayor, version: '2' })
      .expect(303)
    expect(await rulesOf('convention-VOL-1')).toHaveLength(2)
    const finding = await read('/conventions/VOL-1')
    expect(finding).toContain('jugee a signé le 2 avril 2026 (maire, par élection\u00a0: terminé le 29 mars 2026)')
    expect(finding).toContain('CGCT L.2122-17, L.2122-18, L.2122-21')
    await (await house.as('editor')).post(`${address}/remove`).expect(303)
    expect(await rulesOf('convention-VOL-1')).toEqual([])
    expect(await read('/conventions/VOL-1')).toContain('un mandat de jugee')
  })

  test('nobody else writes; another authority’s administrator finds nothing, and a partner’s people have none', async () => {
    const address = await withMandate('gardee')
    const fresh = '/signatories/gardee/mandates/new'
    const outsider = await house.as('outsider')
    for (const path of [fresh, `${address}/edit`, `${address}/remove`]) {
      await refuses(house, path, { ...mayor, version: '1' }, ['reader', 'stranger'], tables)
      await refusesForeignOrigin(house, path, { ...mayor, version: '1' }, 'editor', tables)
      await outsider
        .post(path)
        .send({ ...mayor, version: '1' })
        .expect(404)
    }
    for (const path of [fresh, `${address}/edit`]) {
      await outsider.get(path).expect(404)
      await (await house.as('reader')).get(path).expect(403)
    }
    const browser = await house.as('editor')
    await browser.get('/signatories/gardee/mandates/nul/edit').expect(404)
    await browser.get('/signatories/personne/mandates/new').expect(404)
    await aPerson(house, 'anna', 'partner-VOLGOGRAD')
    await browser.get('/signatories/anna/mandates/new').expect(404)
    expect((await browser.get('/signatories/anna').expect(200)).text).not.toContain('mandat')
  })
})

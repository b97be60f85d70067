import { expect, test } from '@jest/globals'
import { eachDatabase, oneHouse } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { aConvention, statusOn } from './aConvention.ts'
import { aDeliberation } from './aDeliberation.ts'

const tables = ['deliberations', 'authorisations', 'journal', 'standing_spans', 'finding_spans']
const record = '/deliberations/DEL-1'
const adding = `${record}/authorisations/new`
const changing = `${record}/authorisations/VOL-2012-1`
const removing = `${changing}/remove`
const added = { convention: 'VOL-2012-1', allows: ['signs', 'approves'], whom: 'le maire', version: '1' }

eachDatabase((_name, makeHouse) => {
  let house: House
  let conventionId: string
  oneHouse(makeHouse, async (made) => {
    house = made
    conventionId = await aConvention(house)
    await aDeliberation(house, { reference: 'DEL-1', sessionOn: '2012-12-17', receivedOn: '2012-12-26' })
  })

  const post = async (address: string, body: object) => (await house.as('editor')).post(address).send(body)
  const savedOne = () => house.db.selectFrom('authorisations').selectAll().executeTakeFirstOrThrow()
  const lastEntry = () => house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()

  test('a convention is attached; it is voted from the session on', async () => {
    const { text } = await (await house.as('editor')).get(`${adding}?convention=VOL-2012-1`).expect(200)
    expect(text).toMatch(/<input[^>]*name="convention"[^>]*value="VOL-2012-1"/)
    const answer = await post(adding, added)
    expect([answer.status, answer.headers.location]).toEqual([303, `${record}?done=authorised`])
    expect(await savedOne()).toMatchObject({
      convention_id: conventionId,
      approves: 'yes',
      signs: 'yes',
      changes_of_detail: 'no',
      acts_of_application: 'no',
      whom: 'le maire',
    })
    expect(await statusOn(house, conventionId, '2012-12-17')).toBe('voted')
    const entry = await lastEntry()
    expect(entry).toMatchObject({ record_kind: 'authorisation', act: 'create', before: null })
    expect(entry.account_id).toBe(await house.accountId('editor'))
    expect(JSON.parse(entry.after!)).toMatchObject({ deliberation: 'DEL-1', convention: 'VOL-2012-1' })
  })

  test('a check shows what attaching changes, and writes nothing', async () => {
    const before = await contentOf(house, ...tables)
    const { status, text } = await post(adding, { ...added, check: 'yes' })
    expect(status).toBe(200)
    expect(text).toMatch(/<del>[\s\S]*projet[\s\S]*<ins>[\s\S]*votée/)
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('a signature before the session: the finding appears in the check', async () => {
    await aConvention(house, { reference: 'VOL-2012-2', title: 'Signée trop tôt', signedOn: '2012-12-10' })
    const { text } = await post(adding, { ...added, convention: 'VOL-2012-2', check: 'yes' })
    expect(text).toMatch(/<p class="finding serious">[\s\S]*Signée avant/)
  })

  test.each([
    ['no convention', { convention: '' }, 'À remplir.'],
    ['an unknown one', { convention: 'RIEN-1' }, 'Aucune convention ne porte cette référence'],
    ['nothing allowed', { allows: '' }, 'Cochez ce que la délibération autorise'],
    ['a word that is none of ours', { allows: 'all' }, 'Choisissez dans la liste.'],
    ['too long a capacity', { whom: 'x'.repeat(201) }, '200 caractères au plus'],
  ])('%s is refused; what was typed stays', async (_case, wrong, sentence) => {
    const before = await contentOf(house, ...tables)
    for (const check of [{}, { check: 'yes' }]) {
      const { status, text } = await post(adding, { ...added, ...wrong, ...check })
      expect(status).toBe(422)
      expect(text).toContain(sentence)
      expect(text).toContain('name="version" value="1"')
    }
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('the same convention twice is refused on its field', async () => {
    await post(adding, added)
    const before = await contentOf(house, ...tables)
    const { status, text } = await post(adding, { ...added, version: '2' })
    expect(status).toBe(422)
    expect(text).toContain('Cette convention est déjà rattachée à la délibération.')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('what it allows is changed; the convention follows', async () => {
    await post(adding, added)
    const { text } = await (await house.as('editor')).get(changing).expect(200)
    expect(text).toContain('value="signs" checked')
    expect(text).toContain('value="le maire"')
    const change = { allows: ['approves'], whom: '', version: '2' }
    const checked = await post(changing, { ...change, check: 'yes' })
    expect(checked.text).toMatch(/<del>[\s\S]*votée[\s\S]*<ins>[\s\S]*projet/)
    const answer = await post(changing, change)
    expect([answer.status, answer.headers.location]).toEqual([303, `${record}?done=authorisation-edited`])
    expect(await savedOne()).toMatchObject({ signs: 'no', approves: 'yes', whom: null })
    expect(await statusOn(house, conventionId, '2026-11-24')).toBe('draft')
    const entry = await lastEntry()
    expect(entry).toMatchObject({ record_kind: 'authorisation', act: 'edit' })
    expect(JSON.parse(entry.before!)).toMatchObject({ allows: ['approves', 'signs'], whom: 'le maire' })
    expect(JSON.parse(entry.after!)).toMatchObject({ allows: ['approves'], whom: null })
  })

  test('a change that allows nothing is refused', async () => {
    await post(adding, added)
    const before = await contentOf(house, ...tables)
    expect((await post(changing, { whom: 'le maire', version: '2' })).status).toBe(422)
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('two at once: the second sees both', async () => {
    await post(adding, added)
    await post(changing, { allows: ['signs'], whom: 'la première adjointe', version: '2' })
    const before = await contentOf(house, ...tables)
    const { status, text } = await post(changing, { allows: ['approves'], whom: 'le maire', version: '2' })
    expect(status).toBe(409)
    expect(text).toContain('la première adjointe')
    expect(text).toContain('<strong>le maire</strong>')
    expect(text).toContain('<input type="hidden" name="version" value="3">')
    expect((await post(adding, added)).status).toBe(409)
    expect((await post(removing, { version: '2' })).status).toBe(409)
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('a convention is detached; both records stay', async () => {
    await post(adding, added)
    const answer = await post(removing, { version: '2' })
    expect([answer.status, answer.headers.location]).toEqual([303, `${record}?done=withdrawn`])
    expect(await house.db.selectFrom('authorisations').select('id').execute()).toEqual([])
    expect(await statusOn(house, conventionId, '2026-11-24')).toBe('draft')
    expect(await lastEntry()).toMatchObject({ record_kind: 'authorisation', act: 'remove', after: null })
    expect((await post(removing, { version: '3' })).status).toBe(404)
  })

  test('who may not does not; another authority has none of it', async () => {
    await post(adding, added)
    for (const path of [adding, changing, removing]) {
      await refuses(house, path, { ...added, version: '2' }, ['reader', 'stranger'], tables)
      await refusesForeignOrigin(house, path, { ...added, version: '2' }, 'editor', tables)
    }
    await (await house.as('reader')).get(adding).expect(403)
    await (await house.as('reader')).get(changing).expect(403)
    const outsider = await house.as('outsider')
    const before = await contentOf(house, ...tables)
    for (const path of [adding, changing, removing]) await outsider.post(path).send(added).expect(404)
    expect((await post(`${record}/authorisations/RIEN-1`, added)).status).toBe(404)
    expect(await contentOf(house, ...tables)).toEqual(before)
  })
})

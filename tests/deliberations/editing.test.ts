import { expect, test } from '@jest/globals'
import { eachDatabase, oneHouse } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'
import { aConvention, statusOn } from './aConvention.ts'
import { aDeliberation } from './aDeliberation.ts'

const tables = ['deliberations', 'authorisations', 'journal', 'standing_spans', 'finding_spans']
const path = '/deliberations/DEL-2012-12-17/edit'
const recorded = {
  reference: 'DEL-2012-12-17',
  object: 'Coopération avec Volgograd',
  sessionOn: '2012-12-17',
  receivedOn: '2012-12-26',
  matterCode: '7.10',
} as const
const form = {
  ...recorded,
  sessionOn: '17/12/2012',
  receivedOn: '26/12/2012',
  publishedOn: '27/12/2012',
  votesFor: '47',
  votesAgainst: '0',
  version: '1',
}

eachDatabase((_name, makeHouse) => {
  let house: House
  let id: string
  let conventionId: string
  oneHouse(makeHouse, async (made) => {
    house = made
    conventionId = await aConvention(house)
    id = await aDeliberation(house, { ...recorded, conventionId })
  })

  const post = async (body: object, address = path) => (await house.as('editor')).post(address).send(body)
  const saved = () => house.db.selectFrom('deliberations').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  test('the form holds what is recorded', async () => {
    const { text } = await (await house.as('editor')).get(path).expect(200)
    for (const value of ['17/12/2012', '26/12/2012', '7.10', 'DEL-2012-12-17'])
      expect(text).toContain(`value="${value}"`)
    expect(text).toContain('name="version" value="1"')
    expect(text).toContain('href="/deliberations/DEL-2012-12-17/authorisations/VOL-2012-1"')
    expect(text).toContain('\nCoopération avec Volgograd</textarea>')
  })

  test('an editor changes it; its convention follows; the journal has it before and after', async () => {
    expect(await statusOn(house, conventionId, '2013-01-01')).toBe('voted')
    const answer = await post(form)
    expect([answer.status, answer.headers.location]).toEqual([303, '/deliberations/DEL-2012-12-17?done=edited'])
    expect(await saved()).toMatchObject({
      published_on: '2012-12-27',
      matter_code: '7.10',
      votes_for: 47,
      votes_against: 0,
      votes_abstained: null,
      version: 2,
    })
    expect(await statusOn(house, conventionId, '2012-12-26')).toBe('voted')
    expect(await statusOn(house, conventionId, '2012-12-27')).toBe('authorised')
    const entry = await house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ record_kind: 'deliberation', record_id: id, act: 'edit' })
    expect(entry.account_id).toBe(await house.accountId('editor'))
    expect(JSON.parse(entry.before!)).toMatchObject({ publishedOn: null, replaces: null })
    expect(JSON.parse(entry.after!)).toMatchObject({ publishedOn: '2012-12-27', votesFor: 47 })
  })

  test('another reference, and the same where it is left empty', async () => {
    const renamed = await post({ ...form, reference: 'del-vol-1' })
    expect(renamed.headers.location).toBe('/deliberations/DEL-VOL-1?done=edited')
    await post({ ...form, reference: '', version: '2' }, '/deliberations/DEL-VOL-1/edit')
    expect(await saved()).toMatchObject({ reference: 'DEL-VOL-1', version: 3 })
  })

  test('what is emptied is unknown again', async () => {
    await post({ object: recorded.object, reference: recorded.reference, version: '1' })
    expect(await saved()).toMatchObject({ session_on: null, received_on: null, matter_code: null })
    expect(await statusOn(house, conventionId, '2026-11-24')).toBe('draft')
  })

  test('a check shows the standing before and after, and writes nothing', async () => {
    const before = await contentOf(house, ...tables)
    const { status, text } = await post({ ...form, check: 'yes' })
    expect(status).toBe(200)
    expect(text).toMatch(/<del>[\s\S]*votée[\s\S]*<ins>[\s\S]*exécutoire, à signer/)
    expect(text).toContain('<del>Publication de la délibération inconnue</del>')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('a check on a day before all of it says that nothing changes', async () => {
    const { text } = await post({ ...form, check: 'yes' }, `${path}?on=2012-12-01`)
    expect(text).toContain('(sans changement)')
    expect(text).not.toMatch(/<del>|<ins>/)
  })

  test('what a check shows is what is there once it is saved', async () => {
    const first = await aDeliberation(house, {
      reference: 'DEL-OLD',
      sessionOn: '2011-01-10',
      receivedOn: '2011-01-11',
    })
    const other = await aConvention(house, { reference: 'VOL-2011-1', title: 'Une autre' })
    await aDeliberation(house, { reference: 'DEL-X', sessionOn: '2013-06', replacesId: first })
    await house.db
      .insertInto('authorisations')
      .values({
        authority_id: house.authorityId,
        id: 'a1',
        deliberation_id: first,
        convention_id: other,
        signs: 'yes',
      })
      .execute()
    const replacing = { ...form, replaces: 'DEL-OLD' }
    const { text } = await post({ ...replacing, check: 'yes' }, `${path}?on=2013-01-01`)
    expect(text).toContain('Une autre')
    expect(text).toMatch(/Une autre[\s\S]*<del>[\s\S]*votée[\s\S]*<ins>[\s\S]*projet/)
    await post(replacing)
    expect(await statusOn(house, other, '2012-12-16')).toBe('voted')
    expect(await statusOn(house, other, '2013-01-01')).toBe('draft')
    // It no longer replaces: the other one, of June 2013, does.
    const released = await post({ ...form, version: '2', check: 'yes' }, `${path}?on=2013-01-01`)
    expect(released.text).toMatch(/Une autre[\s\S]*<del>[\s\S]*projet[\s\S]*<ins>[\s\S]*votée/)
    await post({ ...form, version: '2' })
    expect(await statusOn(house, other, '2013-01-01')).toBe('voted')
    expect(await statusOn(house, other, '2013-06-30')).toBe('draft')
  })

  test.each([
    ['no object', { object: '' }, 'À remplir.'],
    ['an impossible day', { publishedOn: '31/02/2013' }, 'n’est pas un jour du calendrier'],
    ['too long a number', { number: '1'.repeat(61) }, '60 caractères au plus'],
    ['itself in its own place', { replaces: 'DEL-2012-12-17' }, 'ne peut se remplacer elle-même'],
    ['the place of one that nobody recorded', { replaces: 'DEL-1' }, 'Aucune délibération ne porte cette référence.'],
  ])('%s is refused; what was typed stays', async (_case, wrong, sentence) => {
    const before = await contentOf(house, ...tables)
    const { status, text } = await post({ ...form, rapporteur: 'Une élue', ...wrong })
    expect(status).toBe(422)
    expect(text).toContain(sentence)
    expect(text).toContain('value="Une élue"')
    expect(text).toContain('name="version" value="1"')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('two cannot take each other’s place', async () => {
    await aDeliberation(house, { reference: 'DEL-2', replacesId: id })
    const before = await contentOf(house, ...tables)
    for (const check of [{}, { check: 'yes' }]) {
      const { status, text } = await post({ ...form, replaces: 'DEL-2', ...check })
      expect(status).toBe(422)
      expect(text).toContain('ne peut se remplacer elle-même')
    }
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('a reference that is taken is refused on its field', async () => {
    await aDeliberation(house, { reference: 'DEL-2' })
    const before = await contentOf(house, ...tables)
    const { status, text } = await post({ ...form, reference: 'DEL-2' })
    expect(status).toBe(422)
    expect(text).toContain('La référence DEL-2 est déjà prise.')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('two who change it at once: the second sees both, and may save theirs over it', async () => {
    await post({ ...form, rapporteur: 'La première' })
    const before = await contentOf(house, ...tables)
    const { status, text } = await post({ ...form, rapporteur: 'La seconde' })
    expect(status).toBe(409)
    expect(text).toContain('La première')
    expect(text).toContain('<strong>La seconde</strong>')
    expect(text).toContain('<input type="hidden" name="rapporteur" value="La seconde">')
    expect(text).toContain('<input type="hidden" name="version" value="2">')
    expect(text).toContain('<input type="hidden" name="sessionOn" value="17/12/2012">')
    expect(await contentOf(house, ...tables)).toEqual(before)
    await post({ ...form, rapporteur: 'La seconde', version: '2' })
    expect(await saved()).toMatchObject({ rapporteur: 'La seconde', version: 3 })
  })

  test('who may not does not; another authority has none of it; an unknown one is not found', async () => {
    await refuses(house, path, form, ['reader', 'stranger'], tables)
    await refusesForeignOrigin(house, path, form, 'editor', tables)
    await (await house.as('reader')).get(path).expect(403)
    const outsider = await house.as('outsider')
    const before = await contentOf(house, ...tables)
    await outsider.get(path).expect(404)
    await outsider.post(path).send(form).expect(404)
    expect((await post(form, '/deliberations/DEL-1/edit')).status).toBe(404)
    expect(await contentOf(house, ...tables)).toEqual(before)
  })
})

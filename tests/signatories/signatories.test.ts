import { expect, test } from '@jest/globals'
import { findOrCreatePerson } from '../../server/signatories/findOrCreatePerson.ts'
import { aConvention, aPartner } from '../partnerships/someConvention.ts'
import { eachDatabase, oneHouse } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'

const tables = ['people', 'journal']
const anna = { name: 'Anna Petrova', capacity: 'maire de Volgograd', partner: 'VOLGOGRAD' }

eachDatabase((_name, makeHouse) => {
  let house: House
  oneHouse(makeHouse, async (made) => {
    house = made
    await aPartner(house, { reference: 'VOLGOGRAD', name: 'Volgograd' })
  })

  const saved = () => house.db.selectFrom('people').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow()
  const lastEntry = () => house.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
  const read = async (path: string) => (await (await house.as('reader')).get(path).expect(200)).text
  /** @returns their address */
  const add = async (person: object): Promise<string> => {
    const { headers } = await (await house.as('editor')).post('/signatories/new').send(person).expect(303)
    return headers.location!
  }
  async function sign(personId: string, signedOn: string): Promise<void> {
    await aConvention(house, 'VOL-1', 'Convention de coopération', 'partner-VOLGOGRAD')
    await house.db
      .insertInto('signatures')
      .values({
        authority_id: house.authorityId,
        id: 'signature',
        convention_id: 'convention-VOL-1',
        party_id: 'party-VOL-1',
        signed_on: signedOn,
        person_id: personId,
        capacity: 'première adjointe',
        place: 'Dijon',
        entered_at: '2026-11-24T09:00:00.000Z',
      })
      .execute()
  }

  test('an editor records somebody of a partner, and somebody of the authority; the journal has it', async () => {
    const address = await add(anna)
    const person = await saved()
    expect(address).toBe(`/signatories/${person.id}`)
    expect(person).toMatchObject({ name: 'Anna Petrova', partner_id: 'partner-VOLGOGRAD', sort_key: 'anna petrova' })
    const entry = await lastEntry()
    expect(entry).toMatchObject({ record_kind: 'person', record_id: person.id, act: 'create', before: null })
    await add({ name: 'Jeanne Morel', capacity: '', partner: '' })
    expect(await saved()).toMatchObject({ capacity: null, partner_id: null })
    const text = await read(address)
    expect(text).toContain('<h1>Anna Petrova</h1>')
    expect(text).toContain('maire de Volgograd, Volgograd')
    expect(text).toContain('Aucune signature')
    expect(text).not.toContain('/edit')
  })

  test.each([
    ['2013-03-01', '2013-02-28', '2013-03-01', '1<sup>er</sup> mars 2013'],
    ['2013-03', '2013-03-30', '2013-03-31', 'mars 2013'],
    ['2013', '2013-12-30', '2013-12-31', '2013'],
  ])('a signature of %s is not counted on %s yet, and is on %s', async (signedOn, before, from, shown) => {
    const address = await add(anna)
    await sign((await saved()).id, signedOn)
    const earlier = await read(`${address}?on=${before}`)
    expect(earlier).toContain('Aucune signature')
    expect(earlier).toContain('Après cette date')
    expect(await read(`/signatories?on=${before}`)).toContain('class="num">0</td>')
    const text = await read(`${address}?on=${from}`)
    expect(text).toContain('1 signature')
    expect(text).toContain(`>${shown}</time></td>`)
    expect(text).toContain('Convention de coopération</a>')
    expect(text).toContain('première adjointe')
    expect(text).not.toContain('Après cette date')
    expect(await read(`/signatories?on=${from}`)).toContain('class="num">1</td>')
  })

  test.each([
    ['no name', { name: ' ' }, 'À remplir.'],
    ['a name of 121 characters', { name: 'é'.repeat(121) }, '120 caractères au plus'],
    ['a capacity of 201 characters', { capacity: 'é'.repeat(201) }, '200 caractères au plus'],
    ['a partner of nobody', { partner: 'ATLANTIS' }, 'Choisissez dans la liste.'],
    ['a NUL', { name: 'An\u0000na' }, 'caractère invisible'],
  ])('%s is refused; what was typed stays', async (_case, wrong, sentence) => {
    const browser = await house.as('editor')
    const before = await contentOf(house, ...tables)
    const typed: typeof anna = { ...anna, ...wrong }
    const { text } = await browser.post('/signatories/new').send(typed).expect(422)
    expect(text).toContain(sentence)
    expect(text).toContain(`value="${typed.capacity}"`)
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('an editor changes them; the journal has it before and after', async () => {
    const address = await add(anna)
    const browser = await house.as('editor')
    expect((await browser.get(`${address}/edit`).expect(200)).text).toContain('<option value="VOLGOGRAD" selected>')
    const edit = { name: 'Anna Ivanova', capacity: '', partner: '', version: '1' }
    await browser.post(`${address}/edit`).send(edit).expect(303).expect('Location', address)
    expect(await saved()).toMatchObject({ name: 'Anna Ivanova', capacity: null, partner_id: null, version: 2 })
    const entry = await lastEntry()
    expect(JSON.parse(entry.before!)).toEqual({
      ...anna,
      partner: undefined,
      partnerId: 'partner-VOLGOGRAD',
      note: null,
    })
    expect(JSON.parse(entry.after!)).toEqual({ name: 'Anna Ivanova', capacity: null, partnerId: null, note: null })
    const before = await contentOf(house, ...tables)
    const wrong = await browser
      .post(`${address}/edit`)
      .send({ ...edit, name: '', capacity: 'maire' })
      .expect(422)
    expect(wrong.text).toContain('value="maire"')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('a note stands in the form, on the record, in the journal and in the search', async () => {
    const address = await add({ ...anna, note: 'Parle français' })
    expect(JSON.parse((await lastEntry()).after!)).toMatchObject({ note: 'Parle français' })
    expect(await read(address)).toContain('Parle français')
    expect((await (await house.as('editor')).get(`${address}/edit`).expect(200)).text).toContain('Parle français')
    expect(await read('/search?q=parle+francais')).toContain(`href="${address}"`)
  })

  test('two who change them at once: the second sees both, and may save theirs over it', async () => {
    const address = await add(anna)
    const browser = await house.as('editor')
    await browser
      .post(`${address}/edit`)
      .send({ ...anna, capacity: 'maire', version: '1' })
      .expect(303)
    const before = await contentOf(house, ...tables)
    const theirs = { ...anna, capacity: 'adjointe', version: '1' }
    const { text } = await browser.post(`${address}/edit`).send(theirs).expect(409)
    expect(text).toContain('<td>maire</td><td><strong>adjointe</strong></td>')
    expect(text).toContain('<input type="hidden" name="partner" value="VOLGOGRAD">')
    expect(await contentOf(house, ...tables)).toEqual(before)
    await browser
      .post(`${address}/edit`)
      .send({ ...theirs, version: '2' })
      .expect(303)
    expect(await saved()).toMatchObject({ capacity: 'adjointe', version: 3 })
  })

  test('an editor removes somebody who signed nothing', async () => {
    const address = await add(anna)
    const browser = await house.as('editor')
    await browser.post(`${address}/remove`).expect(303).expect('Location', '/signatories')
    expect(await contentOf(house, 'people')).toEqual([[]])
    expect(JSON.parse((await lastEntry()).before!)).toMatchObject({ name: 'Anna Petrova' })
    await browser.post(`${address}/remove`).expect(404)
  })

  test('whoever signed something stays, and it is named', async () => {
    const address = await add(anna)
    await sign((await saved()).id, '2013')
    const browser = await house.as('editor')
    const before = await contentOf(house, ...tables)
    const { text } = await browser.post(`${address}/remove`).expect(409)
    expect(text).toContain('1 signature est la sienne.')
    expect(text).toContain('<a href="/conventions/VOL-1">Convention VOL-1, Convention de coopération</a>')
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('nobody else writes, and another authority’s administrator finds nothing', async () => {
    const address = await add(anna)
    const outsider = await house.as('outsider')
    for (const [path, body] of [
      [`${address}/edit`, { ...anna, version: '1' }],
      [`${address}/remove`, {}],
    ] as const) {
      await refuses(house, path, body, ['reader', 'stranger'], tables)
      await refusesForeignOrigin(house, path, body, 'editor', tables)
      const before = await contentOf(house, ...tables)
      await outsider.post(path).send(body).expect(404)
      expect(await contentOf(house, ...tables)).toEqual(before)
    }
    await refuses(house, '/signatories/new', anna, ['reader', 'stranger'], tables)
    await refusesForeignOrigin(house, '/signatories/new', anna, 'editor', tables)
    await outsider.get(address).expect(404)
    await outsider.get(`${address}/edit`).expect(404)
    for (const path of ['/signatories/new', `${address}/edit`]) await (await house.as('reader')).get(path).expect(403)
    for (const path of ['/signatories/personne', '/signatories/personne/edit']) {
      await (await house.as('editor')).get(path).expect(404)
    }
    expect((await outsider.get('/signatories')).text).not.toContain('Anna')
  })

  test('whoever signs again is found by their name on their side, and recorded once', async () => {
    const find = (name: string, partnerId: string | null) =>
      house.db
        .transaction()
        .execute((trx) => findOrCreatePerson(trx, house.authorityId, { name, capacity: 'maire', partnerId }))
    const first = await find('François Rémy', null)
    expect(await find('Francois REMY', null)).toBe(first)
    const theirs = await find('François Rémy', 'partner-VOLGOGRAD')
    expect(theirs).not.toBe(first)
    expect(await find('François Rémy', 'partner-VOLGOGRAD')).toBe(theirs)
    expect(await house.db.selectFrom('people').select('name').execute()).toHaveLength(2)
  })
})

import { expect, test } from '@jest/globals'
import { eachDatabase, oneHouse } from '../support/eachDatabase.ts'
import { guests, type House, password } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'

const tables = ['accounts', 'credentials', 'memberships', 'journal']
const amina = {
  name: 'Amina Diallo',
  email: 'amina.diallo@dijon.example',
  role: 'editor',
  password: 'la Côte-d’Or en automne',
}

eachDatabase((_name, makeHouse) => {
  let house: House
  oneHouse(makeHouse, (made) => (house = made))

  const journal = () =>
    house.db.selectFrom('journal').selectAll().where('record_kind', '=', 'account').orderBy('seq', 'desc').execute()

  test('an administrator sees the accounts of their authority and no other', async () => {
    const { text } = await (await house.as('administrator')).get('/accounts').expect(200)
    expect(text).toContain('3 comptes')
    expect(text).toContain(guests.editor.email)
    expect(text).not.toContain(guests.outsider.email)
  })

  test('they add one, who signs in at once; the journal tells it without a name', async () => {
    const browser = await house.as('administrator')
    await browser.post('/accounts').send(amina).expect(303).expect('Location', '/accounts?done=added')
    const newcomer = await house.again('stranger')
    await newcomer.post('/sign-in').send({ email: amina.email, password: amina.password }).expect(303)
    expect((await newcomer.get('/account')).text).toContain('Saisie')
    const [entry] = await journal()
    expect(entry).toMatchObject({ act: 'create', before: null, after: '{"role":"editor"}' })
    expect(entry!.account_id).toBe(await house.accountId('administrator'))
    expect(JSON.stringify(entry)).not.toMatch(/amina|diallo/i)
  })

  test.each([
    ['no e-mail', { ...amina, email: 'amina chez dijon' }, 'Ce n’est pas une adresse électronique.'],
    ['an e-mail that is taken', { ...amina, email: guests.administrator.email }, 'Un compte porte déjà cette adresse'],
    ['no such role', { ...amina, role: 'owner' }, 'Choisissez dans la liste.'],
    ['a short password', { ...amina, password: 'court' }, '12 caractères au moins'],
    ['an endless name', { ...amina, name: 'é'.repeat(121) }, '120 caractères au plus'],
    ['a NUL in the name', { ...amina, name: 'Ami\u0000na' }, 'caractère invisible'],
  ])('it is refused with %s; all but the password stays typed', async (_case, typed, sentence) => {
    const browser = await house.as('administrator')
    const before = await contentOf(house, ...tables)
    const { text } = await browser.post('/accounts').send(typed).expect(422)
    expect(text).toContain(sentence)
    expect(text).toContain(`value="${typed.email}"`)
    expect(text).not.toContain(`value="${typed.password}"`)
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('everything that is wrong is told at once', async () => {
    const { text } = await (await house.as('administrator')).post('/accounts').send({}).expect(422)
    expect(text.match(/À remplir\./g)!.length).toBeGreaterThanOrEqual(4)
  })

  test('nobody else adds an account', async () => {
    await refuses(house, '/accounts', amina, ['reader', 'editor', 'stranger'], tables)
    await refusesForeignOrigin(house, '/accounts', amina, 'administrator', tables)
    await (await house.as('reader')).get('/accounts').expect(403)
    await (await house.as('stranger')).get('/accounts').expect(303)
  })

  test('a role is changed, which counts from the next request on', async () => {
    const editor = await house.as('editor')
    const path = `/accounts/${await house.accountId('editor')}`
    const browser = await house.as('administrator')
    expect((await browser.get(path).expect(200)).text).toContain('Compte de Karim Haddad')
    await browser.post(path).send({ role: 'administrator' }).expect(303).expect('Location', '/accounts?done=changed')
    await editor.get('/accounts').expect(200)
    expect((await journal())[0]).toMatchObject({
      act: 'edit',
      record_id: await house.accountId('editor'),
      before: '{"role":"editor"}',
      after: '{"role":"administrator"}',
    })
  })

  test('the same role again writes nothing', async () => {
    const path = `/accounts/${await house.accountId('editor')}`
    const browser = await house.as('administrator')
    const before = await contentOf(house, ...tables)
    await browser.post(path).send({ role: 'editor' }).expect(303)
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('a role that is none is refused', async () => {
    const path = `/accounts/${await house.accountId('editor')}`
    const browser = await house.as('administrator')
    const before = await contentOf(house, ...tables)
    await browser.post(path).send({ role: 'mayor' }).expect(422)
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('whoever is removed opens nothing any more, and may come back', async () => {
    const editor = await house.again('editor')
    const token = await house.token('editor')
    const browser = await house.as('administrator')
    const path = `/accounts/${await house.accountId('editor')}/remove`
    await browser.post(path).expect(303).expect('Location', '/accounts?done=removed')
    await editor.get('/account').expect(303)
    await (await house.as('stranger')).get('/account').set('Authorization', `Bearer ${token}`).expect(401)
    expect((await journal())[0]).toMatchObject({ act: 'remove', before: '{"role":"editor"}', after: null })
    await browser.post(path).expect(404)

    const back = { ...amina, email: guests.editor.email, role: 'reader' }
    await browser.post('/accounts').send(back).expect(303)
    await editor.post('/sign-in').send({ email: guests.editor.email, password }).expect(422)
    await editor.post('/sign-in').send({ email: guests.editor.email, password: amina.password }).expect(303)
    expect((await editor.get('/account')).text).toContain('Amina Diallo')
  })

  test('whoever is removed but signs in again is told that they belong nowhere', async () => {
    const browser = await house.as('administrator')
    await browser.post(`/accounts/${await house.accountId('editor')}/remove`).expect(303)
    const editor = await house.again('stranger')
    await editor.post('/sign-in').send({ email: guests.editor.email, password }).expect(303)
    const { text } = await editor.get('/settings').expect(403)
    expect(text).toContain('Votre compte n’est rattaché à aucune collectivité.')
    expect((await editor.get('/account').expect(200)).text).toContain('aucune collectivité')
  })

  test('the last administrator is neither removed nor made something else', async () => {
    const browser = await house.as('administrator')
    const path = `/accounts/${await house.accountId('administrator')}`
    const before = await contentOf(house, ...tables)
    for (const answer of [await browser.post(path).send({ role: 'reader' }), await browser.post(`${path}/remove`)]) {
      expect(answer.status).toBe(422)
      expect(answer.text).toContain('C’est le dernier compte d’administration')
    }
    expect(await contentOf(house, ...tables)).toEqual(before)
  })

  test('of two administrators who remove each other at the same moment, one stays', async () => {
    const browser = await house.as('administrator')
    const editorId = await house.accountId('editor')
    const ownId = await house.accountId('administrator')
    await browser.post(`/accounts/${editorId}`).send({ role: 'administrator' }).expect(303)
    const other = await house.as('editor')
    await Promise.all([browser.post(`/accounts/${editorId}/remove`), other.post(`/accounts/${ownId}/remove`)])
    const left = await house.db
      .selectFrom('memberships')
      .select('account_id')
      .where('authority_id', '=', house.authorityId)
      .where('role', '=', 'administrator')
      .execute()
    expect(left).toHaveLength(1)
  })

  test('nobody else changes a role or removes an account, nor does another authority’s administrator', async () => {
    const path = `/accounts/${await house.accountId('editor')}`
    for (const [address, body] of [
      [path, { role: 'reader' }],
      [`${path}/remove`, {}],
    ] as const) {
      await refuses(house, address, body, ['reader', 'editor', 'stranger'], tables)
      await refusesForeignOrigin(house, address, body, 'administrator', tables)
      const outsider = await house.as('outsider')
      const before = await contentOf(house, ...tables)
      await outsider.post(address).send(body).expect(404)
      expect(await contentOf(house, ...tables)).toEqual(before)
    }
    await (await house.as('outsider')).get(path).expect(404)
  })

  test('an account that nobody has is not found', async () => {
    const browser = await house.as('administrator')
    for (const id of ['personne', 'a%27b', '019aa000-0000-7000-8000-000000000000']) {
      await browser.get(`/accounts/${id}`).expect(404)
      await browser.post(`/accounts/${id}`).send({ role: 'reader' }).expect(404)
    }
  })
})

import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { eachDatabase } from '../support/eachDatabase.ts'
import { guests, type House, password } from '../support/house.ts'
import { contentOf } from '../support/ladder.ts'

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeEach(async () => {
    house = await makeHouse()
  })
  afterEach(() => house.close())

  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })

  test('a token opens pages as the cookie does, with the rights of its account', async () => {
    const stranger = await house.as('stranger')
    const reader = bearer(await house.token('reader'))
    const administrator = bearer(await house.token('administrator'))
    expect((await stranger.get('/account').set(reader).expect(200)).text).toContain(guests.reader.name)
    await stranger.get('/accounts').set(reader).expect(403)
    await stranger.get('/accounts').set(administrator).expect(200)
  })

  test('a token that is nobody’s is refused, also beside a good cookie', async () => {
    await (await house.as('stranger')).get('/account').set(bearer('tdu_personne')).expect(401)
    await (await house.as('reader')).get('/account').set(bearer('tdu_personne')).expect(401)
  })

  test('a token fills in no form', async () => {
    const token = await house.token('administrator')
    const before = await contentOf(house, 'accounts', 'memberships', 'journal')
    const account = { name: 'X', email: 'x@dijon.example', role: 'reader', password }
    const stranger = await house.as('stranger')
    await stranger.post('/accounts').set(bearer(token)).send(account).expect(403)
    expect(await contentOf(house, 'accounts', 'memberships', 'journal')).toEqual(before)
  })

  test('only what cannot be turned back into the token is kept', async () => {
    const token = await house.token('reader')
    expect(JSON.stringify(await contentOf(house, 'tokens'))).not.toContain(token)
  })
})

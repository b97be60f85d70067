import { expect, test } from '@jest/globals'
import { eachDatabase, oneHouse } from '../support/eachDatabase.ts'
import { guests, type House, password } from '../support/house.ts'
import { contentOf, refuses, refusesForeignOrigin } from '../support/ladder.ts'

const wanted = 'une phrase toute neuve pour entrer'
const change = { current: password, password: wanted, again: wanted }
const kept = ['credentials', 'sign_ins', 'tokens']

eachDatabase((_name, makeHouse) => {
  let house: House
  oneHouse(makeHouse, (made) => (house = made))

  test('one’s own account: who one is, for which authority, as what', async () => {
    const page = (await (await house.as('reader')).get('/account').expect(200)).text
    expect(page).toContain('Lucie Bernard')
    expect(page).toContain('lucie.bernard@dijon.example')
    expect(page).toContain('Dijon')
    expect(page).toContain('Lecture')
    expect(page).not.toContain('href="/accounts"')
    expect((await (await house.as('administrator')).get('/account')).text).toContain('href="/accounts"')
  })

  test('a new password is the one that opens from then on, and the other sign-ins end', async () => {
    const here = await house.again('reader')
    const elsewhere = await house.again('reader')
    await here.post('/account/password').send(change).expect(303).expect('Location', '/account?done=password')
    expect((await here.get('/account?done=password').expect(200)).text).toContain('Le mot de passe est changé.')
    await elsewhere.get('/account').expect(303)
    const { email } = guests.reader
    await elsewhere.post('/sign-in').send({ email, password }).expect(422)
    await elsewhere.post('/sign-in').send({ email, password: wanted }).expect(303)
  })

  test.each([
    [
      'the current one is wrong',
      { ...change, current: 'pas celui-là, non' },
      'Ce n’est pas votre mot de passe actuel.',
    ],
    ['it is short', { ...change, password: 'onze lettre', again: 'onze lettre' }, '12 caractères au moins'],
    ['it is endless', { ...change, password: 'x'.repeat(129), again: 'x'.repeat(129) }, '128 caractères au plus'],
    ['it differs from itself', { ...change, again: 'autre chose que cela' }, 'Les deux mots de passe diffèrent.'],
    ['nothing is typed', {}, 'À remplir.'],
  ])('it is refused where %s, and nothing of it is shown again', async (_case, typed, sentence) => {
    const browser = await house.as('reader')
    const before = await contentOf(house, ...kept)
    const { text } = await browser.post('/account/password').send(typed).expect(422)
    expect(text).toContain(sentence)
    expect(text).not.toContain(wanted)
    expect(text).not.toContain(password)
    expect(await contentOf(house, ...kept)).toEqual(before)
  })

  test('a short password that differs from its repetition is told both', async () => {
    const browser = await house.as('reader')
    const typed = { current: password, password: 'court', again: 'autre' }
    const { text } = await browser.post('/account/password').send(typed).expect(422)
    expect(text).toContain('12 caractères au moins')
    expect(text).toContain('Les deux mots de passe diffèrent.')
  })

  test('a stranger and another site’s page change no password', async () => {
    await refuses(house, '/account/password', change, ['stranger'], kept)
    await refusesForeignOrigin(house, '/account/password', change, 'reader', kept)
  })

  test('the current password cannot be guessed for ever', async () => {
    const strict = await makeHouse({ limits: { perAccount: 3, perAddress: 50, windowMs: 60_000 } })
    try {
      const browser = await strict.as('reader')
      const typed = { ...change, current: 'au hasard, encore' }
      for (const _ of [1, 2, 3]) await browser.post('/account/password').send(typed).expect(422)
      await browser.post('/account/password').send(change).expect(429)
    } finally {
      await strict.close()
    }
  })

  test('the tokens are counted, and all revoked at once', async () => {
    const tokens = [await house.token('reader'), await house.token('reader')]
    const others = await house.token('editor')
    const browser = await house.as('reader')
    expect((await browser.get('/account')).text).toContain('Vous avez 2 jetons d’accès.')
    await browser.post('/account/tokens/revoke').expect(303)
    const stranger = await house.as('stranger')
    for (const token of tokens) await stranger.get('/account').set('Authorization', `Bearer ${token}`).expect(401)
    await stranger.get('/account').set('Authorization', `Bearer ${others}`).expect(200)
    expect((await browser.get('/account')).text).toContain('Vous n’avez aucun jeton d’accès.')
  })

  test('a stranger and another site’s page revoke nothing', async () => {
    await house.token('reader')
    await refuses(house, '/account/tokens/revoke', {}, ['stranger'], kept)
    await refusesForeignOrigin(house, '/account/tokens/revoke', {}, 'reader', kept)
  })
})

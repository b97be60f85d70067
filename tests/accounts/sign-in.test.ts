import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { eachDatabase, oneHouse } from '../support/eachDatabase.ts'
import { guests, type House, password } from '../support/house.ts'
import { contentOf, refusesForeignOrigin } from '../support/ladder.ts'

const { email } = guests.editor
const wrongSentence = 'L’adresse électronique ou le mot de passe ne convient pas.'

eachDatabase((_name, makeHouse) => {
  let house: House
  const begin = async (made: House) => {
    house = made
    for (const guest of ['administrator', 'editor'] as const) await house.accountId(guest)
  }
  oneHouse(makeHouse, begin, [])

  test('somebody with an account signs in and comes to the page they asked for', async () => {
    const browser = await house.again('stranger')
    await browser.get('/account').expect(303).expect('Location', '/sign-in?next=%2Faccount')
    const form = await browser.get('/sign-in?next=%2Faccount').expect(200)
    expect(form.text).toContain('name="next" value="/account"')
    await browser
      .post('/sign-in')
      .send({ email, password, next: '/account' })
      .expect(303)
      .expect('Location', '/account')
    expect((await browser.get('/account').expect(200)).text).toContain('Karim Haddad')
    await browser.get('/sign-in').expect(303).expect('Location', '/')
  })

  test('the e-mail is the same in capital letters and with blanks around it', async () => {
    const browser = await house.again('stranger')
    await browser
      .post('/sign-in')
      .send({ email: ` ${email.toUpperCase()} `, password })
      .expect(303)
  })

  test.each(['https://ailleurs.example/', '//ailleurs.example', '/\\ailleurs.example', 'javascript:alert(1)'])(
    'after it nobody is led elsewhere: %s',
    async (next) => {
      const browser = await house.again('stranger')
      await browser.post('/sign-in').send({ email, password, next }).expect(303).expect('Location', '/')
    },
  )

  test('a wrong password and an unknown e-mail are refused with one sentence; the e-mail stays, the password does not', async () => {
    const browser = await house.again('stranger')
    const wrong = { email, password: 'une autre phrase que la bonne' }
    const unknown = { email: 'personne@dijon.example', password: 'une autre phrase que la bonne' }
    for (const typed of [wrong, unknown]) {
      const answer = await browser.post('/sign-in').send(typed).expect(422)
      expect(answer.text).toContain(wrongSentence)
      expect(answer.text).toContain(`value="${typed.email}"`)
      expect(answer.text).not.toContain('une autre phrase')
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
    expect(await contentOf(house, 'sign_ins')).toEqual([[]])
    await browser.get('/account').expect(303)
  })

  test('what is no e-mail, nothing at all, a NUL and an endless password are refused too', async () => {
    const browser = await house.again('stranger')
    expect((await browser.post('/sign-in').send({}).expect(422)).text).toContain('À remplir.')
    await browser.post('/sign-in').send({ email: 'x\u0000@dijon.example', password }).expect(422)
    await browser.post('/sign-in').send({ email: 'personne', password }).expect(422)
    await browser
      .post('/sign-in')
      .send({ email, password: 'x'.repeat(5000) })
      .expect(422)
    const answer = await browser.post('/sign-in').send({ email: '"><script>alert(1)</script>', password }).expect(422)
    expect(answer.text).not.toContain('<script>alert')
  })

  test('from another site’s page nobody signs in', async () => {
    await refusesForeignOrigin(house, '/sign-in', { email, password }, 'stranger', ['sign_ins'])
  })

  describe('where few attempts are heard', () => {
    let strict: House
    beforeEach(async () => {
      strict = await makeHouse({ limits: { perAccount: 3, perAddress: 6, windowMs: 60_000 } })
      await strict.accountId('editor')
    })
    afterEach(() => strict.close())

    test('after too many wrong passwords for an account even the right one waits; other accounts do not', async () => {
      const browser = await strict.again('stranger')
      for (const _ of [1, 2, 3]) await browser.post('/sign-in').send({ email, password: 'faux' }).expect(422)
      const answer = await browser.post('/sign-in').send({ email: email.toUpperCase(), password }).expect(429)
      expect(answer.text).toContain('Trop d’essais')
      await browser.post('/sign-in').send({ email: guests.administrator.email, password }).expect(303)
    })

    test('after too many wrong passwords from an address it waits whatever the account; right ones never count', async () => {
      const browser = await strict.again('stranger')
      for (const _ of [1, 2, 3, 4, 5, 6, 7, 8]) await browser.post('/sign-in').send({ email, password }).expect(303)
      for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
        await browser
          .post('/sign-in')
          .send({ email: `${name}@dijon.example`, password: 'faux' })
          .expect(422)
      }
      await browser.post('/sign-in').send({ email, password }).expect(429)
    })
  })

  test('whoever signs out is out, also with the cookie kept from before', async () => {
    const browser = await house.again('stranger')
    const { headers } = await browser.post('/sign-in').send({ email, password }).expect(303)
    const kept = String(headers['set-cookie']).split(';')[0]!
    await browser.post('/sign-out').expect(303).expect('Location', '/sign-in')
    await browser.get('/account').expect(303)
    const other = await house.again('stranger')
    await other.get('/account').set('Cookie', kept).expect(303).expect('Location', '/sign-in?next=%2Faccount')
    expect(await contentOf(house, 'sign_ins')).toEqual([[]])
  })

  test('another site’s page cannot sign anybody out', async () => {
    await refusesForeignOrigin(house, '/sign-out', {}, 'editor', ['sign_ins'])
    await (await house.as('editor')).get('/account').expect(200)
  })

  test('a forged cookie opens nothing', async () => {
    const browser = await house.again('stranger')
    await browser.get('/account').set('Cookie', 'trait-d-union.sign-in=abc.def').expect(303)
  })

  test('the sign-in is kept without the person’s address and browser', async () => {
    await house.again('editor')
    const [rows] = await contentOf(house, 'sign_ins')
    expect(JSON.parse((rows as string[])[0]!)).toMatchObject({ ipAddress: '', userAgent: '' })
  })
})

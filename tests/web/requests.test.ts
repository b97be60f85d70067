import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'

eachDatabase((_name, makeHouse) => {
  let house: House
  let browser: Agent
  beforeAll(async () => {
    house = await makeHouse()
    browser = await house.as('administrator')
  })
  afterAll(() => house.close())

  test('an address that nothing answers has a page that says so, and no detail of ours', async () => {
    const { text, headers } = await browser.get('/nowhere').expect(404)
    expect(headers['content-type']).toContain('text/html')
    expect(text).toContain('Page introuvable')
    expect(text).not.toMatch(/Cannot GET|node_modules|Error:/)
  })

  test('a program is told in JSON', async () => {
    const { body } = await browser.get('/api/nowhere').expect(404)
    expect(body).toEqual({ error: 'Not Found', message: expect.any(String) })
  })

  test('the service says that it is well', async () => {
    const { body } = await browser.get('/health').expect(200)
    expect(body).toEqual({ status: 'ok' })
  })

  describe('what is sent', () => {
    test('too much of it is refused by 413', async () => {
      const { text } = await browser
        .post('/accounts')
        .send(`name=${'x'.repeat(300_000)}`)
        .expect(413)
      expect(text).toContain('dépasse la taille permise')
    })

    test.each([
      'text/plain',
      'application/xml',
      'multipart/form-data; boundary=x',
      'application/json; charset=klingon',
    ])('as %s it is refused by 415', async (type) => {
      const { text } = await browser.post('/accounts').type(type).send('{"name":"x"}').expect(415)
      expect(text).toContain('n’est pas reçu ici')
    })

    test('JSON that is none is refused by 400', async () => {
      const { text } = await browser.post('/accounts').type('json').send('{"name": ').expect(400)
      expect(text).toContain('mal formée')
      expect(text).not.toContain('Unexpected')
    })

    test('more fields than a form has are refused', async () => {
      await browser.post('/accounts').send('a=1&'.repeat(2500)).expect(413)
    })

    test.each([
      ['a list where one value is asked for', 'name=a&name=b&email=a&email=b'],
      ['no name at all', '=&=&='],
      ['names of the language’s own objects', '__proto__=1&constructor=2&toString=3'],
      ['what is no UTF-8', 'name=%FF%FE&email=%80'],
      ['a NUL', 'name=a%00b&email=%00'],
    ])('%s is refused as a form is', async (_case, body) => {
      await browser.post('/accounts').send(body).expect(422)
    })

    test('JSON of another shape is refused as a form is', async () => {
      for (const body of ['[]', '[1]', '{"name": {"a": 1}, "email": 5}']) {
        await browser.post('/accounts').type('json').send(body).expect(422)
      }
    })
  })

  describe('the address', () => {
    test.each(['/accounts/%00', '/%00', '/account?on=%00', '/sign-in?next=%00', '/accounts/a%00b'])(
      'with a NUL is refused: %s',
      async (path) => {
        await browser.get(path).expect(400)
      },
    )

    test.each(['/accounts/%', '/accounts/%E0%A4%A', '/%c0%ae%c0%ae/'])('that is badly written: %s', async (path) => {
      const { status } = await browser.get(path)
      expect([400, 404]).toContain(status)
    })

    test.each(['2015-02-30', 'hier', '2015', 'a&on=b'])('asks for a day that is none: on=%s', async (day) => {
      const { text } = await browser.get(`/account?on=${day}`).expect(422)
      expect(text).toContain('n’est pas un jour du calendrier')
    })
  })
})

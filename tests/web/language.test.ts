import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { aHouse, type House } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())

test('whoever chooses English reads English from then on, and comes back to where they were', async () => {
  const browser = await house.again('reader')
  expect((await browser.get('/account')).text).toContain('lang="fr"')
  await browser
    .post('/language')
    .send({ locale: 'en', back: '/account?on=2015-10-01' })
    .expect('Location', '/account?on=2015-10-01')
  const page = (await browser.get('/account')).text
  expect(page).toContain('lang="en"')
  expect(page).toContain('My account')
  await browser.post('/language').send({ locale: 'fr', back: '/account' }).expect(303)
  expect((await browser.get('/account')).text).toContain('Mon compte')
})

test('without a choice the browser’s language counts, and French where it knows neither', async () => {
  const browser = await house.again('reader')
  expect((await browser.get('/account').set('Accept-Language', 'en-GB,en;q=0.9')).text).toContain('My account')
  expect((await browser.get('/account').set('Accept-Language', 'ru')).text).toContain('Mon compte')
})

test('refusals are told in the person’s language too', async () => {
  const browser = await house.again('stranger')
  expect((await browser.get('/nowhere').set('Accept-Language', 'en')).text).toContain('lang="en"')
})

test('a language that we do not speak is refused', async () => {
  const browser = await house.again('stranger')
  const answer = await browser.post('/language').send({ locale: 'tlh', back: '/' }).expect(422)
  expect(answer.headers['set-cookie']).toBeUndefined()
  await browser.post('/language').send({}).expect(422)
})

test.each(['//ailleurs.example', 'https://ailleurs.example', '/\\ailleurs.example', ''])(
  'the way back leads nowhere else: %s',
  async (back) => {
    const browser = await house.again('stranger')
    await browser.post('/language').send({ locale: 'fr', back }).expect(303).expect('Location', '/')
  },
)

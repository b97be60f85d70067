import { afterAll, beforeAll, expect, test } from '@jest/globals'
import supertest from 'supertest'
import { aHouse, type House } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await aHouse()
  await house.as('stranger')
})
afterAll(() => house.close())

const language = (headers: Record<string, string>) =>
  supertest(house.server).post('/language').set(headers).type('form').send({ locale: 'en', back: '/' })

test.each([
  ['our own', { Origin: 'http://localhost:3000' }],
  ['the address by which the browser came', { Origin: 'http://10.0.0.5:3000', Host: '10.0.0.5:3000' }],
  ['none, as from a program', {}],
  ['none, said by the browser to be ours', { 'Sec-Fetch-Site': 'same-origin' }],
])('a write from %s is heard', async (_case, headers) => {
  await language(headers).expect(303)
})

test.each([
  ['another site', { Origin: 'https://ailleurs.example' }],
  ['our name on another port', { Origin: 'http://localhost:4000' }],
  ['nowhere', { Origin: 'null' }],
  ['another site without naming it', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a neighbour', { 'Sec-Fetch-Site': 'same-site' }],
  ['a name like ours', { Origin: 'http://localhost:3000.ailleurs.example' }],
])('a write from %s is refused', async (_case, headers) => {
  const { text } = await language(headers).expect(403)
  expect(text).toContain('elle est refusée')
})

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { may, roles } from '../../server/accounts/rights.ts'
import { routes } from '../../server/app.ts'
import { aHouse, type House } from '../support/house.ts'

test('what each role may', () => {
  const table = roles.map((role) => [role, may(role, 'read'), may(role, 'write'), may(role, 'administer')])
  expect(table).toEqual([
    ['reader', true, false, false],
    ['editor', true, true, false],
    ['administrator', true, true, true],
  ])
})

/** Without an account one may see whether the service is well, choose a language, come in and go out. */
test('nothing else is open to a stranger, but for what holds its own key', () => {
  const open = routes.filter(({ right }) => right === 'public').map(({ method, path }) => `${method} ${path}`)
  expect(open.sort()).toEqual([
    'get /feed/:secret.ics',
    'get /first-visit',
    'get /health',
    'get /sign-in',
    'get /unsubscribe/:token',
    'post /first-visit',
    'post /language',
    'post /sign-in',
    'post /sign-out',
    'post /unsubscribe/:token',
  ])
})

describe('every address asks for its right', () => {
  let house: House
  beforeAll(async () => {
    house = await aHouse()
  })
  afterAll(() => house.close())

  const closed = routes.filter(({ right }) => right !== 'public')
  test.each(closed.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', async (_name, route) => {
    const path = route.path.replace(/:\w+/g, 'X').replace(/\*\w+/g, 'X')
    const program = path.startsWith('/api/') || path.endsWith('.json') || route.method === 'post'
    const stranger = await house.as('stranger')
    await stranger[route.method](path).expect(program ? 401 : 303)
    for (const role of roles) {
      if (route.right === 'own-account' || may(role, route.right as 'read')) continue
      await (await house.as(role))[route.method](path).expect(403)
    }
  })
})

import { afterEach, describe, expect, test } from '@jest/globals'
import { aHouse, guests, type House, password } from '../support/house.ts'

let house: House
afterEach(() => house.close())

const { email } = guests.reader

describe('headers of every answer', () => {
  test.each(['/sign-in', '/account', '/nowhere', '/health', '/static/style.css'])('%s', async (path) => {
    house = await aHouse()
    const { headers } = await (await house.as('stranger')).get(path)
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("style-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("form-action 'self'")
    expect(policy).not.toContain('unsafe-')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['x-powered-by']).toBeUndefined()
  })

  test('https is asked for from then on where the product is reached by it, and only there', async () => {
    house = await aHouse({ baseUrl: 'https://jumelages.dijon.example' })
    const { headers } = await (await house.as('stranger')).get('/health')
    expect(headers['strict-transport-security']).toContain('max-age=31536000')
    await house.close()
    house = await aHouse()
    const plain = await (await house.as('stranger')).get('/health')
    expect(plain.headers['strict-transport-security']).toBeUndefined()
  })
})

describe('cookies', () => {
  async function cookies(baseUrl: string): Promise<string[]> {
    house = await aHouse({ baseUrl })
    await house.accountId('reader')
    const browser = await house.as('stranger')
    const signedIn = await browser.post('/sign-in').send({ email, password }).expect(303)
    const chosen = await browser.post('/language').send({ locale: 'en', back: '/' }).expect(303)
    return [signedIn, chosen].flatMap(({ headers }) => headers['set-cookie'] as unknown as string[])
  }

  test.each(['http://localhost:3000', 'https://jumelages.dijon.example'])(
    'under %s no script reads them and no other site sends them',
    async (baseUrl) => {
      const set = await cookies(baseUrl)
      expect(set).toHaveLength(2)
      for (const cookie of set) {
        expect(cookie).toMatch(/; HttpOnly/i)
        expect(cookie).toMatch(/; SameSite=Lax/i)
        expect(cookie).toMatch(/; Path=\//i)
        expect(/; Secure/i.test(cookie)).toBe(baseUrl.startsWith('https:'))
      }
    },
  )
})

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { aHouse, type Guest, guests, type House, password } from './house.ts'

/** The real app, served for a real browser. */
export interface ServedHouse extends House {
  /** 'http://127.0.0.1:41234' */
  address: string
  /** A browser's window of one guest, signed in through the sign-in form, with the house's address as its base. */
  visitAs(guest: Guest, browser: Browser, options?: BrowserContextOptions): Promise<BrowserContext>
}

export async function aServedHouse(settings: Parameters<typeof aHouse>[0] = {}): Promise<ServedHouse> {
  const house = await aHouse(settings)
  if (!house.server.listening) await once(house.server, 'listening')
  const address = `http://127.0.0.1:${(house.server.address() as AddressInfo).port}`
  return {
    ...house,
    address,
    async visitAs(guest, browser, options = {}) {
      const context = await browser.newContext({ baseURL: address, locale: 'fr-FR', ...options })
      // As in `again`: a settled house has an administrator, otherwise every page would be the first visit.
      if (house.authorityId !== '') await house.accountId('administrator')
      if (guest !== 'stranger') {
        await house.accountId(guest)
        await signIn(context, guests[guest].email)
      }
      return context
    },
  }
}

async function signIn(context: BrowserContext, email: string): Promise<void> {
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.fill('#email', email)
  await page.fill('#password', password)
  await Promise.all([page.waitForURL((url) => url.pathname !== '/sign-in'), page.click('main button')])
  await page.close()
}

import { afterAll, beforeAll } from '@jest/globals'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { launchChromium } from './chromium.ts'
import type { Guest } from './house.ts'
import { aServedHouse, type ServedHouse } from './servedHouse.ts'

/** A served house with the sample and a browser, for the tests of one describe; gives what opens a guest's window. */
export function sampleInBrowser(): (guest: Guest, options?: BrowserContextOptions) => Promise<BrowserContext> {
  let house: ServedHouse
  let browser: Browser
  beforeAll(async () => {
    house = await aServedHouse()
    await house.db.transaction().execute(async (trx) => {
      await loadDemo(trx, house.authorityId, { accountId: null, at: house.clock.now() })
    })
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
  })
  return (guest, options) => house.visitAs(guest, browser, options)
}

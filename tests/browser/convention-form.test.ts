import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { launchChromium } from '../support/chromium.ts'
import { inBrowser } from '../support/inBrowser.ts'
import { aServedHouse, type ServedHouse } from '../support/servedHouse.ts'
import { choose, expectAccessible, expectNarrowEnough, fill, onPage } from './looking.ts'

/** A convention's form changes its parties in place; its sheet stands on one page of paper. */

inBrowser('a convention in the browser', () => {
  let house: ServedHouse
  let browser: Browser
  beforeAll(async () => {
    house = await aServedHouse()
    await loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })
    browser = await launchChromium()
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  const open = async (path: string, work: (page: Page) => Promise<void>, javaScriptEnabled = true) =>
    onPage(await house.visitAs('editor', browser, { javaScriptEnabled }), path, work)
  const focused = (page: Page) => page.evaluate('document.activeElement.id')

  test('parties come and go in place, and nothing typed is lost', async () => {
    await open('/conventions/new', async (page) => {
      await page.evaluate('window.same = true')
      await fill(page, { title: 'À quatre', third1: 'Dijon Métropole' })
      await page.click('button[name="add"][value="party"]')
      await page.waitForSelector('#party3')
      expect(await focused(page)).toBe('partner3')
      await choose(page, { partner3: 'VOLGOGRAD', thirdNature1: 'grouping' })
      await page.click('#party2 button[name="drop"]')
      await page.waitForSelector('#party3', { state: 'detached' })
      expect(await page.inputValue('#third1')).toBe('Dijon Métropole')
      expect(await page.inputValue('#thirdNature1')).toBe('grouping')
      expect(await page.inputValue('#partner2')).toBe('VOLGOGRAD')
      expect(await page.inputValue('#title')).toBe('À quatre')
      expect(await page.evaluate('window.same')).toBe(true)
    })
  })

  test('a partner is recorded in place: what is wrong is told first, then it is chosen', async () => {
    await open('/conventions/new', async (page) => {
      await fill(page, { title: 'Avec Tambov' })
      await page.click('#new-partner summary')
      await fill(page, { newName: 'Tambov' })
      await page.click('#new-partner button[value="partner"]')
      await page.waitForSelector('.field-error')
      expect(await focused(page)).toBe('newCountryCode')
      await expectAccessible(page)
      await choose(page, { newCountryCode: 'RU' })
      await page.click('#new-partner button[value="partner"]')
      await page.waitForSelector('.done')
      expect(await focused(page)).toBe('new-partner')
      expect(await page.inputValue('#partner1')).toBe('TAMBOV')
      expect(await page.inputValue('#title')).toBe('Avec Tambov')
      await expectAccessible(page)
      await page.setViewportSize({ width: 320, height: 800 })
      await expectNarrowEnough(page)
    })
  })

  test('without script the page comes again, at the new row', async () => {
    const work = async (page: Page) => {
      await fill(page, { title: 'Sans script' })
      await page.click('button[name="add"][value="party"]')
      await page.waitForURL(/#party3$/)
      expect(await page.inputValue('#title')).toBe('Sans script')
      await page.press('#title', 'Enter')
      await page.waitForSelector('.error-summary')
    }
    await open('/conventions/new', work, false)
  })

  test('the sheet of the usual convention is printed on one page', async () => {
    for (const reference of ['VOL-2012-1', 'VOL-2013-1F', 'CLU-2015-1F']) {
      await open(`/conventions/${reference}/summary`, async (page) => {
        const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
        const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)
        expect({ reference, pages: pages?.length }).toEqual({ reference, pages: 1 })
      })
    }
  })
})

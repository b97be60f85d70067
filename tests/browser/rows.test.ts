import { expect, jest, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { inBrowser } from '../support/inBrowser.ts'
import { sampleInBrowser } from '../support/sampleInBrowser.ts'
import { expectAccessible, expectNarrowEnough, onPage } from './looking.ts'

/** A list by the keyboard, and on a narrow screen. */

jest.setTimeout(60_000)

inBrowser('the rows of a list', () => {
  const visitAs = sampleInBrowser()

  const open = async (path: string, size: { width: number; height: number }, work: (page: Page) => Promise<void>) =>
    onPage(await visitAs('reader', { viewport: size }), path, work)
  const focused = (page: Page) => page.evaluate('document.activeElement.textContent')

  test('the arrows go from title to title, and only from there; Enter opens', async () => {
    await open('/partners', { width: 1280, height: 700 }, async (page) => {
      const titles = await page.locator('tbody th > a').allTextContents()
      await page.keyboard.press('ArrowDown')
      expect(await page.evaluate('document.activeElement.tagName')).toBe('BODY')
      await page.locator('tbody th > a').first().focus()
      await page.keyboard.press('ArrowUp')
      expect(await focused(page)).toBe(titles[0])
      expect(await page.locator('.keys').isVisible()).toBe(true)
      await page.keyboard.press('ArrowDown')
      expect(await focused(page)).toBe(titles[1])
      await page.keyboard.press('End')
      expect(await focused(page)).toBe(titles.at(-1))
      await page.keyboard.press('Home')
      expect(await focused(page)).toBe(titles[0])
      await page.focus('#q')
      expect(await page.locator('.keys').isVisible()).toBe(false)
      await page.locator('tbody th > a').nth(1).focus()
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
      expect(await page.locator('h1').textContent()).toContain(titles[1])
    })
  })

  test.each(['/findings', '/deliberations?columns=act-identifier&columns=session', '/sessions'])(
    '%s is a few lines a row on a narrow screen: nothing scrolls sideways, and it is still a table',
    async (path) => {
      await open(path, { width: 320, height: 700 }, async (page) => {
        await expectNarrowEnough(page)
        const wide = await page.evaluate(
          `[...document.querySelectorAll('.scroll')].filter((one) => one.scrollWidth > one.clientWidth + 1).length`,
        )
        expect(wide).toBe(0)
        expect(await page.getByRole('columnheader').count()).toBeGreaterThan(2)
        expect(await page.getByRole('rowheader').count()).toBeGreaterThan(5)
        await expectAccessible(page)
      })
    },
  )

  test('the columns are chosen by their form', async () => {
    await open('/partners?country=RU', { width: 1280, height: 700 }, async (page) => {
      await page.click('.columns summary')
      await page.getByLabel('Nature', { exact: true }).check()
      await page.getByLabel('Référence', { exact: true }).uncheck()
      await Promise.all([page.waitForNavigation(), page.click('.columns button')])
      expect(await page.getByRole('columnheader').allTextContents()).toEqual(['Nom', 'Pays', 'Nature'])
      expect(await page.locator('.chip').count()).toBe(1)
      await page.click('.columns summary')
      await expectAccessible(page)
    })
  })
})

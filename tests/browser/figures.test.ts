import { expect, jest, test } from '@jest/globals'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { inBrowser } from '../support/inBrowser.ts'
import { sampleInBrowser } from '../support/sampleInBrowser.ts'
import { expectAccessible, expectNarrowEnough, onPage } from './looking.ts'

/** A day by which few years are shown: axe reads every number of them. */
const fewYears = '1995-06-30'

/** The figures by the keyboard, by the pointer, and on a narrow screen. */

jest.setTimeout(60_000)

inBrowser('the figures', () => {
  const visitAs = sampleInBrowser()

  const open = async (options: BrowserContextOptions, work: (page: Page) => Promise<void>, on = '2016-06-30') =>
    onPage(await visitAs('reader', options), `/figures?on=${on}`, work)

  test.each([
    ['wide and dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
    ['narrow', { viewport: { width: 320, height: 700 } }],
  ] as [string, BrowserContextOptions][])(
    'axe finds nothing on a %s screen, and nothing sticks out',
    async (_name, options) => {
      await open(
        options,
        async (page) => {
          await expectAccessible(page)
          await expectNarrowEnough(page)
          const isNarrow = options.viewport!.width < 400
          expect(await page.locator('svg.drawing').first().isVisible()).toBe(!isNarrow)
          expect(await page.locator('.charts > .narrow').isVisible()).toBe(isNarrow)
        },
        fewYears,
      )
    },
  )

  test('the keyboard goes through tables alone; a number and its column lead to the same list', async () => {
    await open({ viewport: { width: 1280, height: 800 } }, async (page) => {
      const first = page.locator('section[aria-labelledby=figure-in-force]')
      await first.locator('.scroll').focus()
      await page.keyboard.press('Tab')
      const href = await page.evaluate("document.activeElement.getAttribute('href')")
      expect(href).toBe('/conventions?status=in-force&on=2016-06-30')
      expect(await page.evaluate("document.activeElement.closest('svg')")).toBeNull()
      const number = await page.evaluate('document.activeElement.textContent')
      const drawn = first.locator(`svg a[href="${href}"]`)
      expect(await drawn.locator('text').textContent()).toBe(number)
      await Promise.all([page.waitForNavigation(), drawn.click()])
      expect(await page.locator('h1').textContent()).toContain(`${number} convention`)
    })
  })

  test('the letters are as wide as they are measured: no text lies on another', async () => {
    await open({ viewport: { width: 1280, height: 800 } }, async (page) => {
      const clashes = await page.evaluate(`[...document.querySelectorAll('svg.drawing')].flatMap((svg) => {
        const texts = [...svg.querySelectorAll('text')].map((text) => ({ text: text.textContent, box: text.getBBox() }))
        const meet = (one, other) =>
          one.x < other.x + other.width - 0.3 && other.x < one.x + one.width - 0.3 &&
          one.y + 3 < other.y + other.height - 3 && other.y + 3 < one.y + one.height - 3
        return texts.flatMap((one, place) => texts.slice(place + 1)
          .filter((other) => meet(one.box, other.box)).map((other) => one.text + ' × ' + other.text))
      })`)
      expect(clashes).toEqual([])
    })
  })
})

import { beforeAll, expect, jest, test } from '@jest/globals'
import type { BrowserContext, Page } from 'playwright-core'
import { inBrowser } from '../support/inBrowser.ts'
import { sampleInBrowser } from '../support/sampleInBrowser.ts'
import { expectAccessible, expectNarrowEnough, go, say } from './looking.ts'

/** One convention's own line: for who listens, by the keyboard, on a narrow screen, and its picture alone. */

jest.setTimeout(60_000)

const address = '/timelines/VOL-2013-1F'

inBrowser('one convention’s own line', () => {
  const visitAs = sampleInBrowser()
  let context: BrowserContext
  beforeAll(async () => {
    context = await visitAs('reader')
  })

  async function open(path: string, width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    await page.goto(path)
    return page
  }

  test('has nothing wrong for who listens, wide and light or narrow and dark', async () => {
    for (const [width, scheme] of [
      [1280, 'light'],
      [320, 'dark'],
    ] as const) {
      const page = await open(`${address}?on=2015-10-01`, width, scheme)
      await expectAccessible(page)
      await expectNarrowEnough(page)
    }
  })

  test('is led to from the record and back, by keys in the order of the page', async () => {
    const page = await open('/conventions/VOL-2013-1F', 1280, 'light')
    await go(page, 'link', say('line.whole'))
    expect(new URL(page.url()).pathname).toBe(address)
    const order = `[...document.querySelectorAll('main a[href], main [tabindex="0"]')].map((one) => one.textContent.trim().slice(0, 12) || one.className)`
    const stops = (await page.evaluate(order)) as string[]
    expect(stops[0]).toBe(say('line.back').slice(0, 12))
    expect(stops.indexOf('PDF A3')).toBeLessThan(stops.findIndex((stop) => stop.startsWith('Délibération')))
    await go(page, 'link', say('line.back'))
    expect(new URL(page.url()).pathname).toBe('/conventions/VOL-2013-1F')
  })

  test('is a table on a narrow screen, with a link to the picture', async () => {
    const page = await open(address, 375, 'light')
    expect(await page.locator('.line > .scroll').isVisible()).toBe(false)
    expect(await page.getByRole('table').isVisible()).toBe(true)
    expect(await page.getByRole('link', { name: say('line.narrow.link') }).isVisible()).toBe(true)
  })

  test('is drawn alone in the fonts that it brings, allowed by its own policy', async () => {
    const page = await open(`${address}.svg`, 1280, 'light')
    const fonts = "document.fonts.ready.then((all) => [...all].map((one) => one.family + ' ' + one.status))"
    expect(await page.evaluate(fonts)).toEqual(['Noto Sans loaded', 'Noto Sans loaded'])
  })
})

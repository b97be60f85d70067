import { beforeAll, expect, jest, test } from '@jest/globals'
import type { BrowserContext, Page } from 'playwright-core'
import { inBrowser } from '../support/inBrowser.ts'
import { sampleInBrowser } from '../support/sampleInBrowser.ts'
import { expectAccessible, expectNarrowEnough } from './looking.ts'

/** The map: by the keyboard, for who listens, and on a narrow screen. */

jest.setTimeout(60_000)

inBrowser('the map', () => {
  const visitAs = sampleInBrowser()
  let context: BrowserContext
  beforeAll(async () => {
    context = await visitAs('editor')
  })

  const wide = { width: 1280, height: 900, colorScheme: 'light' } as const
  const narrow = { width: 320, height: 700, colorScheme: 'dark' } as const

  async function open(query: string, { colorScheme, ...size }: typeof wide | typeof narrow): Promise<Page> {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    await page.goto(`/map${query}`)
    return page
  }

  test.each(['', '?zoom=world&country=DE', '?country=FJ', '?status=perdue'])(
    '%s: nothing is wrong for who listens, wide and light or narrow and dark',
    async (query) => {
      for (const options of [wide, narrow]) {
        const page = await open(query, options)
        await expectAccessible(page)
        await expectNarrowEnough(page)
      }
    },
  )

  test('the keyboard goes through the filter, the views and the list, and never into the drawing', async () => {
    const page = await open('', wide)
    await page.focus('select#status')
    const places: string[] = []
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab')
      const place = `(() => { const one = document.activeElement; const list = ['form.filters', 'nav.zooms', 'figure svg', 'figure', '.scroll']
        return list.find((part) => one.closest(part)) ?? '' })()`
      places.push(String(await page.evaluate(place)))
    }
    const order = places.filter((place, step) => place !== '' && place !== places[step - 1])
    expect(order).toEqual(['form.filters', 'nav.zooms', '.scroll'])
  })

  test('the pointer on a dot leads to its record', async () => {
    const page = await open('', wide)
    await page.locator('figure a[href="/partnerships/DALLAS"] path').click()
    expect(new URL(page.url()).pathname).toBe('/partnerships/DALLAS')
  })

  test('on a narrow screen the list stands for the map, which opens alone', async () => {
    const page = await open('', narrow)
    expect(await page.locator('figure.map > svg').isVisible()).toBe(false)
    expect(await page.locator('.map-narrow a').getAttribute('href')).toBe('/map.svg')
    expect(await page.getByRole('row').count()).toBeGreaterThan(18)
  })
})

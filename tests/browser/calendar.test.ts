import { beforeAll, expect, jest, test } from '@jest/globals'
import type { BrowserContext, Page } from 'playwright-core'
import { inBrowser } from '../support/inBrowser.ts'
import { sampleInBrowser } from '../support/sampleInBrowser.ts'
import { expectAccessible, expectNarrowEnough } from './looking.ts'

/** The year on the wall: by the keyboard, for who listens, on a narrow screen and on paper. */

jest.setTimeout(60_000)

const wide = { width: 1280, height: 900, colorScheme: 'light' } as const
const narrow = { width: 320, height: 700, colorScheme: 'dark' } as const

const looks = [
  ['?year=2026', wide],
  ['?year=2031', narrow],
  ['?view=month&month=2026-12', wide],
  ['?view=month&month=2026-12', narrow],
  ['?view=agenda&year=2026', { ...wide, colorScheme: 'dark' }],
  ['?year=0&view=foo', narrow],
] as const

inBrowser('the calendar', () => {
  const visitAs = sampleInBrowser()
  let context: BrowserContext
  beforeAll(async () => {
    context = await visitAs('reader')
  })

  /** One page after the other, in one window. */
  async function open(
    query: string,
    { colorScheme, ...size }: (typeof looks)[number][1],
    work: (page: Page) => Promise<void>,
  ): Promise<void> {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    await page.goto(`/calendar${query}`)
    await work(page)
  }

  test.each(looks)('%s: nothing is wrong for who listens, and nothing sticks out (%j)', async (query, look) => {
    await open(query, look, async (page) => {
      await expectAccessible(page)
      await expectNarrowEnough(page)
    })
  })

  test('the keyboard goes through views, months and days in their order, and from a day to its line', async () => {
    await open('?year=2026', wide, async (page) => {
      const order = `[...document.querySelectorAll('main a, main summary')].filter((one) => one.checkVisibility())`
      const hrefs = (await page.evaluate(`${order}.map((one) => one.getAttribute('href') ?? 'summary')`)) as string[]
      const place = (beginning: string) => hrefs.findIndex((href) => href.startsWith(beginning))
      const days = hrefs.filter((href) => href.startsWith('#d-'))
      expect(days).toEqual([...days].sort())
      expect(place('/calendar?view=month')).toBeLessThan(place('summary'))
      expect(place('summary')).toBeLessThan(place('#d-'))
      expect(hrefs.lastIndexOf(days.at(-1)!)).toBeLessThan(place('/sessions/'))
      await page.focus(`a[href="${days[0]}"]`)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      const within = `document.activeElement.closest('li[id]').id`
      expect(`#${await page.evaluate(within)}`).toBe(days[0])
      expect(await page.getByRole('table').count()).toBe(12)
    })
  })

  test('on a narrow screen a month is the days that hold something, the year its list', async () => {
    await open('?view=month&month=2026-12', narrow, async (page) => {
      const days = await page.locator('.calendar-month td').filter({ visible: true }).allInnerTexts()
      expect(days.length).toBe(3)
      expect(days[1]).toContain('lundi 14 décembre 2026')
      expect(await page.getByRole('cell').count()).toBe(3)
    })
    await open('?year=2026', narrow, async (page) => {
      expect(await page.locator('.calendar-year').isVisible()).toBe(false)
      expect(await page.locator('.calendar-days > li').first().isVisible()).toBe(true)
    })
  })

  test('the year is one sheet of A3', async () => {
    await open('?year=2027', wide, async (page) => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect([...pdf.matchAll(/\/Type\s*\/Page\b/g)].length).toBe(1)
      const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([1191, 842])
    })
  })
})

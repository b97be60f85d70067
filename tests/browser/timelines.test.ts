import { beforeAll, expect, jest, test } from '@jest/globals'
import type { BrowserContext, Page } from 'playwright-core'
import { inBrowser } from '../support/inBrowser.ts'
import { sampleInBrowser } from '../support/sampleInBrowser.ts'
import { expectAccessible, expectNarrowEnough, say, textOf } from './looking.ts'

/** The timelines by the keyboard, by the pointer, for who listens, and on a narrow screen. */

jest.setTimeout(60_000)

inBrowser('the timelines', () => {
  const visitAs = sampleInBrowser()
  let context: BrowserContext
  beforeAll(async () => {
    context = await visitAs('reader')
  })

  const wide = { width: 1280, height: 900, colorScheme: 'light' } as const
  const narrow = { width: 375, height: 700, colorScheme: 'dark' } as const

  async function open(query = '', options: { width: number; height: number; colorScheme: 'light' | 'dark' } = wide) {
    const { colorScheme, ...size } = options
    const page = context.pages()[0] ?? (await context.newPage())
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    await page.goto(`/timelines${query}`)
    return page
  }
  const focused = (page: Page) => page.evaluate('document.activeElement.id')
  async function press(page: Page, key: string) {
    await Promise.all([page.waitForNavigation(), page.keyboard.press(key)])
    const { pathname, search, hash } = new URL(page.url())
    return pathname + search + hash
  }

  test.each([
    ['', [wide, narrow]],
    ['?zoom=year&group=domain', [{ ...wide, colorScheme: 'dark' as const }]],
    ['?q=atlantide', [{ ...narrow, colorScheme: 'light' as const }]],
    ['?zoom=foo&from=abc', [narrow]],
  ])('%s: nothing is wrong for who listens, and nothing sticks out', async (query, options) => {
    for (const one of options) {
      const page = await open(query, one)
      await expectAccessible(page)
      await expectNarrowEnough(page)
    }
  })

  test('the keys of the picture go closer, wider, aside and back to everything, and it keeps the focus', async () => {
    const page = await open()
    await page.locator('#frise').focus()
    expect(await press(page, '+')).toBe('/timelines?zoom=century#frise')
    expect(await focused(page)).toBe('frise')
    expect(await press(page, '=')).toBe('/timelines?zoom=decade#frise')
    expect(await press(page, 'ArrowLeft')).toBe('/timelines?zoom=decade&from=2015-01-01#frise')
    expect(await press(page, 'ArrowRight')).toBe('/timelines?zoom=decade&from=2020-01-01#frise')
    expect(await press(page, '-')).toBe('/timelines?zoom=century#frise')
    expect(await press(page, '0')).toBe('/timelines#frise')
    expect(await focused(page)).toBe('frise')
  })

  test('no key is taken elsewhere, nor with another key held', async () => {
    const page = await open('?zoom=decade')
    const address = page.url()
    await page.locator('.frise-ways a').first().focus()
    for (const key of ['+', '0', 'ArrowRight']) await page.keyboard.press(key)
    await page.focus('#q')
    await page.keyboard.type('+0-')
    expect(await page.inputValue('#q')).toBe('+0-')
    await page.locator('#frise').focus()
    for (const key of ['Control+0', 'Alt+ArrowRight', 'x', 'ArrowDown']) await page.keyboard.press(key)
    expect(page.url()).toBe(address)
  })

  test('where the picture scrolls sideways the arrows scroll it', async () => {
    const page = await open('?zoom=decade', { width: 800, height: 700, colorScheme: 'light' })
    const address = page.url()
    await page.locator('#frise').focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction('document.querySelector("#frise").scrollLeft > 0')
    expect(page.url()).toBe(address)
  })

  test('the keyboard comes to the filters, the ways, the picture, its files and the table, never into the drawing', async () => {
    const page = await open('?zoom=decade')
    await page.focus('#status')
    const places: string[] = []
    const parts = ['form.filters', '.frise-ways', 'svg', 'figure', '.files', 'table', '.scroll']
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab')
      const place = `${JSON.stringify(parts)}.find((part) => document.activeElement.closest(part)) ?? ''`
      places.push(String(await page.evaluate(place)))
    }
    const order = places.filter((place, step) => place !== '' && place !== places[step - 1])
    expect(order.slice(0, 5)).toEqual(['form.filters', '.frise-ways', 'figure', '.files', '.scroll'])
    expect(order).not.toContain('svg')
  })

  test('who listens hears a heading, what the picture shows, and the same in a table', async () => {
    const page = await open()
    const heard = await page.locator('main').ariaSnapshot()
    const order = [
      'heading "31 conventions"',
      'search',
      say('timeline.zoom'),
      'figure',
      say('timeline.region'),
      'table',
    ]
    const places = order.map((words) => heard.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(heard).not.toContain('img')
    const links = page.getByRole('table').getByRole('rowheader').getByRole('link')
    expect(await links.count()).toBe(31)
  })

  test('a bar leads to its record and tells what it is, on the day asked', async () => {
    const page = await open('?on=2015-10-01')
    const bar = page.locator('#frise a[href="/conventions/VOL-2013-1F?on=2015-10-01"]')
    expect(await bar.locator('title').textContent()).toContain('en vigueur')
    await Promise.all([page.waitForNavigation(), bar.locator('path').click()])
    expect(await textOf(page, 'h1')).toContain('Volgograd')
    expect(page.url()).toContain('on=2015-10-01')
  })

  test('no text lies on another, as the browser sets them', async () => {
    const page = await open()
    const clashes = await page.evaluate(`document.fonts.ready.then(() => {
      const texts = [...document.querySelectorAll('#frise text')].map((one) => [one.textContent, one.getBoundingClientRect()])
      const meet = (one, other) => one.left < other.right - 1 && other.left < one.right - 1 &&
        one.top + 4 < other.bottom - 4 && other.top + 4 < one.bottom - 4
      return texts.flatMap(([text, box], place) => texts.slice(place + 1)
        .filter(([, other]) => meet(box, other)).map(([other]) => text + ' × ' + other))
    })`)
    expect(clashes).toEqual([])
  })

  test('a narrow screen shows the sentence and the table instead of the picture, which opens alone', async () => {
    const page = await open('', narrow)
    expect(await page.locator('#frise').isVisible()).toBe(false)
    expect(await page.locator('.narrow a').getAttribute('href')).toBe('/timelines.svg')
    expect(await page.locator('.narrow').isVisible()).toBe(true)
    expect(await page.locator('figcaption').isVisible()).toBe(true)
    expect(await page.locator('.files a').first().isVisible()).toBe(true)
    expect(await page.getByRole('rowheader').count()).toBe(31)
  })
})

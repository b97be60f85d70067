import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@jest/globals'
import type { BrowserContext, Page } from 'playwright-core'
import { type Key, translate, type Values } from '../../server/locale/locale.ts'

/** A text of the interface, as a French officer reads it. */
export const say = (key: Key, values: Values = {}) => translate('fr', key, values)

/** Opens a page in a window that is closed when the work on it is done. */
export async function onPage(
  context: BrowserContext,
  path: string,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await context.newPage()
  try {
    await page.goto(path)
    await work(page)
  } finally {
    await context.close()
  }
}

/** What is on the page, with every space a plain one. */
export async function textOf(page: Page, part = 'main'): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is folded away is not on the page.
  return (await page.innerText(part)).replace(/\s+/g, ' ')
}

/** The page has nothing that axe finds wrong. */
export async function expectAccessible(page: Page): Promise<void> {
  // Our pages have no frames, and what is right need not be told: both halve the time that axe takes.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
  )
  expect({ address: page.url(), violations: told }).toEqual({ address: page.url(), violations: [] })
}

/** Nothing sticks out of the page sideways: only parts that scroll by themselves may be wider. */
export async function expectNarrowEnough(page: Page): Promise<void> {
  const wide = await page.evaluate(`(() => {
    const room = document.documentElement.clientWidth
    const over = document.documentElement.scrollWidth > room
    const out = (element) => element.getBoundingClientRect().right > room + 1
    return over ? [...document.querySelectorAll('body *')].filter(out).map((one) => one.outerHTML.slice(0, 120)) : []
  })()`)
  expect({ address: page.url(), wide }).toEqual({ address: page.url(), wide: [] })
}

/** Follows a link or presses a button by its words, and waits for the page that it leads to. */
export async function go(page: Page, role: 'link' | 'button', name: string, within = 'body'): Promise<void> {
  const found = page.locator(within).getByRole(role, { name, exact: true }).first()
  await Promise.all([page.waitForNavigation(), found.click()])
}

export async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [id, value] of Object.entries(values)) await page.fill(`#${id}`, value)
}

export async function choose(page: Page, values: Record<string, string>): Promise<void> {
  for (const [id, value] of Object.entries(values)) await page.selectOption(`#${id}`, value)
}

/** Goes to a field with the keyboard alone. */
export async function tabTo(page: Page, id: string): Promise<void> {
  for (let steps = 0; steps < 200; steps += 1) {
    if ((await page.evaluate('document.activeElement?.id ?? ""')) === id) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not come to #${id}`)
}

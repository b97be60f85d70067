import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { projectRoot } from '../../server/config.ts'
import { launchChromium } from './chromium.ts'
import type { Guest } from './house.ts'
import { firstPages, type PageShown, pages } from './screenshotPages.ts'
import { aServedHouse, type ServedHouse } from './servedHouse.ts'

/**
 * `npm run screenshots [NAME …]`: every page of the sample, or those whose name begins so, at two widths, light and
 * dark, and in print, into screenshots/.
 */

const folder = join(projectRoot, 'screenshots')
const widths = [1280, 375]
const schemes = ['light', 'dark'] as const
const now = '2026-11-24T09:00:00.000Z'

async function main(): Promise<void> {
  const asked = process.argv.slice(2)
  const wanted = ({ name }: PageShown) => asked.length === 0 || asked.some((start) => name.startsWith(start))
  const browser = await launchChromium()
  if (asked.length === 0) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  try {
    await inHouse(false, (house) => takeAll(house, browser, firstPages.filter(wanted)))
    await inHouse(true, (house) => takeAll(house, browser, pages.filter(wanted)))
  } finally {
    await browser.close()
  }
}

async function inHouse(settled: boolean, work: (house: ServedHouse) => Promise<void>): Promise<void> {
  const house = await aServedHouse({ now, settled })
  try {
    if (settled) await loadSample(house)
    await work(house)
  } finally {
    await house.close()
  }
}

async function loadSample({ deps, db, authorityId, accountId, clock }: ServedHouse): Promise<void> {
  const place = join(projectRoot, 'server', 'demo', 'loadDemo.ts')
  if (!existsSync(place)) return
  const { loadDemo } = await import(place)
  await loadDemo(db, authorityId, { accountId: await accountId('administrator'), at: clock.now() }, deps.config.dataDir)
}

async function takeAll(house: ServedHouse, browser: Browser, shown: PageShown[]): Promise<void> {
  for (const width of widths) {
    for (const colorScheme of schemes) {
      const windows = new Map<Guest, BrowserContext>()
      for (const one of shown) {
        const guest = one.as ?? 'administrator'
        const options = { viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' } as const
        const context = windows.get(guest) ?? (await house.visitAs(guest, browser, options))
        windows.set(guest, context)
        await take(await context.newPage(), one, `${one.name}-${width}-${colorScheme}`)
      }
      for (const context of windows.values()) await context.close()
    }
  }
}

async function take(page: Page, { path, act, print }: PageShown, name: string): Promise<void> {
  await page.goto(path)
  await act?.(page)
  await page.evaluate('document.fonts.ready')
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
  if (print && name.endsWith('1280-light')) {
    await page.pdf({ path: join(folder, `${name.replace('-1280-light', '-print')}.pdf`), preferCSSPageSize: true })
  }
  console.log(name)
  await page.close()
}

await main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { cooperation, recordConvention, recordVolgograd } from '../conventions/aConventionForm.ts'
import { launchChromium } from '../support/chromium.ts'
import { inBrowser } from '../support/inBrowser.ts'
import { contentOf } from '../support/ladder.ts'
import { aServedHouse, type ServedHouse } from '../support/servedHouse.ts'
import { onPage } from './looking.ts'

/** What a form would change is shown while one types. */

inBrowser('the live preview', () => {
  let house: ServedHouse
  let browser: Browser
  let address: string
  beforeAll(async () => {
    house = await aServedHouse()
    const editor = await house.as('editor')
    await recordVolgograd(editor)
    address = await recordConvention(editor, cooperation)
    browser = await launchChromium()
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  const open = async (path: string, work: (page: Page) => Promise<void>, javaScriptEnabled = true) =>
    onPage(await house.visitAs('editor', browser, { javaScriptEnabled }), path, work)

  test('of an act follows what is typed, is said politely, and writes nothing', async () => {
    const before = await contentOf(house, 'signatures', 'journal')
    await open(`${address}/sign`, async (page) => {
      const preview = page.locator('form > .preview:not(.power)')
      expect(await preview.isHidden()).toBe(true)
      expect(await preview.getAttribute('aria-live')).toBe('polite')
      await page.selectOption('#party', { index: 1 })
      await preview.locator('h3').first().waitFor()
      expect(await preview.textContent()).toContain('Après l’enregistrement')
      await page.fill('#signedOn', '17/12/2012')
      await preview.getByText('Nouveau constat').first().waitFor()
      expect(await page.evaluate('document.activeElement.id')).toBe('signedOn')
    })
    expect(await contentOf(house, 'signatures', 'journal')).toEqual(before)
  })

  test('what cannot be understood shows no error and no preview, until it can', async () => {
    await open('/conventions/new?partner=VOLGOGRAD', async (page) => {
      const preview = page.locator('form > .preview:not(.power)')
      await page.fill('#title', 'Une convention nouvelle')
      await page.selectOption('#kind', 'framework')
      await preview.getByText('Projet').first().waitFor()
      await page.fill('#startOn', '30/02/20')
      await preview.waitFor({ state: 'hidden' })
      expect(await page.locator('.error-summary, .field-error').count()).toBe(0)
      await page.fill('#startOn', '28/02/2026')
      await preview.getByText('Projet').first().waitFor()
    })
  })

  test('not every keystroke is asked about', async () => {
    await open(`${address}/sign`, async (page) => {
      let asked = 0
      page.on('request', (request) => {
        if (request.method() === 'POST') asked += 1
      })
      await page.selectOption('#party', { index: 1 })
      await page.locator('#place').pressSequentially('Dijon, hôtel de ville', { delay: 20 })
      await page.locator('form > .preview:not(.power) h2').waitFor()
      expect(asked).toBeLessThan(5)
    })
  })

  test('of a deliberation too', async () => {
    await open('/deliberations/new', async (page) => {
      await page.fill('#object', 'Coopération')
      await page.fill('#sessionOn', '17/12/2012')
      await page.locator('form > .preview:not(.power) h2').waitFor()
      expect(await page.locator('form > .preview:not(.power)').textContent()).not.toBe('')
    })
  })

  test('without script its own button asks', async () => {
    await open(
      `${address}/sign`,
      async (page) => {
        await page.selectOption('#party', { index: 1 })
        await page.fill('#signedOn', '17/12/2012')
        await page.click('button[name="check"]')
        expect(await page.locator('form > .preview:not(.power)').textContent()).toContain('Après l’enregistrement')
      },
      false,
    )
  })
})

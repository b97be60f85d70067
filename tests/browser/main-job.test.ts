import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { firstVisitAddress } from '../../server/accounts/firstVisit.ts'
import { launchChromium } from '../support/chromium.ts'
import { inBrowser } from '../support/inBrowser.ts'
import { aServedHouse, type ServedHouse } from '../support/servedHouse.ts'
import { choose, expectAccessible, expectNarrowEnough, fill, go, say, tabTo, textOf } from './looking.ts'

/** The whole job on Dijon's own deliberation, as an officer does it, from an empty house to the printed sheet. */

// Each step opens several pages, and axe reads them all.
jest.setTimeout(180_000)

const officer = { email: 'jeanne.morel@dijon.example', password: 'deux points reliés par un trait' }

inBrowser('from the deliberation to the sheet', () => {
  let browser: Browser
  let house: ServedHouse
  let context: BrowserContext
  let page: Page
  const passed = new Set<string>()

  beforeAll(async () => {
    browser = await launchChromium()
    house = await aServedHouse({ settled: false })
    context = await browser.newContext({
      baseURL: house.address,
      locale: 'fr-FR',
      viewport: { width: 1280, height: 800 },
    })
    page = await context.newPage()
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  /** The page that one came to: looked at now, and later on a narrow screen. */
  async function look(): Promise<string> {
    const { pathname, search } = new URL(page.url())
    passed.add(pathname + search)
    await expectAccessible(page)
    return textOf(page)
  }

  test('the first visit makes the authority and its administrator', async () => {
    const { pathname, search } = new URL((await firstVisitAddress(house.deps))!)
    await page.goto(pathname + search)
    await look()
    await fill(page, { name: 'Ville de Dijon', siren: '212 102 313', person: 'Jeanne Morel' })
    await fill(page, { email: officer.email, password: officer.password, again: officer.password })
    await go(page, 'button', say('first-visit.submit'))
    expect(new URL(page.url()).pathname).toBe('/')
    await look()
  })

  test('signing out and in again', async () => {
    await page.click('.account summary')
    await go(page, 'button', say('nav.sign-out'))
    await look()
    await fill(page, { email: officer.email, password: 'ce n’est pas lui' })
    await go(page, 'button', say('sign-in.submit'), 'main')
    expect(await look()).toContain(say('sign-in.wrong'))
    await fill(page, officer)
    await go(page, 'button', say('sign-in.submit'), 'main')
    expect(new URL(page.url()).pathname).toBe('/')
  })

  test('the partnership, known since 1959 and no better', async () => {
    await go(page, 'link', say('work.first-partnership'))
    await look()
    await go(page, 'button', say('form.save'))
    expect(await look()).toContain(say('form.errors.title').replace(/\s/g, ' '))
    await fill(page, { newName: 'Volgograd', newOwnName: 'Волгоград', since: '1959' })
    await choose(page, { newCountryCode: 'RU', newOwnLanguage: 'ru' })
    await page.check('input[name=kind][value=twinning]')
    await go(page, 'button', say('form.save'))
    const text = await look()
    for (const one of ['Volgograd', 'Волгоград', '1959']) expect(text).toContain(one)
  })

  test('the convention, a draft until somebody voted it', async () => {
    await go(page, 'link', say('partnership.conventions.add'))
    await look()
    await fill(page, {
      title: 'Coopération entre les Villes de Dijon et de Volgograd - Pérennisation - Convention',
      reference: 'VOL-2012-1',
      termDuration: '3 ans',
      renewalPeriod: '1 an',
      renewalMaximum: '2',
      notice: '3 mois',
    })
    await choose(page, { kind: 'framework', startMode: 'last-signature', termMode: 'duration', renewalMode: 'tacit' })
    await choose(page, { noticeMode: 'duration', denounceable: 'at-term' })
    expect(await page.inputValue('#partner1')).toBe('VOLGOGRAD')
    await go(page, 'button', say('form.check'))
    expect(await look()).toContain(say('status.draft'))
    await go(page, 'button', say('form.save'))
    expect(await look()).toContain('VOL-2012-1')
  })

  test('the deliberation that authorises it: the convention is voted', async () => {
    await go(page, 'link', say('convention.add-deliberation'))
    await look()
    await fill(page, {
      object: 'Coopération entre les Villes de Dijon et de Volgograd - Pérennisation - Convention',
      sessionOn: '17 décembre 2012',
      rapporteur: 'Madame Biot',
      actIdentifier: '021-212102313-20121217-VD20121712-030-DE',
      sentOn: '26/12/2012',
      receivedOn: '26/12/2012',
    })
    for (const allowed of ['approves', 'signs', 'changesOfDetail', 'actsOfApplication']) {
      await page.check(`input[name=allows][value=${allowed}]`)
    }
    await go(page, 'button', say('form.check'))
    expect(await look()).toContain(say('status.voted'))
    await go(page, 'button', say('form.save'))
    await look()
    await page.goto('/conventions/VOL-2012-1')
    expect(await look()).toContain('Votée')
    await page.click('.why summary')
    await expectAccessible(page)
    expect(await textOf(page)).toContain('la publication de la délibération')
  })

  test('its publication, found at last: it may be signed', async () => {
    await page.goto('/deliberations')
    await look()
    await page.goto('/deliberations/DEL-2012-12-17/edit')
    await fill(page, { publishedOn: '30/02/2012' })
    await go(page, 'button', say('form.save'))
    expect(await look()).toContain('30/02/2012')
    await fill(page, { publishedOn: '27/12/2012' })
    await go(page, 'button', say('form.save'))
    await look()
    await page.goto('/conventions/VOL-2012-1')
    expect(await look()).toContain('À signer')
  })

  test('both sign, the second time without script', async () => {
    await sign(page, 'Ville de Dijon', '08/01/2013', 'Clémence Aubrépin')
    await look()
    const plain = await browser.newContext({
      baseURL: house.address,
      locale: 'fr-FR',
      javaScriptEnabled: false,
      storageState: await context.storageState(),
    })
    const other = await plain.newPage()
    await sign(other, 'Volgograd', '1er mars 2013', 'Варвара Незабудкина')
    expect(await textOf(other)).toMatch(/Signée par toutes les parties|pas encore en vigueur/)
    await plain.close()
  })

  test('the transmission, by the keyboard alone', async () => {
    await page.goto('/conventions/VOL-2012-1/transmit')
    await look()
    await tabTo(page, 'transmittedOn')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('15/03/2013')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    expect(await look()).toContain(say('act.preview.after'))
    await tabTo(page, 'transmittedOn')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    expect(new URL(page.url()).pathname).toBe('/conventions/VOL-2012-1')
    expect(await look()).toContain(say('act.done.transmit').replace(/\s/g, ' '))
  })

  test('another day is shown from the bar, and every link keeps it', async () => {
    await page.click('.day summary')
    await page.fill('#day-shown', '2015-10-01')
    await go(page, 'button', say('day.show'))
    expect(new URL(page.url()).searchParams.get('on')).toBe('2015-10-01')
    expect(await look()).toContain('En vigueur')
    await go(page, 'link', say('nav.conventions'), 'nav.menu')
    expect(new URL(page.url()).searchParams.get('on')).toBe('2015-10-01')
    expect(await look()).toContain('VOL-2012-1')
    await go(page, 'link', say('nav.home'), 'nav.menu')
    await look()
  })

  test('the sheet, on screen and as PDF; the list as CSV', async () => {
    await page.goto('/conventions/VOL-2012-1?on=2015-10-01')
    await go(page, 'link', say('convention.summary'))
    expect(await look()).toContain('Volgograd')
    const pdf = await context.request.get(
      (await page.getByRole('link', { name: say('convention.pdf') }).getAttribute('href'))!,
    )
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await page.goto('/conventions?on=2015-10-01')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: say('list.csv') }).click(),
    ])
    const csv = readFileSync(await file.path(), 'utf8')
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    expect(csv).toContain('VOL-2012-1;')
  })

  test('every page passed fits a telephone, and is as accessible in the dark', async () => {
    await context.storageState()
    const telephone = await browser.newContext({
      baseURL: house.address,
      locale: 'fr-FR',
      viewport: { width: 320, height: 640 },
      colorScheme: 'dark',
      storageState: await context.storageState(),
    })
    const small = await telephone.newPage()
    for (const path of passed) {
      await small.goto(path)
      await expectNarrowEnough(small)
      await expectAccessible(small)
    }
    await telephone.close()
  })
})

async function sign(page: Page, party: string, signedOn: string, signatory: string): Promise<void> {
  await page.goto('/conventions/VOL-2012-1/sign')
  await page.selectOption('#party', { label: party })
  await fill(page, { signedOn, signatory })
  await go(page, 'button', say('act.check'))
  await go(page, 'button', say('act.sign.save'))
}

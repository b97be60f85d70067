import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { firstVisitAddress } from '../../server/accounts/firstVisit.ts'
import { projectRoot } from '../../server/config.ts'
import { launchChromium } from '../support/chromium.ts'
import { inBrowser } from '../support/inBrowser.ts'
import { aServedHouse, type ServedHouse } from '../support/servedHouse.ts'
import { expectAccessible, textOf } from './looking.ts'

/** The README's tour, followed word for word. */

// Each step opens several pages, and axe reads them all.
jest.setTimeout(180_000)

const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8')
const told = readme.slice(readme.indexOf('## The tour'), readme.indexOf('## Settings'))

/** A word on the screen, as the tour tells it in bold. */
function bold(words: string): string {
  expect(told).toContain(`**${words}**`)
  return words
}

/** What one types, as the tour tells it. */
function typed(words: string): string {
  expect(told).toContain(`\`${words}\``)
  return words
}

inBrowser('the tour of the README', () => {
  let browser: Browser
  let house: ServedHouse
  let page: Page

  beforeAll(async () => {
    browser = await launchChromium()
    house = await aServedHouse({ settled: false })
    const context = await browser.newContext({
      baseURL: house.address,
      locale: 'fr-FR',
      viewport: { width: 1280, height: 800 },
    })
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  test('1, 2: the first visit, with the sample', async () => {
    const { pathname, search } = new URL((await firstVisitAddress(house.deps))!)
    await page.goto(pathname + search)
    await write('Nom de la collectivité', typed('Ville de Dijon'))
    await write('SIREN', typed('212 102 313'))
    await write('Nom de la personne', 'Jeanne Morel')
    await write('Adresse électronique', 'jeanne.morel@dijon.example')
    await write('Mot de passe', 'deux points reliés par un trait')
    await write('Le même, encore une fois', 'deux points reliés par un trait')
    await page.getByLabel(bold('Charger l’exemple : des jumelages de Dijon, réels et fictifs, pour découvrir')).check()
    await press('Commencer')
    expect(await textOf(page, 'h1')).toBe(bold('À traiter'))
    await expectAccessible(page)
  })

  test('3: VOL-2012-1 was voted', async () => {
    await page.getByRole('searchbox').first().fill(typed('volgograd'))
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    const line = page.locator('main li, main tbody tr').filter({ hasText: typed('VOL-2012-1') })
    await Promise.all([page.waitForNavigation(), line.first().getByRole('link').first().click()])
    expect(await textOf(page)).toContain('Votée')
    await page.getByText(bold('Pourquoi ?').replace(' ', '\u00a0'), { exact: true }).click()
    expect(await textOf(page)).toContain('la publication de la délibération')
  })

  test('4: the partnership by hand', async () => {
    await follow('Partenariats')
    await follow('Enregistrer un partenariat')
    await choose('Partenaire', typed('Volgograd (Russie)'))
    bold('Nature')
    await page.getByLabel(typed('jumelage')).check()
    await write('Depuis', typed('1959'))
    await write('Référence', typed('VOLGOGRAD-2'))
    await press('Enregistrer')
    expect(await textOf(page, 'h1')).toContain('Volgograd')
  })

  test('5: the convention, a draft', async () => {
    await follow('Enregistrer une convention')
    await write('Titre', typed('Coopération entre les Villes de Dijon et de Volgograd'))
    await choose('Nature', typed('Convention-cadre'))
    await write('Référence', typed('VOL-2012-9'))
    await page.selectOption('#startMode', { label: bold('À la dernière signature') })
    await page.selectOption('#termMode', { label: bold('Une durée') })
    await page.fill('#termDuration', typed('3 ans'))
    await page.selectOption('#renewalMode', { label: bold('Tacite') })
    await write('Par périodes de', typed('1 an'))
    await write('Nombre au plus', typed('2'))
    await page.selectOption('#noticeMode', { label: bold('Un préavis') })
    await page.fill('#notice', typed('3 mois'))
    await press('Vérifier')
    expect(await textOf(page)).toContain('projet')
    await press('Enregistrer')
    expect(await textOf(page)).toContain('VOL-2012-9')
  })

  test('6: the deliberation', async () => {
    await follow('Rattacher une délibération')
    await write('Objet', typed('Coopération entre les Villes de Dijon et de Volgograd'))
    await write('Séance du conseil', typed('17 décembre 2012'))
    await write('Identifiant d’acte', typed('021-212102313-20121217-VD20121712-030-DE'))
    await write('Réception en préfecture', typed('26/12/2012'))
    await write('Publication', typed('27/12/2012'))
    const allowed = page.getByRole('group', { name: bold('Ce qu’elle autorise') }).getByRole('checkbox')
    expect(await allowed.count()).toBe(4)
    for (const box of await allowed.all()) await box.check()
    await press('Vérifier')
    expect(await textOf(page)).toContain('exécutoire, à signer')
    await press('Enregistrer')
    const title = typed('Coopération entre les Villes de Dijon et de Volgograd')
    await Promise.all([page.waitForNavigation(), page.getByRole('link', { name: title, exact: true }).click()])
    expect(await textOf(page)).toContain('À signer')
  })

  test('7: both signatures', async () => {
    await sign('Ville de Dijon', '08/01/2013')
    await sign('Volgograd', '01/03/2013')
    expect(await textOf(page)).toContain('Signée mais pas transmise')
  })

  test('8: the transmission, and what became of it', async () => {
    await follow('Enregistrer la transmission')
    await write('Jour de la transmission', typed('15/03/2013'))
    await press('Voir ce que cela change')
    await press('Enregistrer la transmission')
    expect(told).toContain('ended on 28 February 2018')
    expect(await textOf(page)).toContain('28 février 2018')
  })

  test('9: on 1 October 2015', async () => {
    await page.locator('.day summary', { hasText: bold('Situation au') }).click()
    await page.getByLabel(bold('Jour montré')).fill('2015-10-01')
    await press('Montrer')
    const text = await textOf(page)
    expect(text).toContain('En vigueur')
    expect(text).toContain('VOL-2012-9')
    expect(await page.getByRole('link', { name: bold('Revenir à aujourd’hui') }).count()).toBe(1)
    await expectAccessible(page)
  })

  test('10: the sheet and the spreadsheet', async () => {
    const href = await page.getByRole('link', { name: bold('Fiche PDF') }).getAttribute('href')
    const pdf = await page.context().request.get(href!)
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    await follow('Conventions')
    const link = page.getByRole('link', { name: bold('Tableau CSV') })
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(readFileSync(await file.path(), 'utf8')).toContain('VOL-2012-9')
  })

  async function sign(party: string, day: string): Promise<void> {
    await follow('Enregistrer une signature')
    await choose('Partie qui signe', typed(party))
    await write('Jour de la signature', typed(day))
    await press('Voir ce que cela change')
    await press('Enregistrer la signature')
  }

  /** A label is followed by "(facultatif)" where the field may stay empty. */
  const named = (label: string) => page.locator('main').getByLabel(new RegExp(`^${bold(label)}( \\(facultatif\\))?$`))

  async function write(label: string, value: string): Promise<void> {
    await named(label).fill(value)
  }

  async function choose(label: string, option: string): Promise<void> {
    await named(label).first().selectOption({ label: option })
  }

  async function press(button: string): Promise<void> {
    const found = page.getByRole('button', { name: bold(button), exact: true })
    await Promise.all([page.waitForNavigation(), found.first().click()])
  }

  async function follow(link: string): Promise<void> {
    const found = page.getByRole('link', { name: bold(link), exact: true })
    await Promise.all([page.waitForNavigation(), found.first().click()])
  }
})

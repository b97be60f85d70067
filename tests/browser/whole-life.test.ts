import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { recordSessions } from '../../server/sessions/recordSessions.ts'
import { recordConvention, recordVolgograd, withoutCommittee } from '../conventions/aConventionForm.ts'
import { launchChromium } from '../support/chromium.ts'
import { inBrowser } from '../support/inBrowser.ts'
import { aServedHouse, type ServedHouse } from '../support/servedHouse.ts'
import { choose, expectAccessible, fill, go, say, textOf } from './looking.ts'

/** The whole life of a convention as the home page tells it day by day, each act begun from its line of work. */

jest.setTimeout(60_000)

const ordinary = { body: 'council', kind: 'ordinary', note: null } as const
const reference = 'VOL-2020-1'
const title = 'Coopération avec Volgograd 2020–2023'

/** The council's sessions, each with the day its files close. */
const calendar = [
  ['2020-02-10', null],
  ['2022-12-12', '2022-11-28'],
  ['2023-02-06', '2023-01-23'],
  ['2023-03-27', '2023-03-13'],
] as const

inBrowser('a convention', () => {
  let house: ServedHouse
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    house = await aServedHouse()
    const editor = await house.as('editor')
    await recordVolgograd(editor)
    const term = { termDuration: '3 ans', renewalMode: 'none', renewalPeriod: '', renewalMaximum: '' }
    const start = { startMode: 'on', startOn: '01/04/2020' }
    await recordConvention(editor, { ...withoutCommittee, reference, title, ...start, ...term })
    const sessions = calendar.map(([heldOn, closesOn]) => ({ heldOn, closesOn, ...ordinary }))
    await recordSessions(house.db, house.authorityId, sessions, { accountId: null, at: house.clock.now() })
    browser = await launchChromium()
    page = await (await house.visitAs('editor', browser)).newPage()
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  /** The convention's line on a day: its group's heading and all that it says; null where it has none. */
  async function lineOn(on: string): Promise<string | null> {
    await page.goto(`/?on=${on}`)
    const line = page.locator('ul.work > li', { hasText: title })
    if ((await line.count()) === 0) return null
    expect(await line.count()).toBe(1)
    const section = page.locator('section', { has: line }).last()
    const heading = (await section.locator('h2').first().textContent()) ?? ''
    // biome-ignore lint/performance/useDomNodeTextContent: what stands on lines of its own is not one word.
    return `${heading} | ${(await line.innerText()).replace(/\s+/g, ' ')}`
  }

  /** Does what the line of a day offers. */
  async function follow(on: string, verb: string): Promise<void> {
    await lineOn(on)
    await go(page, 'link', `${verb} : ${title}`, 'main')
  }

  async function save(button: string): Promise<void> {
    await go(page, 'button', say('act.check'))
    await go(page, 'button', button)
  }

  test('is a draft: nothing is to be done yet', async () => {
    expect(await lineOn('2020-01-15')).toBeNull()
    expect(await textOf(page)).toContain(say('work.nobody').replace(/\s/g, ' '))
    await expectAccessible(page)
  })

  test('is voted, and waits for the prefecture', async () => {
    await page.goto(`/deliberations/new?convention=${reference}`)
    await fill(page, { object: title, reference: 'DEL-2020-02-10', sessionOn: '10/02/2020' })
    for (const allowed of ['approves', 'signs']) await page.check(`input[name=allows][value=${allowed}]`)
    await go(page, 'button', say('form.save'))
    expect(await lineOn('2020-02-09')).toBeNull()
    const line = await lineOn('2020-02-12')
    expect(line).toContain('En attente de quelqu’un | préfecture 10 février 2020')
    expect(line).toContain('la réception en préfecture et la publication')
  })

  test('is received, then published: it may be signed', async () => {
    await follow('2020-02-18', say('convention.complete-deliberation'))
    await fill(page, { receivedOn: '14/02/2020', publishedOn: '17/02/2020' })
    await go(page, 'button', say('form.save'))
    expect(await lineOn('2020-02-16')).toContain('la publication de la délibération n’est pas connue')
    expect(await lineOn('2020-02-17')).toContain('Délibération exécutoire depuis le 17 février 2020')
  })

  test('is signed by one, then by both', async () => {
    await follow('2020-03-02', say('act.sign.verb'))
    await page.selectOption('#party', { label: 'Dijon' })
    await fill(page, { signedOn: '02/03/2020', signatory: 'Solène Pertuisanne' })
    await save(say('act.sign.save'))
    expect(await lineOn('2020-03-03')).toContain('Signée par la collectivité ; la signature de Volgograd manque.')
    await follow('2020-03-20', say('act.sign.verb'))
    await page.selectOption('#party', { label: 'Volgograd' })
    await fill(page, { signedOn: '20/03/2020', signatory: 'Варвара Незабудкина' })
    await save(say('act.sign.save'))
    expect(await lineOn('2020-03-24')).toContain(
      'Signée par tous le 20 mars 2020 (il y a 4 jours), pas encore transmise',
    )
  })

  test('is transmitted, begins, and may be challenged for two months', async () => {
    await follow('2020-03-25', say('act.transmit.verb'))
    await page.fill('#transmittedOn', '25/03/2020')
    await save(say('act.transmit.save'))
    expect(await lineOn('2020-03-26')).toContain('elle commence le 1er avril 2020')
    expect(await lineOn('2020-04-01')).toContain('À surveiller | recours possible 25 mai 2020')
    expect(await lineOn('2020-05-26')).toBeNull()
  })

  test('comes to its end: to be decided, then late', async () => {
    expect(await lineOn('2022-04-22')).toBeNull()
    const line = await lineOn('2023-01-20')
    expect(line).toContain('À décider | à décider 23 janvier 2023 dans 3 jours')
    expect(line).toContain('Finit le 31 mars 2023 ; la séance du 6 février 2023 est la dernière')
    const late = await lineOn('2023-01-24')
    expect(late).toContain('En retard | en retard 23 janvier 2023')
    expect(late).toContain('Un avenant de prolongation peut encore être voté le 27 mars 2023 (clôture le 13 mars 2023)')
    await expectAccessible(page)
    expect(await lineOn('2023-03-14')).toContain('Aucune séance connue ne permet plus de la prolonger avant le terme')
  })

  test('is prolonged by an amendment', async () => {
    await follow('2023-03-10', say('work.verb.amend'))
    await fill(page, { reference: 'VOL-2020-1-A1', signedOn: '29/03/2023', startsOn: '30/03/2023' })
    await choose(page, { termMode: 'ends-on' })
    await fill(page, { termEndsOn: '31/03/2026' })
    await save(say('act.amend.save'))
    expect(await lineOn('2023-03-28')).toContain('En retard')
    expect(await lineOn('2023-03-29')).toBeNull()
  })

  test('is denounced: nothing is left to do', async () => {
    expect(await lineOn('2025-09-01')).toContain('Finit le 31 mars 2026')
    await page.goto(`/conventions/${reference}/denounce?on=2025-09-02`)
    await fill(page, { notifiedOn: '02/09/2025', effectiveOn: '31/12/2025' })
    await save(say('act.denounce.save'))
    expect(await lineOn('2025-09-01')).toContain('Finit le 31 mars 2026')
    expect(await lineOn('2025-09-02')).toBeNull()
    expect(await lineOn('2026-01-01')).toBeNull()
  })
})

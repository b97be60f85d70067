import type { Page } from 'playwright-core'
import type { Guest } from './house.ts'

/** A page of the sample, as it is photographed. */
export interface PageShown {
  /** The picture's name. */
  name: string
  path: string
  /** Who looks: an administrator unless said. */
  as?: Guest
  /** What is done on the page before the picture. */
  act?: (page: Page) => Promise<void>
  /** Also on paper. */
  print?: true
}

/** Before anybody has come. */
export const firstPages: readonly PageShown[] = [
  { name: 'first-visit', path: '/first-visit', as: 'stranger' },
  { name: 'first-visit-wrong', path: '/first-visit', as: 'stranger', act: send },
]

/** Every page of the house once the sample is loaded. */
export const pages: readonly PageShown[] = [
  { name: 'sign-in', path: '/sign-in', as: 'stranger' },
  { name: 'sign-in-wrong', path: '/sign-in', as: 'stranger', act: send },
  { name: 'home', path: '/', print: true },
  { name: 'home-2015', path: '/?on=2015-10-01' },
  { name: 'partnerships', path: '/partnerships', print: true },
  {
    name: 'partnership',
    path: '/partnerships',
    act: (page) => follow(page, 'tbody a[href*="PAR-VOL"], tbody a'),
    print: true,
  },
  { name: 'partnership-new', path: '/partnerships/new' },
  { name: 'partners', path: '/partners' },
  { name: 'partner', path: '/partners', act: (page) => follow(page, 'tbody a') },
  { name: 'partner-new', path: '/partners/new' },
  { name: 'conventions', path: '/conventions', print: true },
  { name: 'conventions-2015', path: '/conventions?on=2015-10-01' },
  { name: 'conventions-filtered', path: '/conventions?q=volgograd&status=voted&status=denounced&sort=-ends' },
  { name: 'conventions-none', path: '/conventions?q=atlantide' },
  { name: 'conventions-wrong', path: '/conventions?status=perdue&endsFrom=30/02/2026' },
  { name: 'convention', path: '/conventions/VOL-2012-1', print: true },
  { name: 'convention-why', path: '/conventions/VOL-2012-1', act: (page) => page.click('.why > summary') },
  { name: 'convention-fictional', path: '/conventions/VOL-2013-1F', print: true },
  { name: 'convention-fictional-2015', path: '/conventions/VOL-2013-1F?on=2015-10-01' },
  { name: 'convention-late', path: '/conventions/SKO-2023-1F' },
  { name: 'convention-oath', path: '/conventions/MAI-1958-1F' },
  { name: 'summary', path: '/conventions/VOL-2012-1/summary', print: true },
  { name: 'summary-fictional', path: '/conventions/VOL-2013-1F/summary', print: true },
  { name: 'convention-new', path: '/conventions/new' },
  { name: 'convention-new-wrong', path: '/conventions/new', act: send },
  { name: 'convention-edit', path: '/conventions/VOL-2013-1F/edit' },
  { name: 'act-sign', path: '/conventions/VOL-2012-1/sign' },
  { name: 'act-denounce', path: '/conventions/MAI-2018-1F/denounce' },
  { name: 'act-denounce-checked', path: '/conventions/MAI-2018-1F/denounce', act: send },
  { name: 'deliberations', path: '/deliberations', print: true },
  { name: 'deliberation', path: '/deliberations/DEL-2012-12-17', print: true },
  { name: 'deliberation-new', path: '/deliberations/new' },
  { name: 'signatories', path: '/signatories' },
  { name: 'signatory', path: '/signatories', act: (page) => follow(page, 'tbody a') },
  { name: 'signatory-new', path: '/signatories/new' },
  { name: 'domains', path: '/domains' },
  { name: 'domain-new', path: '/domains/new' },
  { name: 'account', path: '/account' },
  { name: 'account-done', path: '/account?done=password' },
  { name: 'accounts', path: '/accounts', print: true },
  { name: 'accounts-wrong', path: '/accounts', act: send },
  { name: 'account-of', path: '/accounts', act: (page) => follow(page, 'tbody a') },
  { name: 'settings', path: '/settings' },
  { name: 'settings-2015', path: '/settings?on=2015-10-01' },
  { name: 'settings-wrong', path: '/settings', act: emptyAndSend },
  { name: 'settings-conflict', path: '/settings', act: sendStale },
  { name: 'not-found', path: '/nulle-part', print: true },
  { name: 'forbidden', path: '/settings', as: 'reader' },
  { name: 'impossible-day', path: '/account?on=2015-02-30' },
  { name: 'account-unfolded', path: '/account', act: (page) => page.click('.account summary') },
  { name: 'day-unfolded', path: '/account', act: (page) => page.click('.day summary') },
]

async function follow(page: Page, link: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click(link)])
}

async function send(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click('main form .verb.first')])
}

async function emptyAndSend(page: Page): Promise<void> {
  await page.fill('#name', '')
  await page.fill('#siren', '212102314')
  await send(page)
}

/** As if a colleague had saved the settings meanwhile. */
async function sendStale(page: Page): Promise<void> {
  await page.evaluate("document.querySelector('[name=version]').value = '0'")
  await page.fill('#leadTime', '60')
  await send(page)
}

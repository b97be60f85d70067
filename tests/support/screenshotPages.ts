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
  { name: 'home-filtered', path: '/?partner=SKOPJE' },
  { name: 'home-wrong', path: '/?kind=perdue' },
  { name: 'postpone', path: '/conventions/CLU-2026-1F/postpone/transmission' },
  { name: 'postpone-wrong', path: '/conventions/CLU-2026-1F/postpone/transmission', act: send },
  { name: 'feeds', path: '/feeds' },
  { name: 'calendar', path: '/calendar', print: true },
  { name: 'calendar-2031', path: '/calendar?year=2031' },
  { name: 'calendar-month', path: '/calendar?view=month&month=2026-12', print: true },
  { name: 'calendar-agenda', path: '/calendar?view=agenda&year=2026' },
  { name: 'calendar-none', path: '/calendar?year=1850' },
  { name: 'calendar-wrong', path: '/calendar?year=0&view=foo' },
  { name: 'changes', path: '/changes?from=2015-01-01&to=2015-12-31', print: true },
  { name: 'changes-none', path: '/changes?from=2015-06-02&to=2015-06-02' },
  { name: 'changes-wrong', path: '/changes?from=2015-06-02&to=2015-06-01' },
  { name: 'map', path: '/map', print: true },
  { name: 'map-world', path: '/map?zoom=world' },
  { name: 'map-europe', path: '/map?zoom=europe&on=2015-10-01' },
  { name: 'map-none', path: '/map?country=FJ' },
  { name: 'map-wrong', path: '/map?status=perdue' },
  { name: 'figures', path: '/figures', print: true },
  { name: 'figures-2016', path: '/figures?on=2016-06-30' },
  { name: 'figures-before', path: '/figures?on=1950-01-01' },
  { name: 'figures-beyond', path: '/figures?on=2060-01-01' },
  { name: 'partnerships', path: '/partnerships', print: true },
  { name: 'partnership', path: '/partnerships/VOLGOGRAD', print: true },
  { name: 'partnership-why', path: '/partnerships/VOLGOGRAD', act: (page) => page.click('.why > summary') },
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
  { name: 'convention-amended', path: '/conventions/DAK-2016-1F?on=2019-06-01' },
  { name: 'convention-late', path: '/conventions/SKO-2023-1F' },
  { name: 'convention-oath', path: '/conventions/MAI-1958-1F' },
  { name: 'timelines', path: '/timelines', print: true },
  { name: 'timelines-decade', path: '/timelines?zoom=decade' },
  { name: 'timelines-domain', path: '/timelines?group=domain' },
  { name: 'timelines-kind-2015', path: '/timelines?group=kind&zoom=year&on=2015-10-01' },
  { name: 'timelines-none', path: '/timelines?q=atlantide' },
  { name: 'timelines-nothing-here', path: '/timelines?zoom=year&from=1990-01-01&q=terre' },
  { name: 'timelines-wrong', path: '/timelines?zoom=siecle&from=hier' },
  { name: 'line', path: '/timelines/VOL-2012-1', print: true },
  { name: 'line-fictional-2015', path: '/timelines/VOL-2013-1F?on=2015-10-01', print: true },
  { name: 'line-late', path: '/timelines/SKO-2023-1F' },
  { name: 'summary', path: '/conventions/VOL-2012-1/summary', print: true },
  { name: 'summary-fictional', path: '/conventions/VOL-2013-1F/summary', print: true },
  { name: 'convention-new', path: '/conventions/new' },
  { name: 'convention-new-wrong', path: '/conventions/new', act: send },
  { name: 'convention-new-partner', path: '/conventions/new?partner=VOLGOGRAD', act: addPartner },
  { name: 'convention-again', path: '/conventions/new?from=VOL-2013-1F' },
  { name: 'convention-edit', path: '/conventions/VOL-2013-1F/edit' },
  { name: 'act-sign', path: '/conventions/VOL-2012-1/sign' },
  { name: 'act-denounce', path: '/conventions/MAI-2018-1F/denounce' },
  { name: 'act-amend', path: '/conventions/MAI-2018-1F/amend' },
  { name: 'act-supersede', path: '/conventions/MAI-2018-1F/supersede' },
  { name: 'act-correct', path: '/conventions/MAI-2018-1F', act: (page) => follow(page, 'a.correct') },
  { name: 'act-denounce-checked', path: '/conventions/MAI-2018-1F/denounce', act: send },
  { name: 'deliberations', path: '/deliberations', print: true },
  { name: 'deliberation', path: '/deliberations/DEL-2012-12-17', print: true },
  { name: 'deliberation-why', path: '/deliberations/DEL-2012-12-17', act: (page) => page.click('.why > summary') },
  { name: 'deliberation-new', path: '/deliberations/new' },
  { name: 'sessions', path: '/sessions', print: true },
  { name: 'session', path: '/sessions', act: (page) => follow(page, 'tbody a'), print: true },
  { name: 'session-edit', path: '/sessions', act: moveFirstSession },
  { name: 'sessions-year', path: '/sessions/year', act: (page) => pasteYear(page, '31/10/2028') },
  { name: 'sessions-year-wrong', path: '/sessions/year', act: (page) => pasteYear(page, '30 février 2027') },
  { name: 'findings', path: '/findings', print: true },
  { name: 'findings-filtered', path: '/findings?severity=serious&accepted=no' },
  { name: 'finding-accept', path: '/conventions/PEC-2022-1F/findings/signed-before-receipt/accept' },
  { name: 'commitments', path: '/conventions/MAI-2018-1F/commitments' },
  { name: 'partner-edit', path: '/partners/TERRE-NEIGE-F/edit' },
  { name: 'deliberation-reviewed', path: '/deliberations/DEL-2026-10-05-2F', print: true },
  { name: 'review-new', path: '/deliberations/DEL-2026-10-05-2F/reviews/new' },
  { name: 'authorisation-edit', path: '/deliberations/DEL-2015-05-18-1F/authorisations/CLU-2015-1F' },
  { name: 'commitment-new', path: '/conventions/MAI-2018-1F/commitments/new' },
  { name: 'signatories', path: '/signatories' },
  { name: 'signatory', path: '/signatories', act: (page) => follow(page, 'tbody a') },
  { name: 'signatory-new', path: '/signatories/new' },
  { name: 'signatory-mandates', path: '/signatories?q=solene', act: (page) => follow(page, 'tbody a') },
  { name: 'mandate-new', path: '/signatories?q=solene', act: newMandate },
  { name: 'election', path: '/signatories/election?lastDay=2026-11-24', act: endAll },
  { name: 'act-sign-power', path: '/conventions/PRA-2026-1F/sign?on=2026-12-15' },
  { name: 'act-sign-power-checked', path: '/conventions/CHE-2026-1F/sign', act: signOnEve },
  { name: 'domains', path: '/domains' },
  { name: 'search', path: '/search?q=volgograd%20coop' },
  { name: 'search-reference', path: '/search?q=VOL-2012-1' },
  { name: 'search-nothing', path: '/search?q=introuvable' },
  { name: 'search-empty', path: '/search' },
  { name: 'documents', path: '/documents', print: true },
  { name: 'documents-filtered', path: '/documents?what=letter&of=convention' },
  { name: 'document-new', path: '/conventions/VOL-2012-1/documents/new' },
  { name: 'document-new-wrong', path: '/conventions/VOL-2012-1/documents/new', act: send },
  {
    name: 'document-edit',
    path: '/conventions/VOL-2013-1F',
    act: (page) => follow(page, 'a[href^="/documents/"][href$="/edit"]'),
  },
  { name: 'journal', path: '/journal', print: true },
  { name: 'journal-filtered', path: '/journal?reference=VOL-2012-1' },
  { name: 'journal-none', path: '/journal?from=2031-01-01' },
  { name: 'history', path: '/conventions/VOL-2013-1F/history' },
  { name: 'history-partnership', path: '/partnerships/VOLGOGRAD/history' },
  { name: 'domain-new', path: '/domains/new' },
  { name: 'domain', path: '/domains/vigne-et-vin', print: true },
  { name: 'domain-hidden', path: '/domains/tourism' },
  { name: 'domain-edit', path: '/domains/vigne-et-vin/edit', act: (page) => page.click('details.field > summary') },
  { name: 'domains-filtered', path: '/domains?sdg=4&shown=all' },
  { name: 'simulate', path: '/simulate' },
  { name: 'simulate-example', path: '/simulate', act: (page) => follow(page, 'main .head a.verb'), print: true },
  {
    name: 'simulate-express',
    path: '/simulate?signedOn=31/08/2021&termDuration=3+mois&renewalMode=express&renewalPeriod=1+mois&notice=6+mois&denouncedOn=2/12/2026',
  },
  { name: 'simulate-wrong', path: '/simulate?signedOn=30/02/2026&termDuration=&renewalMode=tacit' },
  { name: 'reminders', path: '/reminders', print: true },
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

async function newMandate(page: Page): Promise<void> {
  await follow(page, 'tbody a')
  await follow(page, 'main .head a.verb.first')
  await page.selectOption('#way', 'delegation')
  await send(page)
}

/** Who may sign on a day before any mandate, and what the signature would change. */
async function signOnEve(page: Page): Promise<void> {
  await page.selectOption('#party', { index: 1 })
  await page.fill('#signedOn', '2/7/2020')
  await page.fill('#signatory', 'Solène Pertuisanne')
  await send(page)
}

/** What the end of every mandate changes, before it is saved. */
async function endAll(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click('button[name="check"]')])
}

/** A partner of a name that is there already, from within the form of a convention. */
async function addPartner(page: Page): Promise<void> {
  await page.click('#new-partner > summary')
  await page.fill('#newName', 'Mayence')
  await page.selectOption('#newCountryCode', 'DE')
  await page.click('button[value="partner"]')
  await page.waitForSelector('button[value="namesake"]')
}

async function follow(page: Page, link: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click(link)])
}

/** What the council's next session moves with it. */
async function moveFirstSession(page: Page): Promise<void> {
  await follow(page, 'tbody a')
  await follow(page, 'main .head a[href$="/edit"]')
  await page.fill('#heldOn', '21/12/2026')
  await send(page)
}

async function pasteYear(page: Page, line: string): Promise<void> {
  await page.fill('#lines', `lundi 24 janvier 2028 à 18 h 30\n22/03/2028 ; clôture 01/03\n${line}\n14/12/2026`)
  await send(page)
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

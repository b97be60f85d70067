import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { aHouse, type House } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())

const page = async (guest: 'reader' | 'administrator' | 'stranger', path: string) =>
  (await (await house.as(guest)).get(path)).text

/** The value of a hidden field of the form that goes to an address. */
function sent(text: string, action: string, name: string): string[] {
  const form = text.split('<form').find((one) => one.includes(`action="${action}"`)) ?? ''
  const found = form.split('</form>')[0]!.matchAll(new RegExp(`name="${name}" value="([^"]*)"`, 'g'))
  return [...found].map(([, value]) => value!.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'))
}

test('the menu, the search and the day are for those who are at work here', async () => {
  const reader = await page('reader', '/account')
  for (const shown of ['aria-label="Principale"', 'role="search"', 'Jour montré', 'Lucie Bernard']) {
    expect(reader).toContain(shown)
  }
  const stranger = await page('stranger', '/sign-in')
  for (const hidden of ['aria-label="Principale"', 'role="search"', 'Jour montré'])
    expect(stranger).not.toContain(hidden)
})

test('accounts and settings are in the menu of administrators alone', async () => {
  expect(await page('administrator', '/account')).toContain('href="/settings"')
  expect(await page('reader', '/account')).not.toContain('href="/settings"')
})

test('another day is said in a band, with one click back; every link keeps it', async () => {
  const text = await page('reader', '/account?on=2015-10-01&q=volgograd')
  expect(text).toContain('Vous voyez la situation au 1er octobre 2015')
  expect(text).toContain('<a href="/account?q&#x3D;volgograd">Revenir à aujourd’hui</a>')
  expect(text).toContain('href="/conventions?on&#x3D;2015-10-01"')
  expect(await page('reader', '/account?on=2026-11-24')).not.toContain('Revenir à aujourd’hui')
})

test('changing the day keeps the filters, and begins again at the first page', async () => {
  const text = await page('reader', '/account?q=a&q=b&page=3&done=password&on=2015-10-01')
  expect(sent(text, '/account', 'q')).toEqual(['a', 'b'])
  expect(sent(text, '/account', 'page')).toEqual([])
  expect(sent(text, '/account', 'done')).toEqual([])
  expect(sent(text, '/account', 'on')).toEqual(['01/10/2015'])
})

test('the language is changed where one is, the day and the filters with it', async () => {
  const text = await page('reader', '/account?q=a&on=2015-10-01')
  expect(sent(text, '/language', 'back')).toEqual(['/account?q=a&on=2015-10-01'])
})

test('after a refused form one comes back to the page that it stands on', async () => {
  const browser = await house.as('reader')
  const refused = (from: string) =>
    browser.post('/account/password').set('Host', 'tu.example').set('Referer', from).send({ current: '' }).expect(422)
  const from = await refused('http://tu.example/account?on=2015-10-01')
  expect(sent(from.text, '/language', 'back')).toEqual(['/account'])
  const elsewhere = await refused('https://ailleurs.example/piege')
  expect(sent(elsewhere.text, '/language', 'back')).toEqual(['/'])
  const unknown = await browser.post('/account/password').send({ current: '' }).expect(422)
  expect(sent(unknown.text, '/language', 'back')).toEqual(['/'])
})

test.each(['//ailleurs.example/x', '/..//ailleurs.example/x'])(
  'no address leads to another house: %s',
  async (path) => {
    const { text } = await (await house.as('reader')).get(path).expect(404)
    expect(text).not.toMatch(/(?:href|action|value)="(?:https?:)?\/\//)
  },
)

test('an error is told within the pages that one knows, with a way on', async () => {
  const reader = await page('reader', '/nowhere')
  expect(reader).toContain('Erreur 404')
  expect(reader).toContain('aria-label="Principale"')
  expect(reader).toContain('Revenir à l’accueil')
  const stranger = await page('stranger', '/nowhere')
  expect(stranger).not.toContain('aria-label="Principale"')
  expect(stranger).toContain('href="/sign-in"')
})

test('what is wrong is told with the name of its field', async () => {
  const { text } = await (await house.as('reader')).post('/account/password').send({}).expect(422)
  expect(text).toContain('<a href="#password">Nouveau mot de passe\u00a0: À remplir.</a>')
})

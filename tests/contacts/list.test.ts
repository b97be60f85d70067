import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { aHouse, type Guest, type House } from '../support/house.ts'
import { partners, typed } from './aContact.ts'

let house: House

beforeAll(async () => {
  house = await aHouse()
  const editor = await house.as('editor')
  for (const partner of partners) await editor.post('/partners/new').send(partner).expect(303)
  await editor.post('/partnerships/new').send({ partner: 'VOLGOGRAD', reference: 'VOLGOGRAD' }).expect(303)
  const others = [
    {
      name: '=Éloïse Diop',
      partner: 'DAKAR',
      keptUntil: '30/11/2026',
      telephone: '+221 33 849 09 09',
      languages: 'fr',
    },
    { name: 'Anton Belov', office: '', email: '', telephone: '', languages: [], note: '', keptUntil: '01/12/2026' },
  ]
  for (const one of [typed, ...others.map((other) => ({ ...typed, ...other }))]) {
    await editor.post('/contacts/new').send(one).expect(303)
  }
})
afterAll(() => house.close())

const get = async (path: string, guest: Guest = 'editor') => (await house.as(guest)).get(path)
const names = (html: string) =>
  [...html.matchAll(/<th scope="row" role="rowheader"><a [^>]*>([^<]*)<\/a>/g)].map(([, name]) =>
    name!.replace('&#x3D;', '='),
  )

const [anton, eloise, irina] = ['Anton Belov', '=Éloïse Diop', 'Irina Sokolova']

test.each([
  ['', [eloise, anton, irina]],
  ['sort=-name', [irina, anton, eloise]],
  ['sort=partner', [eloise, anton, irina]],
  ['sort=-partner', [anton, irina, eloise]],
  ['sort=kept-until', [eloise, anton, irina]],
  ['sort=-kept-until', [irina, anton, eloise]],
  ['q=eloise', [eloise]],
  ['q=RUSSE+relations', [irina]],
  ['q=senegal', [eloise]],
  ['q=russe', [irina]],
  ['q=personne', []],
  ['partner=DAKAR', [eloise]],
  ['partner=DAKAR&partner=VOLGOGRAD', [eloise, anton, irina]],
  ['dueBy=30/11/2026', []],
  ['dueBy=2026-12-01', [eloise]],
  ['dueBy=02/12/2026', [eloise, anton]],
])('the filter %s shows %p, on the page as in the file', async (query, expected) => {
  const { text } = await get(`/contacts?${query}`)
  expect(names(text).sort()).toEqual([...expected].sort())
  if (query.includes('sort')) expect(names(text)).toEqual(expected)
  const file = parse((await get(`/contacts.csv?${query}`)).text, { delimiter: ';', bom: true })
  expect(file).toHaveLength(expected.length + 1)
})

test('the count is the heading, filters are chips that can be taken off', async () => {
  const { text } = await get('/contacts?q=eloise&partner=DAKAR&dueBy=01/12/2026')
  expect(text).toMatch(/<h1>1 interlocuteur<\/h1>/)
  expect(text).toContain('2 autres')
  for (const chip of ['« eloise »', 'Dakar', 'À effacer d’ici le 1er décembre 2026']) expect(text).toContain(chip)
  expect(text).toContain('value="01/12/2026"')
})

test('the file has no formula in it', async () => {
  const { text, headers } = await get('/contacts.csv?partner=DAKAR')
  expect(headers['content-disposition']).toContain('contacts-2026-11-24.csv')
  expect(headers['cache-control']).toContain('no-store')
  const [, row] = parse(text, { delimiter: ';', bom: true })
  expect(row).toEqual([
    "'=Éloïse Diop",
    'Directrice des relations internationales',
    'Dakar',
    typed.email,
    "'+221 33 849 09 09",
    'français',
    '2026-11-30',
    '',
    'Rencontrée en mai',
  ])
})

test.each(['partner=NULLE-PART', 'dueBy=30/02/2026', 'sort=x', 'page=0'])('%s is told', async (query) => {
  expect((await get(`/contacts?${query}`)).status).toBe(422)
  expect((await get(`/contacts.csv?${query}`)).status).toBe(422)
})

test.each(['/partners/VOLGOGRAD', '/partnerships/VOLGOGRAD'])('%s shows its contacts', async (path) => {
  const { text } = await get(path)
  const part = text.slice(text.indexOf('id="contacts-title"'))
  expect(part).toMatch(/Anton Belov<\/a>.*Irina Sokolova<\/a>/s)
  expect(part).not.toContain('Diop')
  expect(part).toContain('href="/contacts/new?partner&#x3D;VOLGOGRAD"')
  expect((await get(path, 'reader')).text).not.toContain('/contacts/new')
})

test('partnerships lead to them; another authority sees none', async () => {
  expect((await get('/partnerships')).text).toContain('href="/contacts"')
  expect((await get('/contacts', 'outsider')).text).toContain('Aucun interlocuteur n’est enregistré')
  expect((await get('/contacts', 'stranger')).status).toBe(303)
})

test('in English', async () => {
  const { text } = await (await house.again('reader')).get('/contacts').set('Accept-Language', 'en')
  expect(text).toContain('<h1>3 contacts</h1>')
})

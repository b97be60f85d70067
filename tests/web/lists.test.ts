import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import type { Agent } from 'supertest'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { aHouse, type House } from '../support/house.ts'

/* The manners that every list has: its file, the columns to choose, what is wrong in its address. */

let house: House
let browser: Agent

beforeAll(async () => {
  house = await aHouse()
  await house.db.transaction().execute(async (trx) => {
    await loadDemo(trx, house.authorityId, { accountId: null, at: house.clock.now() })
  })
  browser = await house.as('editor')
  const contact = { name: 'Irina Sokolova', partner: 'VOLGOGRAD', languages: ['ru'], keptUntil: '30/11/2027' }
  for (const one of [contact, { ...contact, name: '=Anton Belov', partner: 'DAKAR' }]) {
    await browser.post('/contacts/new').send(one).expect(303)
  }
})
afterAll(() => house.close())

const get = async (address: string, status = 200) => (await browser.get(address).expect(status)).text
const file = async (address: string): Promise<Record<string, string>[]> =>
  parse(await get(address), { delimiter: ';', bom: true, columns: true })
const plain = (html: string) =>
  html.replaceAll('&#x27;', "'").replaceAll('&#x3D;', '=').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
/** What names each row: the text of its link, or its day. */
const titles = (text: string) =>
  [...text.matchAll(/<th scope="row"[^>]*><a [^>]*>(?:<time datetime="([^"]*)">|([^<]*))/g)].map(([, day, name]) =>
    day ? day : plain(name!),
  )
const headings = (text: string) =>
  [...text.matchAll(/<th scope="col"[^>]*>(?:<a [^>]*>)?([^<]*)/g)].map(([, heading]) => plain(heading!))

interface List {
  path: string
  /** The file's column that names a row. */
  names: string
  /** A filter that leaves some rows and hides some. */
  filter: string
  /** A column that is not usual. */
  column: [name: string, heading: string]
}

const lists: List[] = [
  { path: '/conventions', names: 'Titre', filter: 'status=in-force', column: ['service', 'Service'] },
  { path: '/partnerships', names: 'Partenaire', filter: 'country=RU', column: ['reference', 'Référence'] },
  { path: '/partners', names: 'Nom', filter: 'country=RU', column: ['nature', 'Nature'] },
  { path: '/deliberations', names: 'Objet', filter: 'year=2018', column: ['act-identifier', 'Identifiant d’acte'] },
  { path: '/sessions', names: 'Jour', filter: 'year=2026', column: ['kind', 'Nature'] },
  { path: '/signatories', names: 'Nom', filter: 'side=authority', column: ['mandates', 'Mandats en cours'] },
  { path: '/contacts', names: 'Nom', filter: 'partner=DAKAR', column: ['note', 'Note'] },
  { path: '/findings', names: 'Convention', filter: 'severity=serious', column: ['source', 'Source'] },
  { path: '/domains', names: 'Domaine', filter: 'theme=health', column: ['code', 'Code'] },
]

describe.each(lists)('$path', ({ path, names, filter, column: [column, heading] }) => {
  test.each(['', filter])('the file has the rows of the page under %p', async (query) => {
    const text = await get(`${path}?${query}`)
    const rows = await file(`${path}.csv?${query}`)
    const shown = titles(text.split('id="later-title"')[0]!)
    expect(rows.length).toBeGreaterThan(0)
    expect(shown.length).toBeGreaterThanOrEqual(Math.min(50, rows.length))
    expect(rows.slice(0, shown.length).map((row) => row[names]!.replace(/^'(?==)/, ''))).toEqual(shown)
    expect(/<h1>(\d+) /.exec(text)?.[1]).toBe(String(rows.length))
  })

  test('the filter says what it hides and leads to all; its chip can be taken off', async () => {
    const text = await get(`${path}?${filter}&columns=${column}`)
    const all = `${path}?columns&#x3D;${column}`
    expect(text).toContain(`<a href="${all}">Tout montrer</a>`)
    expect(text).toContain(`<a class="chip" href="${all}"`)
    expect(text.match(/class="chip"/g)).toHaveLength(1)
  })

  test('a column that is chosen is shown and kept, and the file has it either way', async () => {
    const usual = headings(await get(path))
    expect(usual).not.toContain(heading)
    const text = await get(`${path}?${filter}&columns=${column}&columns=`)
    expect(headings(text).slice(0, 2)).toEqual([usual[0], heading])
    expect(text).toContain(`data-label="${heading}"`)
    expect(text).toContain(`<input type="hidden" name="columns" value="${column}">`)
    expect(text).toMatch(new RegExp(`name="columns" value="${column}" checked>`))
    expect(text).toMatch(new RegExp(`aria-sort="\\w+"><a href="[^"]*columns&#x3D;${column}`))
    expect(text).toContain(`href="${path}.csv?${filter.replace('=', '&#x3D;')}"`)
    expect(text).toContain(`<a href="${path}?${filter.replace('=', '&#x3D;')}">Colonnes habituelles</a>`)
    const [row] = await file(`${path}.csv?${filter}&columns=${column}`)
    expect(Object.keys(row!)).toContain(heading)
    expect(Object.keys(row!)).toEqual(Object.keys((await file(`${path}.csv?${filter}`))[0]!))
  })

  test.each(['columns=colour', 'sort=colour', 'page=0'])('%s is told, 422', async (query) => {
    const text = await get(`${path}?${query}&columns=${column}`, 422)
    expect(text).toContain('Filtre incompris')
    expect(titles(text)).toEqual([])
    if (query.startsWith('columns')) expect(text).toMatch(/<a href="#columns">[\s\S]*<details class="columns" open>/)
    expect(await get(`${path}.csv?${query}`, 422)).toContain(query.replace(/=.*/, ': '))
  })

  test('is for those who may read it: nobody else’s rows', async () => {
    await (await house.as('stranger')).get(`${path}.csv`).expect(303)
    // A file of personal data leaves the house: only those who look after it may take it.
    await (await house.as('reader')).get(`${path}.csv`).expect(path === '/contacts' ? 403 : 200)
    const outsider = await house.as('outsider')
    expect((await outsider.get(`${path}.csv`).expect(200)).text).not.toContain('Volgograd')
  })

  test('nothing found says why, and what to do', async () => {
    if (path === '/sessions') return
    const text = await get(`${path}?q=nullepartailleurs`)
    expect(text).toMatch(/class="empty">\s*<p>[^<]+<\/p>\s*<p class="acts"><a class="verb" href="[^"]+">Tout montrer/)
    expect(await file(`${path}.csv?q=nullepartailleurs`)).toEqual([])
  })
})

test('a cell that a spreadsheet would run is text', async () => {
  expect((await file('/contacts.csv?partner=DAKAR'))[0]!.Nom).toBe("'=Anton Belov")
})

test('in English, as the reader reads', async () => {
  const english = await house.again('reader')
  const { text } = await english.get('/partners.csv?country=RU').set('Accept-Language', 'en').expect(200)
  expect(text).toMatch(/^\ufeffName;Country;Reference;.*\r\nVolgograd;Russia;VOLGOGRAD;/)
})

test('findings are found as conventions are: by every word of a search', async () => {
  const found = await file('/findings.csv?q=terre-neige')
  expect(new Set(found.map((row) => row.Référence))).toEqual(new Set(['TER-2021-1F', 'TER-2022-2F']))
  expect(await file('/findings.csv?q=%25')).toEqual([])
})

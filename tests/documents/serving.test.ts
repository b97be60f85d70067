import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Agent } from 'supertest'
import { pathOf } from '../../server/documents/fileStore.ts'
import { aHouse, type House } from '../support/house.ts'
import { add, hashOf, pdf, recordOwners } from './aDocument.ts'

let house: House
let editor: Agent
let reader: Agent

beforeAll(async () => {
  house = await aHouse()
  editor = await house.as('editor')
  reader = await house.as('reader')
  await recordOwners(editor)
})
afterAll(() => house.close())

const keep = (bytes: Buffer, name: string, fields: Record<string, string> = {}) =>
  add(editor, '/conventions/VOL-2012-1', { bytes, name, fields })

test('a PDF opens in the browser, shut in, under its name with accents', async () => {
  const address = await keep(pdf, 'Délibération « été ».pdf')
  const { headers, body } = await reader.get(address).expect(200)
  expect(body).toEqual(pdf)
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    etag: `"${hashOf(pdf)}"`,
    'content-length': String(pdf.length),
  })
  expect(headers['content-security-policy']).toMatch(/default-src 'none';.*frame-ancestors 'none'/)
  // Chrome would show an empty page.
  expect(headers['content-security-policy']).not.toContain('sandbox')
  expect(headers['content-disposition']).toMatch(
    /^inline; filename="[^"]*\.pdf"; filename\*=UTF-8''D%C3%A9lib%C3%A9ration%20/,
  )
})

test('what the browser has already is not sent again; a part is sent as one', async () => {
  const bytes = Buffer.from('Bonjour à tous')
  const address = await keep(bytes, 'bonjour.txt')
  const { headers, text } = await reader.get(address).expect(200)
  expect(text).toBe('Bonjour à tous')
  expect(headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(headers['content-security-policy']).toContain('sandbox')
  await reader.get(address).set('If-None-Match', headers.etag!).expect(304)
  await reader.get(address).set('If-None-Match', '"autre"').expect(200)
  const part = await reader.get(address).set('Range', 'bytes=0-6').expect(206)
  expect(part.text).toBe('Bonjour')
  expect(part.headers['content-range']).toBe(`bytes 0-6/${bytes.length}`)
  await reader.get(address).set('Range', 'bytes=900-').expect(416)
  const head = await reader.head(address).expect(200)
  expect(head.headers['content-length']).toBe(String(bytes.length))
})

test('a page sent as anything is shown as text and runs nothing; a program is saved', async () => {
  const page = await keep(Buffer.from('<!doctype html><script>alert(1)</script>'), 'page.html')
  const { headers } = await reader.get(page).expect(200)
  expect(headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(headers['content-disposition']).toBe('inline; filename=page.html.txt')
  const svg = await reader.get(await keep(Buffer.from([0x4d, 0x5a, 0, 1, 2]), 'outil.exe')).expect(200)
  expect(svg.headers['content-type']).toBe('application/octet-stream')
  expect(svg.headers['content-disposition']).toBe('attachment; filename=outil.exe')
})

test.each([
  ['x'.repeat(296), /^x{50}/],
  ['../../../etc/passwd', /^passwd/],
  ['a\tb', /^a b/],
])('the name %j is made fit', async (name, shown) => {
  const address = await keep(Buffer.from(`de ${name}`), `${name}.txt`)
  const row = await house.db
    .selectFrom('documents')
    .select('name')
    .where('id', '=', address.replace('/documents/', ''))
    .executeTakeFirstOrThrow()
  expect(row.name).toMatch(shown)
  expect([...row.name].length).toBeLessThanOrEqual(200)
  await reader.get(address).expect(200)
})

test('a name of its own is shown instead of the file’s', async () => {
  await keep(Buffer.from('nommé'), 'scan0042.txt', { name: 'Lettre 2012/12 du maire' })
  const { text } = await reader.get('/conventions/VOL-2012-1').expect(200)
  expect(text).toContain('Lettre 2012/12 du maire')
  expect(text).not.toContain('scan0042')
})

test('no other authority, no stranger, no unknown id', async () => {
  const address = await keep(Buffer.from('à nous'), 'nous.txt')
  await (await house.as('outsider')).get(address).expect(404)
  await (await house.as('stranger')).get(address).expect(303)
  await reader.get('/documents/nulle-part').expect(404)
})

test('bytes that are gone are told, not sent', async () => {
  const bytes = Buffer.from('perdu')
  const address = await keep(bytes, 'perdu.txt')
  rmSync(pathOf(house.deps.config.dataDir, hashOf(bytes)))
  const { text, headers } = await reader.get(address).expect(404)
  expect(headers['content-type']).toMatch(/html/)
  expect(text).toContain('manque dans le dossier des données')
})

test('the list filters, sorts, counts, and its file holds what it counts', async () => {
  await keep(Buffer.from('une photographie'), 'photo.txt', { what: 'photograph', note: 'Place de la Libération' })
  const list = await reader.get('/documents?what=photograph').expect(200)
  expect(list.text).toContain('<h1>1 document</h1>')
  expect(list.text).toMatch(/\d+ autres documents ne sont pas montrés/)
  const found = await reader.get('/documents?q=liberation&of=convention').expect(200)
  expect(found.text).toContain('<h1>1 document</h1>')
  expect((await reader.get('/documents?of=partner').expect(200)).text).toContain('Aucun document ne répond à ce filtre')
  await reader.get('/documents?what=poem&sort=x&page=x').expect(422)
  for (const sort of ['name', '-name', 'what', 'size', '-size', 'added'])
    await reader.get(`/documents?sort=${sort}`).expect(200)
  const { text } = await reader.get('/documents.csv?what=photograph').expect(200)
  expect(text.trim().split('\r\n')).toHaveLength(2)
  expect(text).toContain('photo.txt;VOL-2012-1, Coopération avec Volgograd;Convention;Photographie')
  await reader.get('/documents.csv?what=poem').expect(422)
  const other = await (await house.as('outsider')).get('/documents').expect(200)
  expect(other.text).toContain('Aucun document n’est joint pour l’instant')
})

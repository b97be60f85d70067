import { expect, test } from '@jest/globals'
import { nameSent } from '../../server/documents/sentName.ts'
import { fileNameOf, mediaTypeOf } from '../../server/documents/signature.ts'
import { sizeText } from '../../server/documents/words.ts'

const zipHead = (entry: string) =>
  Buffer.concat([Buffer.from('504b030414000000', 'hex'), Buffer.alloc(22), Buffer.from(entry)])
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const odt = 'application/vnd.oasis.opendocument.text'

test.each([
  ['%PDF-1.7', '', false, 'application/pdf'],
  ['\x89PNG\r\n\x1a\n', '', false, 'image/png'],
  ['\xff\xd8\xff\xe0', '', false, 'image/jpeg'],
  ['<script>alert(1)</script>', '', true, 'text/plain'],
  ['MZ\x90\x00', '', false, 'application/octet-stream'],
  ['%!PS', '', true, 'text/plain'],
])('%j is told by its bytes', (head, tail, isText, type) => {
  const looked = { head: Buffer.from(head, 'latin1'), tail: Buffer.from(tail, 'latin1'), isText }
  expect(mediaTypeOf(looked)).toBe(type)
})

test.each([
  [zipHead('[Content_Types].xml'), 'PK word/document.xml', docx],
  [zipHead('[Content_Types].xml'), 'PK xl/workbook.xml', xlsx],
  [zipHead(`mimetype${odt}PK`), '', odt],
  [zipHead('photo.png'), 'photo.png', 'application/zip'],
])('an archive is told by what it lists', (head, tail, type) => {
  expect(mediaTypeOf({ head, tail: Buffer.from(tail), isText: false })).toBe(type)
})

test.each([
  ['Convention signée.pdf', 'Convention signée.pdf'],
  ['C:\\Users\\jm\\Bureau\\été.pdf', 'été.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['a\u0000b\u001fc\r\n.txt', 'a b c .txt'],
  ['e\u0301te\u0301.txt', 'été.txt'],
  ['facture\u202efdp.exe', 'facture fdp.exe'],
  ['\u0007', ''],
  ['/', ''],
])('the name %j is shown as %j', (sent, shown) => {
  expect(nameSent(sent)).toBe(shown)
})

test('a name of 300 characters loses its middle and keeps its ending', () => {
  const shown = nameSent(`${'é'.repeat(296)}.pdf`)
  expect([...shown]).toHaveLength(200)
  expect(shown).toMatch(/é…\.pdf$/)
})

test('a document is saved under a name that a computer can open', () => {
  expect(fileNameOf({ name: 'Délibération 2012/12', mediaType: 'application/pdf' })).toBe('Délibération 2012-12.pdf')
  expect(fileNameOf({ name: 'Photo.JPEG', mediaType: 'image/jpeg' })).toBe('Photo.JPEG')
  expect(fileNameOf({ name: 'virus.html', mediaType: 'text/plain' })).toBe('virus.html.txt')
  expect(fileNameOf({ name: 'plan.dwg', mediaType: 'application/octet-stream' })).toBe('plan.dwg')
})

test.each([
  [1, '1\u00a0octet'],
  [1023, '1\u202f023\u00a0octets'],
  [1024, '1\u00a0Ko'],
  [1500, '1,5\u00a0Ko'],
  [1024 * 1024 - 1, '1\u00a0Mo'],
  [52_428_800, '50\u00a0Mo'],
])('%i bytes read %j', (size, shown) => {
  expect(sizeText('fr', size).replace('1\u00a0023', '1\u202f023').replace('1023', '1\u202f023')).toBe(shown)
})

import { expect, test } from '@jest/globals'
import { directionOf, languageCodes, languageOptions } from '../../server/locale/languages.ts'

test('the languages are those of ISO 639-1, each once, under their present codes', () => {
  expect(languageCodes.length).toBeGreaterThan(170)
  for (const code of ['fr', 'ru', 'he', 'id', 'uk', 'zh', 'ro', 'ak']) expect(languageCodes).toContain(code)
  for (const code of ['iw', 'in', 'mo', 'tw', 'xx', 'qq']) expect(languageCodes).not.toContain(code)
})

test.each(['fr', 'en'] as const)('in %s the usual ones come first, and no name comes twice', (locale) => {
  const options = languageOptions(locale)
  expect(options.slice(0, 3).map(({ value }) => value)).toEqual(['fr', 'en', 'de'])
  expect(new Set(options.map(({ value }) => value)).size).toBe(languageCodes.length)
  expect(new Set(options.map(({ text }) => text)).size).toBe(options.length)
})

test.each([
  ['Волгоград', 'ltr'],
  ['York', 'ltr'],
  ['大连', 'ltr'],
  ['الخليل', 'rtl'],
  ['חיפה', 'rtl'],
] as const)('%s runs %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction)
})

import { expect, test } from '@jest/globals'
import { countryCodes } from '../../server/locale/format.ts'
import { continentOf } from '../../server/partners/continentStore.ts'
import { continents } from '../../server/partners/continents.ts'

test('every country that a partner may have lies on one continent', () => {
  const found = countryCodes.map((code) => continentOf(code))
  expect(found.filter((one) => !continents.includes(one))).toEqual([])
  expect(new Set(found).size).toBe(continents.length)
})

test.each([
  ['RU', 'europe'],
  ['TR', 'asia'],
  ['CY', 'asia'],
  ['SN', 'africa'],
  ['RE', 'africa'],
  ['MX', 'americas'],
  ['GL', 'americas'],
  ['NC', 'oceania'],
  ['AQ', 'antarctica'],
  ['TW', 'asia'],
  ['XK', 'europe'],
])('%s lies in %s, as the United Nations place it', (code, continent) => {
  expect(continentOf(code)).toBe(continent)
})

test('what is no country lies nowhere', () => {
  expect(() => continentOf('ZZ')).toThrow('ZZ')
})

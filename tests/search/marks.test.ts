import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { askedWords, placedWords, wordsOf } from '../../server/locale/words.ts'
import { excerptOf, markedParts } from '../../server/search/marks.ts'

/** The parts written one after the other, those that are marked in brackets. */
const written = (text: string, query: string) =>
  markedParts(text, askedWords(query))
    .map(({ text: part, marked }) => (marked ? `[${part}]` : part))
    .join('')

test.each([
  ['Pérennisation de la coopération', 'perennisation COOP', '[Pérennisation] de la [coopération]'],
  ['De\u0301cision', 'decision', '[De\u0301cision]'],
  ['L’Œuvre d’Été', 'l’oeuvre', 'L’[Œuvre] d’Été'],
  ['VOL-2012-1 et VOL-2012-12', 'vol-2012-1', '[VOL]-[2012]-[1] et [VOL]-[2012]-[12]'],
  ['Волгоград', 'волго', '[Волгоград]'],
  ['越谷市', '谷', '越[谷]市'],
  ['ΟΔΟΣ', 'οδος', '[ΟΔΟΣ]'],
  ['rien ici', 'volgograd', 'rien ici'],
])('%j under %j reads %j', (text, query, marked) => {
  expect(written(text, query)).toBe(marked)
})

test('an elided article is not looked for; alone it is', () => {
  expect(askedWords("l'éducation d’aujourd’hui")).toEqual(['education', 'aujourd', 'hui'])
  expect(askedWords('l')).toEqual(['l'])
})

test('the words of a text are the same whether or not their places are asked for, and no character is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
      expect(placedWords(text).map(({ word }) => word)).toEqual(wordsOf(text))
      const parts = markedParts(text, askedWords(query))
      expect(parts.map((part) => part.text).join('')).toBe(text)
    }),
    { numRuns: 500 },
  )
})

test('an excerpt is the stretch around the first word, cut between words', () => {
  const text = `${'avant '.repeat(40)}Volgograd ${'après '.repeat(60)}`
  const shown = excerptOf(text, askedWords('volgograd'))
  expect(shown[0]!.text).toBe('… ')
  expect(shown.at(-1)!.text).toBe(' …')
  expect(shown.find(({ marked }) => marked)!.text).toBe('Volgograd')
  expect(shown.map((part) => part.text).join('').length).toBeLessThan(230)
})

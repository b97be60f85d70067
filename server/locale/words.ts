import { fold } from './fold.ts'

/** Texts as words: what search and lists look for, and what they mark. The same words on both databases, whatever stands between them. */

/** Scripts that put no space between words: each of their signs counts as a word. */
const unspaced = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]'
const wordPattern = new RegExp(`${unspaced}|(?:(?!${unspaced})[\\p{L}\\p{N}])+`, 'gu')

/** Longer ones count by their beginning: no index has room for any length. */
const longest = 100

/** The folded words of a text, in its order: "Trait d'union" gives trait, d, union. */
export function wordsOf(text: string): string[] {
  return (foldWords(text).match(wordPattern) ?? []).map(cut)
}

/** A word of a text, and the characters of the text that it takes. */
export interface PlacedWord {
  word: string
  from: number
  to: number
}

/** The same words, each with its place in the text as it is written. */
export function placedWords(text: string): PlacedWord[] {
  let folded = ''
  const places: { from: number; to: number }[] = []
  let from = 0
  for (const character of text) {
    const to = from + character.length
    const signs = foldWords(character)
    // What folding takes away, an accent of its own, belongs to the letter before it.
    if (signs === '' && places.length > 0) places.at(-1)!.to = to
    for (let place = 0; place < signs.length; place++) places.push({ from, to })
    folded += signs
    from = to
  }
  return [...folded.matchAll(wordPattern)].map(({ 0: word, index }) => ({
    word: cut(word),
    from: places[index]!.from,
    to: places[index + word.length - 1]!.to,
  }))
}

/** The words that somebody looks for. An elided article is none: "l’éducation" looks for "education". */
export function askedWords(query: string): string[] {
  const whole = wordsOf(query)
  const words = wordsOf(query.normalize('NFC').replace(/(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu)['’](?=[\p{L}\p{N}])/giu, ''))
  return [...new Set(words.length > 0 ? words : whole)]
}

/** Whether a word of a text is one of those asked for: each as it is, the last one by its beginning. */
export function isAsked(word: string, asked: readonly string[]): boolean {
  return asked.some((one, place) => (place === asked.length - 1 ? word.startsWith(one) : word === one))
}

/** A sigma that ends a word is a sigma. */
function foldWords(text: string): string {
  return fold(text).replaceAll('ς', 'σ')
}

function cut(word: string): string {
  return [...word].slice(0, longest).join('')
}

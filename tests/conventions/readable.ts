import { expect } from '@jest/globals'
import type { Locale } from '../../server/locale/locale.ts'

/** A text with ordinary spaces, to be compared with what a test has typed. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}

// An article, L.2121-29, looks like a month.
const codeShowing = /\{\{|\bundefined\b|\bnull\b|\bNaN\b|\[object|(?<!L\.)\b\d{4}-\d\d/
const brokenSpacing = / {2}| [.,]|\.\.|^ | $/
// French sets a no-break space before high punctuation, and uses the typographic apostrophe.
const unFrench = / [;:?!»]|« |'/

/** Holds a text against what no reader may ever see. */
export function expectReadable(locale: Locale, text: string): void {
  expect(text).not.toBe('')
  expect(text).not.toMatch(codeShowing)
  expect(text).not.toMatch(brokenSpacing)
  if (locale === 'fr') expect(text).not.toMatch(unFrench)
}

/** The same of a whole sentence: it begins with a capital and ends with a full stop. */
export function expectSentence(locale: Locale, text: string): void {
  expectReadable(locale, text)
  expect(text).toMatch(/^\p{Lu}.*\.$/u)
}

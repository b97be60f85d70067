import { notoSans, sourceSans, type Widths } from './textWidths.ts'

/** How wide a text is drawn, in the drawing's units. */
export type Measure = (text: string, bold?: boolean) => number

export const textSize = 12.5

/** A letter that the table does not hold: as wide as the wide ones of its kind. */
const unknownLetter = 700
const ideograph = 1000
const picture = 1400
const boldness = 1.045

/** Letters below this number are measured once for all. */
const lastUsual = 0x2030

/** The measure of the pages' letters. */
export const onPage = measureOf(sourceSans)
/** The measure of the sheet's letters. */
export const onSheet = measureOf(notoSans)

function measureOf(widths: Widths): Measure {
  const table = new Map(widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)))
  const widthOf = (letter: string) => table.get(letter) ?? guess(letter)
  const wholeOf = (text: string) => [...text.normalize('NFD')].reduce((sum, letter) => sum + widthOf(letter), 0)
  // The letters of Latin, Greek and Cyrillic by their number: most texts have no others.
  const usual = Array.from({ length: lastUsual }, (_, code) => wholeOf(String.fromCharCode(code)))
  return (text, bold = false) => {
    let sum = 0
    for (let place = 0; place < text.length; place += 1) {
      const width = usual[text.charCodeAt(place)]
      if (width === undefined) return measured(wholeOf(text), bold)
      sum += width
    }
    return measured(sum, bold)
  }
}

function measured(thousandths: number, bold: boolean): number {
  return (thousandths * textSize * (bold ? boldness : 1)) / 1000
}

/** A generous guess: a label that is said to be too wide only leaves some air. */
function guess(letter: string): number {
  if (/[\p{M}\p{Cf}]/u.test(letter)) return 0
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(letter)) return picture
  return /[\u1100-\u11ff\u2e80-\uffef]|[\u{20000}-\u{3ffff}]/u.test(letter) ? ideograph : unknownLetter
}

/**
 * The text on lines no wider than some width, about equally long; a date is not broken where it need not be. Beyond the
 * last line it is cut with an ellipsis.
 */
export function wrapped(text: string, width: number, measure: Measure, most = 6): string[] {
  const words = wordsOf(text).flatMap((word) => broken(word, width, measure))
  const lines = filled(words, width, measure)
  if (lines.length > most) {
    return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(' '), width, measure)]
  }
  for (let part = 0.6; part < 1 && lines.length > 1; part += 0.1) {
    const even = filled(words, width * part, measure)
    if (even.length === lines.length && even.every((line) => measure(line) <= width)) return even
  }
  return lines
}

/** The words of a text, a date being one. */
function wordsOf(text: string): string[] {
  const glue = '\ue000'
  const glued = text.replace(/\b(\d{1,2}(?:er)?) (\p{L}{3,9})(?: (\d{4})\b)?/gu, (date) => date.replaceAll(' ', glue))
  return glued.split(' ').map((word) => word.replaceAll(glue, ' '))
}

function filled(words: string[], width: number, measure: Measure): string[] {
  const lines: string[] = []
  const space = measure(' ')
  let full = 0
  for (const word of words) {
    const line = lines.at(-1)
    const wide = measure(word)
    const fits = line !== undefined && full + space + wide <= width
    if (fits) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
    full = fits ? full + space + wide : wide
  }
  return lines
}

/** The text cut with an ellipsis where it is wider than some width: a text is as wide as its letters together. */
export function shortened(text: string, width: number, measure: Measure): string {
  const room = width - measure('…')
  let wide = 0
  let kept = 0
  for (const letter of text) {
    wide += measure(letter)
    if (wide <= room) kept += letter.length
    else if (wide > width) return `${text.slice(0, kept).trimEnd()}…`
  }
  return text
}

/** A word too long for a line, in pieces that are not. */
function broken(part: string, width: number, measure: Measure): string[] {
  if (measure(part) <= width) return [part]
  if (part.includes(' ')) return part.split(' ').flatMap((word) => broken(word, width, measure))
  const pieces = ['']
  for (const letter of part) {
    if (measure(pieces.at(-1) + letter) > width) pieces.push('')
    pieces[pieces.length - 1] += letter
  }
  return pieces
}

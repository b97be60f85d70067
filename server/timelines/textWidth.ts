import { notoSans, sourceSans, type Widths } from './textWidths.ts'

/** How wide a text is drawn, in the drawing's units. */
export type Measure = (text: string, bold?: boolean) => number

export const textSize = 12.5

/** A letter that the table does not hold: as wide as the wide ones of its kind. */
const unknownLetter = 700
const ideograph = 1000
const picture = 1400
const boldness = 1.045

/** The measure of the pages' letters. */
export const onPage = measureOf(sourceSans)
/** The measure of the sheet's letters. */
export const onSheet = measureOf(notoSans)

function measureOf(widths: Widths): Measure {
  const table = new Map(widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)))
  const widthOf = (letter: string) => table.get(letter) ?? guess(letter)
  return (text, bold = false) => {
    let sum = 0
    for (const letter of text.normalize('NFD')) sum += widthOf(letter)
    return (sum * textSize * (bold ? boldness : 1)) / 1000
  }
}

/** A generous guess: a label that is said to be too wide only leaves some air. */
function guess(letter: string): number {
  if (/[\p{M}\p{Cf}]/u.test(letter)) return 0
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(letter)) return picture
  return /[\u1100-\u11ff\u2e80-\uffef]|[\u{20000}-\u{3ffff}]/u.test(letter) ? ideograph : unknownLetter
}

/** The text on lines no wider than some width; beyond the last line it is cut with an ellipsis. */
export function wrapped(text: string, width: number, measure: Measure, most = 6): string[] {
  const lines: string[] = []
  const space = measure(' ')
  let filled = 0
  for (const part of text.split(' ').flatMap((part) => broken(part, width, measure))) {
    const line = lines.at(-1)
    const wide = measure(part)
    const fits = line !== undefined && filled + space + wide <= width
    if (fits) lines[lines.length - 1] = `${line} ${part}`
    else lines.push(part)
    filled = fits ? filled + space + wide : wide
  }
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(' '), width, measure)]
}

/** The text cut with an ellipsis where it is wider than some width. */
export function shortened(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text
  const letters = [...text]
  let from = 0
  let until = letters.length
  while (from < until) {
    const middle = Math.ceil((from + until) / 2)
    if (measure(`${letters.slice(0, middle).join('')}…`) <= width) from = middle
    else until = middle - 1
  }
  return `${letters.slice(0, from).join('').trimEnd()}…`
}

/** A word too long for a line, in pieces that are not. */
function broken(part: string, width: number, measure: Measure): string[] {
  if (measure(part) <= width) return [part]
  const pieces = ['']
  for (const letter of part) {
    if (measure(pieces.at(-1) + letter) > width) pieces.push('')
    pieces[pieces.length - 1] += letter
  }
  return pieces
}

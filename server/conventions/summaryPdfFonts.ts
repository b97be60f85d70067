import { closeSync, openSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** Files by path: Typst reads a font when a text first needs it, so that the 16 MB of Chinese and Japanese are seldom in memory. */
export const fontPaths: readonly string[] = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
].map((path) => resolve(path))

const replacement = '\u{fffd}'
const coverages = new Map<string, readonly Range[]>()

interface Range {
  first: number
  last: number
}

/**
 * The text with nothing in it that no font of ours can draw: PDF/UA-1 refuses a document with a missing glyph.
 * Such a character becomes the replacement character; controls become spaces, invisible ones go.
 */
export function printable(text: string): string {
  const clean = text
    .replace(/\p{Cs}/gu, replacement)
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
  return isPlain(clean) ? clean : [...clean].map(drawable).join('')
}

/** Whether nothing of the text has to be replaced. */
export function isPrintable(text: string): boolean {
  return !printable(text).includes(replacement)
}

/** Latin, Greek and Cyrillic letters, figures and common signs, which Noto Sans is known to have. */
function isPlain(text: string): boolean {
  return /^[\n\x20-\x7e\u00a0-\u017f\u0391-\u03a1\u03a3-\u03c9\u0400-\u045f\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/.test(
    text,
  )
}

function drawable(character: string): string {
  const codePoint = character.codePointAt(0)!
  if (character === '\n' || fontPaths.some((path) => covers(path, codePoint))) return character
  return /\p{Default_Ignorable_Code_Point}/u.test(character) ? '' : replacement
}

function covers(path: string, codePoint: number): boolean {
  const ranges = coverages.get(path) ?? readCoverage(path)
  coverages.set(path, ranges)
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const { first, last } = ranges[middle]!
    if (codePoint < first) high = middle - 1
    else if (codePoint > last) low = middle + 1
    else return true
  }
  return false
}

/** Reads only the font's character map (OpenType `cmap`, format 12), some tens of kB of a file of up to 10 MB. */
function readCoverage(path: string): Range[] {
  const file = openSync(path, 'r')
  const read = (position: number, length: number) => {
    const bytes = Buffer.alloc(length)
    readSync(file, bytes, 0, length, position)
    return bytes
  }
  try {
    return rangesOf(read(...characterMap(read)))
  } finally {
    closeSync(file)
  }
}

type Read = (position: number, length: number) => Buffer

function characterMap(read: Read): [position: number, length: number] {
  const count = read(4, 2).readUInt16BE(0)
  const records = read(12, count * 16)
  for (let at = 0; at < records.length; at += 16) {
    if (records.toString('latin1', at, at + 4) === 'cmap')
      return [records.readUInt32BE(at + 8), records.readUInt32BE(at + 12)]
  }
  throw new Error('The font has no character map')
}

function rangesOf(cmap: Buffer): Range[] {
  for (let table = 0; table < cmap.readUInt16BE(2); table += 1) {
    const start = cmap.readUInt32BE(8 + table * 8)
    if (cmap.readUInt16BE(start) !== 12) continue
    const groups = Array.from({ length: cmap.readUInt32BE(start + 12) }, (_, index) => start + 16 + index * 12)
    return groups.map((at) => ({ first: cmap.readUInt32BE(at), last: cmap.readUInt32BE(at + 4) }))
  }
  throw new Error('The font has no character map of format 12')
}

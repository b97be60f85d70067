import { closeSync, openSync, readSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** A font of ours: one family, one weight, one file. */
export interface Font {
  family: string
  weight: 400 | 600
  path: string
}

/** In the order in which a letter is looked for in them. Chinese and Japanese have one weight. */
const fonts: readonly Font[] = [
  font('Noto Sans', 400, '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  font('Noto Sans', 600, '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
  font('Noto Sans Arabic', 400, '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  font('Noto Sans Arabic', 600, '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf'),
  font('Noto Sans JP', 400, '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
  font('Noto Sans SC', 400, '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
]

/** Files by path: Typst reads a font when a text first needs it, so that the 16 MB of Chinese and Japanese are seldom in memory. */
export const fontPaths: readonly string[] = fonts.map(({ path }) => path)

/** The files of some families alone. */
export function pathsOf(families: readonly string[]): string[] {
  return fonts.filter(({ family }) => families.includes(family)).map(({ path }) => path)
}

/** The families in the order in which a letter is looked for in them. */
export const fontFamilies: readonly string[] = [...new Set(fonts.map(({ family }) => family))]

function font(family: string, weight: Font['weight'], path: string): Font {
  return { family, weight, path: resolve(path) }
}

/** What stands where no font of ours has a letter. */
export const replacement = '\u{fffd}'
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
export function isPlain(text: string): boolean {
  return /^[\n\x20-\x7e\u00a0-\u017f\u0391-\u03a1\u03a3-\u03c9\u0400-\u045f\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/.test(
    text,
  )
}

function drawable(character: string): string {
  const codePoint = character.codePointAt(0)!
  if (character === '\n' || fontPaths.some((path) => covers(path, codePoint))) return character
  return /\p{Default_Ignorable_Code_Point}/u.test(character) ? '' : replacement
}

/** The font that has a letter, the bold one where its family has one. */
export function fontOf(character: string, isBold: boolean): Font | null {
  const codePoint = character.codePointAt(0)!
  const first = fonts.find(({ path }) => covers(path, codePoint))
  const fitting = fonts.find(({ family, weight }) => family === first?.family && (weight === 600) === isBold)
  return fitting && covers(fitting.path, codePoint) ? fitting : (first ?? null)
}

/** A font's file. */
export function fontFile({ path }: Font): Promise<Buffer> {
  return readFile(path)
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

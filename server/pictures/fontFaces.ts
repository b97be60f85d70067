import subsetFont from 'subset-font'
import { type Font, fontFile, fontOf } from './fonts.ts'
import type { SetText } from './setText.ts'

/** A font with the letters of it that are drawn. */
interface Used {
  font: Font
  letters: Set<string>
}

/** Subsets that were made, by font and letters: a picture is often asked for again on another day. */
const made = new Map<string, Promise<string>>()
const most = 60

/** The fonts that some texts need, each with its letters. */
export function fontsFor(texts: SetText[]): Used[] {
  const used = new Map<Font, Set<string>>()
  for (const isBold of [false, true]) {
    const letters = new Set(texts.filter((one) => one.isBold === isBold).flatMap(({ text }) => [...text]))
    for (const letter of letters) {
      const font = fontOf(letter, isBold)
      if (font) used.set(font, (used.get(font) ?? new Set()).add(letter))
    }
  }
  return [...used].map(([font, letters]) => ({ font, letters }))
}

/** The style sheet that gives a picture its fonts, with no letter more than it needs. */
export async function fontFaces(texts: SetText[]): Promise<string> {
  const faces = await Promise.all(
    fontsFor(texts).map(async ({ font, letters }) => {
      const data = await subsetOf(font, [...letters].sort().join(''))
      const source = `url(data:font/woff2;base64,${data}) format('woff2')`
      return `@font-face{font-family:'${font.family}';font-weight:${font.weight};src:${source}}`
    }),
  )
  return faces.join('')
}

function subsetOf(font: Font, letters: string): Promise<string> {
  const key = `${font.path} ${letters}`
  const kept = made.get(key)
  // Asked for again: the last to be forgotten.
  if (kept) made.delete(key)
  const subset = kept ?? subsetMade(font, letters)
  made.set(key, subset)
  subset.catch(() => made.delete(key))
  const oldest = made.size > most ? made.keys().next().value : undefined
  if (oldest !== undefined) made.delete(oldest)
  return subset
}

async function subsetMade(font: Font, letters: string): Promise<string> {
  const subset = await subsetFont(await fontFile(font), letters, { targetFormat: 'woff2' })
  return subset.toString('base64')
}

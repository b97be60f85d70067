import { Resvg } from '@resvg/resvg-js'
import { n } from '../drawing/geometry.ts'
import { onSheet, textSize } from '../drawing/textWidth.ts'
import { fontFamilies, fontOf, isPlain, pathsOf } from './fonts.ts'

const usual = fontFamilies[0]!
const arabic = 'Noto Sans Arabic'

/** The texts of a drawing, each script set in its own font: what draws them outside of browsers has to be told. */
export function eachInItsFont(svg: string): string {
  return withTexts(svg, (runs, attributes) => {
    return foreign(runs).size > 1 ? inPieces(runs, attributes) : [element(runs, attributes)]
  })
}

/**
 * The same for Typst. Of Arabic it would write signs that no letter stands for, which PDF/UA-1 refuses: such letters
 * are drawn as outlines, and only they, so that the rest can be found.
 */
export function forTypst(svg: string): string {
  return withTexts(svg, (runs, attributes) => {
    const scripts = foreign(runs)
    const isOne = scripts.size < 2 && !scripts.has(arabic)
    const pieces = isOne ? [element(runs, attributes)] : inPieces(runs, attributes)
    return pieces.map((piece) => (piece.includes(arabic) ? outlines(piece) : piece))
  })
}

/** The families of a text besides the usual one. */
function foreign(runs: Run[]): Set<string> {
  return new Set(runs.map(({ family }) => family).filter((family) => family !== usual))
}

interface Run {
  family: string
  text: string
}

/** Rewrites the texts that the usual font alone cannot draw. */
function withTexts(svg: string, write: (runs: Run[], attributes: string) => string[]): string {
  return svg.replace(/<text ([^>]*)>([^<]*)<\/text>/g, (whole: string, attributes: string, text: string) =>
    isPlain(text) ? whole : write(runsOf(text), attributes).join(''),
  )
}

/** The stretches of a text which one font can draw; the spaces between words of one script stay among them. */
function runsOf(text: string): Run[] {
  const runs: Run[] = []
  // Spaces that wait for what follows: at the end of a foreign script they belong to what comes after it.
  let spaces = ''
  for (const letter of text) {
    const last = runs.at(-1)
    if (letter === ' ' && last && last.family !== usual) {
      spaces += letter
      continue
    }
    const family = fontOf(letter, false)?.family ?? usual
    if (last?.family === family) last.text += spaces + letter
    else if (family === usual) runs.push({ family, text: spaces + letter })
    else runs.push(...(spaces ? [{ family: usual, text: spaces }] : []), { family, text: letter })
    spaces = ''
  }
  return runs
}

function element(runs: Run[], attributes: string): string {
  const parts = runs.map(({ family, text }) =>
    family === usual ? text : `<tspan font-family="'${family}'">${text}</tspan>`,
  )
  return `<text ${attributes}>${parts.join('')}</text>`
}

/** One text for each stretch: together, two foreign scripts on one line would be given up. */
function inPieces(runs: Run[], attributes: string): string[] {
  const value = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1]
  const size = Number(value('font-size') ?? textSize)
  const widths = runs.map((run) => widthOf(run, size, value('font-weight')))
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const before = { start: 0, middle: whole / 2, end: whole }[value('text-anchor') ?? 'start'] ?? 0
  const others = attributes.replace(/(^| )(x|text-anchor)="[^"]*"/g, '')
  const space = (onSheet(' ') * size) / textSize
  let x = Number(value('x') ?? 0) - before
  return runs.map(({ family, text }, place) => {
    // Spaces at the start of an SVG's text are not drawn.
    const at = x + space * (text.length - text.trimStart().length)
    x += widths[place]!
    return element([{ family, text: text.trim() }], `${others.trim()} x="${n(at)}"`)
  })
}

/** Arabic letters change with their neighbours: only drawing them tells how wide they are. */
function widthOf({ family, text }: Run, size: number, weight = '400'): number {
  if (family !== arabic) return (onSheet(text, weight !== '400') * size) / textSize
  const drawn = element([{ family, text }], `x="0" y="500" font-size="${size}" font-weight="${weight}"`)
  return resvgOf(drawn).getBBox()?.width ?? 0
}

function outlines(text: string): string {
  const drawn = resvgOf(text).toString()
  return drawn.slice(drawn.indexOf('>') + 1, drawn.lastIndexOf('</svg>')).replace('<defs/>', '')
}

function resvgOf(text: string): Resvg {
  const root = `xmlns="http://www.w3.org/2000/svg" width="1000" height="1000"`
  const svg = `<svg ${root} font-family="'${usual}'" font-size="${textSize}">${text}</svg>`
  const fontFiles = pathsOf([usual, arabic])
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: usual } })
}

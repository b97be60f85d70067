import { n } from '../drawing/geometry.ts'
import type { Shape } from '../drawing/shapes.ts'
import { textSize } from '../drawing/textWidth.ts'
import { translate } from '../locale/locale.ts'
import { fontFamilies, printable, replacement } from './fonts.ts'
import { legendBlock } from './legend.ts'
import type { Picture } from './picture.ts'
import { type Block, type SetText, type Style, shapesAt, textBlock, textsOf } from './setText.ts'

/** A picture with all that is said around it, as it leaves the house. */
export interface Framed {
  width: number
  height: number
  /** What stands within the SVG. */
  body: string
  texts: SetText[]
}

const margin = 26
/** Narrower than this, a title would fall into a column of words. */
const leastWidth = 560

const ink = '#16212e'
const soft = '#4d5a68'
const titleStyle: Style = { size: 22, line: 28, colour: ink, isBold: true }
const lineStyle: Style = { size: 14, line: 20, colour: soft, isBold: false }
const insteadStyle: Style = { size: 14, line: 20, colour: ink, isBold: false }
const sourceStyle: Style = { size: 11.5, line: 16, colour: soft, isBold: false }

/** The title, the lines under it, the drawing, its legend and its source, one under the other on a white ground. */
export function framed(picture: Picture): Framed {
  const { title, lines, legend, source, isReplaced, ...rest } = drawable(picture)
  const inner = Math.max(rest.width, leastWidth - 2 * margin)
  const text = (words: string, style: Style) => textBlock(words, style, margin, inner)
  const sources = [source, ...(isReplaced ? [translate(picture.locale, 'picture.letters')] : [])]
  const blocks = [
    text(title, titleStyle),
    space(4),
    ...lines.map((one) => text(one, lineStyle)),
    space(14),
    rest.shapes.length > 0 ? drawingBlock(rest, inner) : text(rest.alt, insteadStyle),
    space(18),
    ...(legend.length > 0 ? [ruleBlock(inner), space(12), legendBlock(legend, margin, inner), space(8)] : []),
    ruleBlock(inner),
    space(8),
    ...sources.map((one) => text(one, sourceStyle)),
  ]
  return stacked(blocks, inner + 2 * margin)
}

function stacked(blocks: Block[], width: number): Framed {
  let top = margin
  let body = ''
  for (const block of blocks) {
    body += block.draw(top)
    top += block.height
  }
  const height = Math.ceil(top + margin)
  const ground = `<rect width="${n(width)}" height="${height}" fill="#ffffff"/>`
  return { width, height, body: ground + body, texts: blocks.flatMap(({ texts }) => texts) }
}

function space(height: number): Block {
  return { height, texts: [], draw: () => '' }
}

function ruleBlock(width: number): Block {
  const draw = (top: number) => `<path fill="none" stroke="#dcd7cb" d="M${margin} ${n(top)}h${n(width)}"/>`
  return { height: 0, texts: [], draw }
}

function drawingBlock({ shapes, width, height }: Pick<Picture, 'shapes' | 'width' | 'height'>, inner: number): Block {
  const left = margin + (inner - width) / 2
  return { height, texts: textsOf(shapes), draw: (top) => shapesAt(shapes, left, top) }
}

/** The picture with nothing in it that no font of ours can draw, and whether something had to be replaced. */
function drawable(picture: Picture) {
  let isReplaced = false
  const clean = (text: string) => {
    const drawn = printable(text).replaceAll('\n', ' ')
    isReplaced ||= drawn.includes(replacement)
    return drawn
  }
  const { title, lines, source, alt, width, height } = picture
  const legend = picture.legend.map(({ shapes, text }) => ({ shapes: cleaned(shapes, clean), text: clean(text) }))
  const made = { title: clean(title), lines: lines.map(clean), source: clean(source), alt: clean(alt) }
  return { ...made, width, height, legend, shapes: cleaned(picture.shapes, clean), isReplaced }
}

function cleaned<S extends Shape>(shapes: S[], clean: (text: string) => string): S[] {
  return shapes.map((shape) => {
    if ('href' in shape) return { ...shape, shapes: cleaned(shape.shapes, clean) }
    return 'text' in shape ? { ...shape, text: clean(shape.text) } : shape
  })
}

/** The attributes that the picture's own element has in every form. */
export function svgAttributes({ width, height }: Framed): string {
  const families = fontFamilies.map((family) => `'${family}'`).join(', ')
  const size = `width="${n(width)}" height="${height}" viewBox="0 0 ${n(width)} ${height}"`
  return `xmlns="http://www.w3.org/2000/svg" ${size} font-family="${families}" font-size="${textSize}"`
}

/** The framed picture for what brings its own fonts. */
export function framedSvg(made: Framed): string {
  return `<svg ${svgAttributes(made)}>${made.body}</svg>`
}

import { n } from './geometry.ts'
import { printedAttributes } from './paints.ts'
import type { Shape } from './shapes.ts'
import { textSize } from './textWidth.ts'

export const width = 800

/** The drawing for a page: classes alone, since the pages allow no inline style. */
export function pageSvg(shapes: Shape[], height: number, across = width): string {
  const body = shapes.map((shape) => element(shape, `class="${shape.look}"`)).join('')
  return `<svg class="drawing" role="img" aria-hidden="true" viewBox="0 0 ${across} ${n(height)}">${body}</svg>`
}

/** The same for the printed sheet: fixed colours, since it has no style sheet. */
export function printSvg(shapes: Shape[], height: number): string {
  const body = shapes.map((shape) => element(shape, printedAttributes(shape.look))).join('')
  const size = `viewBox="0 0 ${width} ${n(height)}" font-family="Noto Sans" font-size="${textSize}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${body}</svg>`
}

function element(shape: Shape, look: string): string {
  if ('d' in shape) return shape.d === '' ? '' : `<path ${look} d="${shape.d}"/>`
  const anchor = shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`
  return `<text ${look} x="${n(shape.x)}" y="${n(shape.y)}"${anchor}>${escaped(shape.text)}</text>`
}

/** Text that may stand in XML: markup escaped, and nothing in it that XML does not allow. */
function escaped(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

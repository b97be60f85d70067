import { n } from './geometry.ts'
import { printedAttributes } from './paints.ts'
import type { Linked, Shape } from './shapes.ts'
import { textSize } from './textWidth.ts'

export const width = 800

/** The drawing for a page: classes alone, since the pages allow no inline style. */
export function pageSvg(shapes: readonly Shape[], height: number, across = width, top = 0): string {
  const body = shapes.map((shape) => ('href' in shape ? linked(shape) : element(shape, classOf(shape)))).join('')
  return `<svg class="drawing" role="img" aria-hidden="true" viewBox="0 ${n(top)} ${across} ${n(height)}">${body}</svg>`
}

/** The same for the printed sheet: fixed colours, since it has no style sheet. */
export function printSvg(shapes: Shape[], height: number): string {
  const body = shapes.map(printed).join('')
  const size = `viewBox="0 0 ${width} ${n(height)}" font-family="Noto Sans" font-size="${textSize}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${body}</svg>`
}

/** The shapes with fixed colours, without the picture's own element around them. */
export function printed(shape: Shape): string {
  if ('href' in shape) return shape.shapes.map(printed).join('')
  return element(shape, printedAttributes(shape.look))
}

const classOf = ({ look }: { look: string }) => `class="${look}"`

/** For the pointer alone: the keyboard and those who do not see the drawing have the same links in its table. */
function linked({ href, told, shapes }: Linked): string {
  const body = shapes.map((shape) => element(shape, classOf(shape))).join('')
  const within = `<title>${escaped(told)}</title>${body}`
  return href === '' ? `<g>${within}</g>` : `<a href="${escaped(href)}" tabindex="-1">${within}</a>`
}

function element(shape: Exclude<Shape, Linked>, look: string): string {
  if ('d' in shape) return shape.d === '' ? '' : `<path ${look} d="${shape.d}"/>`
  const anchor = shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`
  const turned = shape.turned ? ` transform="rotate(-90 ${n(shape.x)} ${n(shape.y)})"` : ''
  return `<text ${look} x="${n(shape.x)}" y="${n(shape.y)}"${anchor}${turned}>${escaped(shape.text)}</text>`
}

/** All but what is safe in XML as it stands: markup, controls, and the halves of characters beyond the first 65,536. */
const suspect = /[^ !#-%'-;=?-~\u00a0-\ud7ff\ue000-\ufffd]/

/** Text that may stand in XML: markup escaped, and nothing in it that XML does not allow. */
export function escaped(text: string): string {
  if (!suspect.test(text)) return text
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

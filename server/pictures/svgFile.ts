import { escaped } from '../drawing/svg.ts'
import { fontFaces } from './fontFaces.ts'
import { framed, svgAttributes } from './framed.ts'
import type { Picture } from './picture.ts'

/** The picture as a file of its own, which draws the same wherever it is opened: it carries its fonts with it. */
export async function svgFile(picture: Picture): Promise<string> {
  const made = framed(picture)
  const { locale, title, alt } = picture
  const told = `<title>${escaped(title)}</title><desc>${escaped(alt)}</desc>`
  const style = `<style>${await fontFaces(made.texts)}</style>`
  return `<svg ${svgAttributes(made)} role="img" lang="${locale}" xml:lang="${locale}">${told}${style}${made.body}</svg>`
}

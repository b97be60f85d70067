import { printable } from './fonts.ts'
import { framed, framedSvg } from './framed.ts'
import type { Paper, Picture } from './picture.ts'
import { forTypst } from './scripts.ts'
import { byTypst } from './typst.ts'

const template = 'pictures/pictures.typ'

/** Pictures as a tagged PDF (PDF/UA-1), each on a sheet of its own; `paper` where another one than theirs is asked for. */
export function pdfFile(pictures: Picture[], paper: Paper | null = null): Buffer {
  const [first] = pictures
  if (!first) throw new Error('There is no picture to print')
  const model = {
    title: printable(first.title),
    description: printable(first.alt),
    locale: first.locale,
    sheets: pictures.map((picture) => sheetOf(picture, paper)),
  }
  return byTypst((typeset) => typeset(template, { model: JSON.stringify(model) }))
}

function sheetOf(picture: Picture, paper: Paper | null) {
  const made = framed(picture)
  return {
    svg: forTypst(framedSvg(made)),
    ratio: made.width / made.height,
    alt: printable([picture.title, ...picture.lines, picture.alt].join('. ')),
    paper: paper ?? picture.paper,
    isUpright: picture.upright ?? false,
  }
}

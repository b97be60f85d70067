import { isPrintable, printable } from '../pictures/fonts.ts'
import { forTypst } from '../pictures/scripts.ts'
import { byTypst, type Typeset } from '../pictures/typst.ts'
import type { Summary } from './summary.ts'

const template = 'conventions/summary.typ'

/** Text sizes in points, from the easiest to read to the densest that a sheet of one page may take. */
const sizes = { roomy: 9.2, usual: 8.6, dense: 7.9, densest: 7.2 } as const
/** The size of a sheet that needs several pages anyway. */
const flowing = 8.4

/**
 * The convention's summary as a tagged PDF (PDF/UA-1), on one A4 page where its content allows.
 * @throws Error with Typst's message where the template or the drawing is broken.
 */
export function summaryPdf(summary: Summary): Buffer {
  return byTypst((typeset) => fitted(typeset, printModel(summary)))
}

/** The largest letters with which the sheet holds on one page, found in three tries at most. */
function fitted(typeset: Typeset, model: string): Buffer {
  const written = (size: number) => typeset(template, { model, size: String(size) })
  const onOnePage = (size: number) => {
    const pdf = written(size)
    return pageCount(pdf) === 1 ? pdf : null
  }
  const usual = onOnePage(sizes.usual)
  if (usual) return onOnePage(sizes.roomy) ?? usual
  const densest = onOnePage(sizes.densest)
  if (densest) return onOnePage(sizes.dense) ?? densest
  return written(flowing)
}

/** The page tree's own count: Typst writes it plain, before anything that a person has typed. */
function pageCount(pdf: Buffer): number {
  const tree = pdf.indexOf('/Type /Pages')
  return Number(/\/Count (\d+)/.exec(pdf.toString('latin1', tree, tree + 200))?.[1] ?? Number.NaN)
}

function printModel(summary: Summary): string {
  const partners = summary.partners.map((partner) => ({ ...partner, ...ownNameOf(partner) }))
  const drawing = summary.drawing && { ...summary.drawing, svg: forTypst(printable(inOurFont(summary.drawing.svg))) }
  return JSON.stringify({ ...summary, partners, drawing }, (_key, value) =>
    typeof value === 'string' ? printable(value) : value,
  )
}

/** A name in a script that we have no letters for is left out: boxes would tell nothing. */
function ownNameOf({ ownName, ownLanguage }: Summary['partners'][number]) {
  const shown = ownName && isPrintable(ownName) ? ownName : null
  const language = /^[a-z]{2,3}(?=$|-)/i.exec(ownLanguage ?? '')?.[0].toLowerCase() ?? null
  return { ownName: shown, ownLanguage: language }
}

/** The drawing's letters are drawn in the sheet's own font: whatever the machine has would be taken otherwise. */
function inOurFont(svg: string): string {
  return svg
    .replace(/font-family\s*=\s*("[^"]*"|'[^']*')/g, '')
    .replace(/font-family\s*:[^;"'}]*;?/g, '')
    .replace(/<svg\b/, '<svg font-family="Noto Sans"')
}

import { join } from 'node:path'
import { type CompileDocArgs, NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { projectRoot } from '../config.ts'
import type { Summary } from './summary.ts'
import { fontPaths, isPrintable, printable } from './summaryPdfFonts.ts'

const folder = join(projectRoot, 'views', 'conventions')
const template = join(folder, 'summary.typ')

/** Text sizes in points, from the easiest to read to the densest that a sheet of one page may take. */
const sizes = { roomy: 9.2, usual: 8.6, dense: 7.9, densest: 7.2 } as const
/** The size of a sheet that needs several pages anyway. */
const flowing = 8.4

let kept: NodeCompiler | null = null

/**
 * The convention's summary as a tagged PDF (PDF/UA-1), on one A4 page where its content allows.
 * @throws Error with Typst's message where the template or the drawing is broken.
 */
export function summaryPdf(summary: Summary): Buffer {
  const compiler = warmCompiler()
  try {
    return fitted(compiler, printModel(summary))
  } finally {
    // Typst remembers every layout; sheets have next to nothing in common, and the memory would only grow.
    compiler.evictCache(0)
  }
}

function warmCompiler(): NodeCompiler {
  kept ??= NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [...fontPaths] }] })
  return kept
}

/** The largest letters with which the sheet holds on one page, found in three tries at most. */
function fitted(compiler: NodeCompiler, model: string): Buffer {
  const onOnePage = (size: number) => {
    const pdf = written(compiler, model, size)
    return pageCount(pdf) === 1 ? pdf : null
  }
  const usual = onOnePage(sizes.usual)
  if (usual) return onOnePage(sizes.roomy) ?? usual
  const densest = onOnePage(sizes.densest)
  if (densest) return onOnePage(sizes.dense) ?? densest
  return written(compiler, model, flowing)
}

/**
 * The model goes in as data, never as Typst source: what is typed in a title stays text.
 * Source to bytes in one call: a document held in between is native memory that V8 does not see and frees too late.
 */
function written(compiler: NodeCompiler, model: string, size: number): Buffer {
  const source = { mainFilePath: template, inputs: { model, size: String(size) } }
  try {
    return compiler.pdf(source, { pdfStandard: 'ua-1' })
  } catch (error) {
    const reason = layoutReason(compiler, source) ?? exportReason(error)
    throw new Error(`The summary's PDF could not be made: ${reason}`, { cause: error })
  }
}

/** The page tree's own count: Typst writes it plain, before anything that a person has typed. */
function pageCount(pdf: Buffer): number {
  const tree = pdf.indexOf('/Type /Pages')
  return Number(/\/Count (\d+)/.exec(pdf.toString('latin1', tree, tree + 200))?.[1] ?? Number.NaN)
}

function layoutReason(compiler: NodeCompiler, source: CompileDocArgs): string | null {
  const diagnostics: { message?: string }[] = compiler.compile(source).takeDiagnostics()?.shortDiagnostics ?? []
  return diagnostics.map(({ message }) => message).join('; ') || null
}

function exportReason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) => message)
  return messages.join('; ') || text || 'no reason given'
}

function printModel(summary: Summary): string {
  const partners = summary.partners.map((partner) => ({ ...partner, ...ownNameOf(partner) }))
  const drawing = summary.drawing && { ...summary.drawing, svg: inOurFont(summary.drawing.svg) }
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

import { join } from 'node:path'
import { type CompileDocArgs, NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { projectRoot } from '../config.ts'
import { fontPaths } from './fonts.ts'

const folder = join(projectRoot, 'views')

let kept: NodeCompiler | null = null

/** Sets what a template makes of its data: never as Typst source, so that what is typed in a title stays text. */
export type Typeset = (template: string, inputs: Record<string, string>) => Buffer

/**
 * Makes a tagged PDF (PDF/UA-1) by a template of views/, in one try or several.
 * @throws Error with Typst's message where the template or a drawing is broken
 */
export function byTypst(work: (typeset: Typeset) => Buffer): Buffer {
  const compiler = warmCompiler()
  try {
    return work((template, inputs) => written(compiler, { mainFilePath: join(folder, template), inputs }))
  } finally {
    // Typst remembers every layout; sheets have next to nothing in common, and the memory would only grow.
    compiler.evictCache(0)
  }
}

function warmCompiler(): NodeCompiler {
  kept ??= NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [...fontPaths] }] })
  return kept
}

/** Source to bytes in one call: a document held in between is native memory that V8 does not see and frees too late. */
function written(compiler: NodeCompiler, source: CompileDocArgs): Buffer {
  try {
    return compiler.pdf(source, { pdfStandard: 'ua-1' })
  } catch (error) {
    const reason = layoutReason(compiler, source) ?? exportReason(error)
    throw new Error(`The PDF could not be made: ${reason}`, { cause: error })
  }
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

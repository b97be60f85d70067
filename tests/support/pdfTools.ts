import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tellMissing } from './missing.ts'

/** What a tool of poppler or qpdf says of a PDF, or null (said aloud) where the machine does not have it. */
export function said(pdf: Buffer, tool: string, ...options: string[]): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  try {
    const file = join(folder, 'read.pdf')
    writeFileSync(file, pdf)
    const toOutput = tool === 'pdftotext' || options.includes('--qdf') ? ['-'] : []
    const outcome = spawnSync(tool, [...options, file, ...toOutput], { encoding: 'utf8', maxBuffer: 2 ** 26 })
    if (!outcome.error) return outcome.stdout
    tellMissing(`${tool} was not found: what it would say of the PDF is not checked.`)
    return null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The text on one line: where a line breaks is no part of what is said. */
export function textOf(pdf: Buffer): string | null {
  return said(pdf, 'pdftotext', '-raw')?.replace(/\s+/g, ' ') ?? null
}

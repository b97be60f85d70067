import { access } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { Refusal } from '../web/errors.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { documentAsked } from './asked.ts'
import { pathOf } from './fileStore.ts'
import type { DocumentRecord } from './record.ts'
import { fileNameOf, isShown } from './signature.ts'

/** The bytes of a document, for those who may read its record. */
export const fileRoutes: readonly Route[] = [
  { method: 'get', path: '/documents/:id', right: 'read', handle: sendDocument },
]

/** Whatever the bytes are: they run nothing, load nothing and stand in no other page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'"

/** Chrome shows no PDF in a sandbox; what runs within one cannot leave it. */
function policyOf(mediaType: string): string {
  return mediaType === 'application/pdf' ? policy : `${policy}; sandbox`
}

async function sendDocument(visit: MemberVisit): Promise<void> {
  const document = await documentAsked(visit)
  const path = pathOf(visit.deps.config.dataDir, document.sha256)
  await access(path).catch(() => {
    visit.deps.log.error({ sha256: document.sha256 }, 'the bytes of a document are not in the data folder')
    throw new Refusal(404, 'document.bytes-gone')
  })
  describe(visit, document)
  await send(visit, path)
}

function describe({ response }: MemberVisit, { sha256, mediaType, ...document }: DocumentRecord): void {
  response.attachment(fileNameOf({ name: document.name, mediaType }))
  const disposition = String(response.get('Content-Disposition'))
  response.set({
    'Content-Type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
    'Content-Disposition': isShown(mediaType) ? disposition.replace(/^attachment/, 'inline') : disposition,
    'Content-Security-Policy': policyOf(mediaType),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-cache',
    ETag: `"${sha256}"`,
  })
}

/** Whole, in parts, or not at all where the browser has it already. */
function send({ response }: MemberVisit, path: string): Promise<void> {
  const options = { root: dirname(path), dotfiles: 'allow', lastModified: false, cacheControl: false } as const
  return new Promise((resolve, reject) => {
    response.sendFile(basename(path), options, (error) => {
      const { status } = (error ?? {}) as { status?: number }
      if (status === 416) response.status(416).end()
      // A browser that leaves has what it wanted.
      else if (error && !response.headersSent) return reject(error)
      resolve()
    })
  })
}

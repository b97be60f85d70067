import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { TextDecoder } from 'node:util'
import type { Bytes } from './record.ts'
import { mediaTypeOf } from './signature.ts'

/** The bytes of documents on the disk, each file once, by its hash: `documents/<first two figures>/<hash>` of the data folder. */

/** A file as it came in, still under a name of its own. */
export interface Received extends Bytes {
  path: string
}

/** What became of a file that was sent. */
export type Reception = { end: 'received'; file: Received } | { end: 'too-large' } | { end: 'empty' }

const folder = (dataDir: string) => join(dataDir, 'documents')

export function pathOf(dataDir: string, sha256: string): string {
  return join(folder(dataDir), sha256.slice(0, 2), sha256)
}

/**
 * Writes a file down while it comes, and hashes it. One that is larger than may be is read to its end, so that the sender
 * hears why it is refused, and not kept.
 */
export async function receive(dataDir: string, content: AsyncIterable<Buffer>, limit: number): Promise<Reception> {
  const path = join(folder(dataDir), 'incoming', randomUUID())
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'wx', 0o600)
  try {
    const looked = await written(file, content, limit)
    const isKept = looked.size > 0 && looked.size <= limit
    if (isKept) await file.sync()
    await file.close()
    if (isKept) {
      const { sha256, size } = looked
      return { end: 'received', file: { path, sha256, size, mediaType: mediaTypeOf(looked) } }
    }
    await rm(path, { force: true })
    return { end: looked.size === 0 ? 'empty' : 'too-large' }
  } catch (error) {
    await file.close().catch(() => {})
    await rm(path, { force: true })
    throw error
  }
}

const dayMs = 86_400_000

/** Files whose sender or whose process went away before they were whole: gone a day later. @returns how many */
export async function removeStranded(dataDir: string, now: number): Promise<number> {
  const incoming = join(folder(dataDir), 'incoming')
  const names = await readdir(incoming).catch(() => [])
  let removed = 0
  for (const name of names) {
    const { mtimeMs } = await stat(join(incoming, name)).catch(() => ({ mtimeMs: now }))
    if (now - mtimeMs < dayMs) continue
    await rm(join(incoming, name), { force: true })
    removed += 1
  }
  return removed
}

/** So much of a file's beginning and end tells what it is. */
const headSize = 4096
const tailSize = 128 * 1024

async function written(file: FileHandle, content: AsyncIterable<Buffer>, limit: number) {
  const hash = createHash('sha256')
  const text = new TextLook()
  let [size, head, tail] = [0, Buffer.alloc(0), Buffer.alloc(0)]
  for await (const chunk of content) {
    size += chunk.length
    if (size > limit) {
      if (size - chunk.length <= limit) await file.truncate(0)
      continue
    }
    hash.update(chunk)
    text.look(chunk)
    if (head.length < headSize) head = Buffer.concat([head, chunk]).subarray(0, headSize)
    tail = Buffer.concat([tail, chunk]).subarray(-tailSize)
    await file.writeFile(chunk)
  }
  return { size, sha256: hash.digest('hex'), head, tail, isText: text.isText() }
}

/** Whether what comes by is UTF-8 text, without a character that no text has. */
class TextLook {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  #fits = true

  look(chunk: Buffer): void {
    if (!this.#fits) return
    this.#fits = this.#decodes(chunk)
  }

  isText(): boolean {
    return this.#fits && this.#decodes()
  }

  #decodes(chunk?: Buffer): boolean {
    try {
      const text = chunk ? this.#decoder.decode(chunk, { stream: true }) : this.#decoder.decode()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      return !/[\u0000-\u0008\u000b\u000e-\u001f]/.test(text)
    } catch {
      return false
    }
  }
}

/** Gives a file that came in its lasting place; where the same bytes lie there already, they are the same. */
export async function place(dataDir: string, { path, sha256 }: Pick<Received, 'path' | 'sha256'>): Promise<void> {
  const to = pathOf(dataDir, sha256)
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await rename(path, to)
  // A power cut must not lose the name of a file that a row counts on.
  for (const one of [dirname(to), folder(dataDir)]) await synced(one)
}

async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A file that came in and is not wanted. */
export async function drop({ path }: Pick<Received, 'path'>): Promise<void> {
  await rm(path, { force: true })
}

/** Takes bytes off the disk. */
export async function erase(dataDir: string, sha256: string): Promise<void> {
  await rm(pathOf(dataDir, sha256), { force: true })
}

/** A file that lies elsewhere on this machine, taken in like one that was sent. @throws where it is empty or not there */
export async function receiveFile(dataDir: string, path: string): Promise<Received> {
  const reception = await receive(dataDir, createReadStream(path), Number.POSITIVE_INFINITY)
  if (reception.end !== 'received') throw new Error(`${path} cannot be taken in: ${reception.end}`)
  return reception.file
}

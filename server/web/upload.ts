import type { Request, Response } from 'express'
import multer, { type StorageEngine } from 'multer'
import { Refusal } from './errors.ts'

/** A form that brings a file: its fields as they were typed, and what was made of the file; null where none was chosen. */
export interface Upload<F> {
  fields: Record<string, unknown>
  file: { name: string; kept: F } | null
}

/** Takes a file while it comes. */
type Take<F> = (content: AsyncIterable<Buffer>) => Promise<F>

/**
 * Reads a form that brings one file under a name. What is no such form has no file.
 * @param undo for a file that was taken though the rest of the form never came whole
 * @throws Refusal 400 where the form is cut short or has more than it may
 */
export async function readUpload<F extends object>(
  { request, response }: { request: Request; response: Response },
  field: string,
  take: Take<F>,
  undo: (kept: F) => Promise<void>,
): Promise<Upload<F>> {
  const taking: Promise<unknown>[] = []
  const watched: Take<F> = (content) => {
    const kept = take(content)
    taking.push(kept)
    return kept
  }
  const read = multer({ storage: storageOf(watched, undo), limits, defParamCharset: 'utf8' }).single(field)
  await new Promise<void>((resolve, reject) => {
    read(request, response, (error: unknown) => (error ? reject(refusalOf(error)) : resolve()))
  }).finally(() => Promise.allSettled(taking))
  const { file } = request as { file?: Express.Multer.File & { kept?: F } }
  const isChosen = file?.kept !== undefined && file.originalname !== ''
  return { fields: { ...request.body }, file: isChosen ? { name: file.originalname, kept: file.kept! } : null }
}

/** Of everything but the file's own size, which whoever takes it watches over: they know what to say of it. */
const limits = { files: 1, fields: 20, parts: 25, fieldSize: 64 * 1024, fieldNameSize: 60, headerPairs: 50 }

function storageOf<F extends object>(take: Take<F>, undo: (kept: F) => Promise<void>): StorageEngine {
  return {
    _handleFile(_request, file, done) {
      take(file.stream).then(
        (kept) => done(null, { kept } as object),
        (error: unknown) => done(error),
      )
    },
    _removeFile(_request, file, done) {
      const { kept } = file as { kept?: F }
      if (kept === undefined) return done(null)
      undo(kept).then(
        () => done(null),
        (error: Error) => done(error),
      )
    },
  }
}

/** The disk's own errors are ours; all else is wrong with what was sent. */
function refusalOf(error: unknown): unknown {
  return (error as { syscall?: string }).syscall ? error : new Refusal(400, 'error.400.text')
}

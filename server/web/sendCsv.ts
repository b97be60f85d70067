import { finished } from 'node:stream'
import type { FieldErrors } from '../locale/fields.ts'
import { fieldMessages } from '../locale/messages.ts'
import { csvHead, csvLines } from './csv.ts'
import { csvCells, csvNames, type Table } from './table.ts'
import type { Visit } from './visit.ts'

/** So many lines are read, made and sent before other visitors get their turn. */
const batchSize = 500

/** A list's file: every row of its filter, and every column. */
export interface CsvFile {
  /** Its name without the day: "conventions". */
  name: string
  day: string
  columns: readonly string[]
}

/** Sends rows as they come: other visitors get their turn between batches, and a reader who leaves ends the work. */
export async function sendCsv(
  { response }: Visit,
  { name, day, columns }: CsvFile,
  batches: Iterable<string[][]> | AsyncIterable<string[][]>,
): Promise<void> {
  let gone = false
  finished(response, () => (gone = true))
  response.type('text/csv').attachment(`${name}-${day}.csv`).set('Cache-Control', 'private, no-store')
  response.write(csvHead(columns))
  for await (const rows of batches) {
    if (gone) break
    if (!response.write(csvLines(rows))) await drained(response)
    await new Promise((resolve) => setImmediate(resolve))
  }
  response.end()
}

/** The lines of a list that is read a batch at a time: the next one once the one before it was sent. */
export async function* readInBatches(
  read: (place: { from: number; size: number }) => Promise<string[][]>,
  size = batchSize,
): AsyncGenerator<string[][]> {
  for (let from = 0; ; from += size) {
    const rows = await read({ from, size })
    yield rows
    if (rows.length < size) return
  }
}

/** A list's table as a file, its rows all there already. */
export async function sendTable<C extends string, R>(
  visit: Visit,
  file: Omit<CsvFile, 'columns'>,
  table: Table<C, R>,
  rows: readonly R[],
): Promise<void> {
  await sendCsv(visit, { ...file, columns: csvNames(table) }, linesOf(table, rows))
}

function* linesOf<C extends string, R>(table: Table<C, R>, rows: readonly R[]): Generator<string[][]> {
  for (let from = 0; from < rows.length; from += batchSize) {
    yield rows.slice(from, from + batchSize).map((row) => csvCells(table, row))
  }
}

/** A file whose filter is wrong: each field's error on a line, 422. */
export function refuseFile({ locale, response }: Visit, errors: FieldErrors): void {
  const text = fieldMessages(locale, errors).map(({ field, message }) => `${field}: ${message}\n`)
  response.status(422).type('text/plain').send(text.join(''))
}

/** Until a slow reader has taken what was sent, or has left. */
function drained(response: Visit['response']): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      response.off('drain', goOn).off('close', goOn)
      resolve()
    }
    response.once('drain', goOn).once('close', goOn)
  })
}

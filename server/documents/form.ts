import { z } from 'zod'
import { languageCodes } from '../conventions/languages.ts'
import { choice, line, lines, optionalChoice, readForm, version } from '../locale/fields.ts'
import { whats } from './record.ts'
import { longestName } from './sentName.ts'

const said = {
  what: choice(whats),
  language: optionalChoice(languageCodes),
  note: lines({ max: 2000 }),
}

// Empty: the file's own name.
const newForm = z.object({ name: line({ max: longestName }), ...said })
const editForm = z
  .object({ name: line({ max: longestName, required: true }), ...said, version: version() })
  .transform(({ name, ...values }) => ({ ...values, name: name ?? '' }))

export type DocumentForm = z.infer<typeof editForm>

/** What is said of a file that is sent. */
export const readNewDocument = (body: unknown) => readForm(newForm, body)

/** What is said of a document from now on. */
export const readDocument = (body: unknown) => readForm<DocumentForm>(editForm, body)

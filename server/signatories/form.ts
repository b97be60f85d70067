import { z } from 'zod'
import { line, lines, optionalChoice, readForm, requiredLine, version } from '../locale/fields.ts'

const personForm = (partners: readonly string[]) =>
  z.object({
    name: requiredLine(120),
    capacity: line({ max: 200 }),
    // None: a person of the authority itself.
    partner: optionalChoice(partners),
    note: lines({ max: 5000 }),
    version: version(),
  })

export type PersonForm = z.infer<ReturnType<typeof personForm>>

/** A signatory as the form says it; `partners` are the references that the authority has. */
export function readPerson(body: unknown, partners: readonly string[]) {
  return readForm(personForm(partners), body)
}

import { z } from 'zod'
import { choice, type FieldErrors, lines, readForm, wholeNumber } from '../locale/fields.ts'
import { addDays } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { LineProblem } from './readLine.ts'
import { readLine } from './readLine.ts'
import { bodies, type SessionDay } from './record.ts'

/** A whole year of sessions as it is typed or pasted, a line each. */

const mostLines = 400

const yearForm = z.object({
  lines: lines({ max: 40_000, required: true }).transform((text) => text ?? ''),
  body: choice(bodies),
  /** Of the days that are written without one. */
  year: wholeNumber({ min: 1000, max: 9999 }),
  /** The files close so many days before. */
  closesBefore: wholeNumber({ min: 0, max: 180 }),
})

export type YearForm = z.infer<typeof yearForm>
export const readYear = (body: unknown) => readForm(yearForm, body)

/** What a line says: of which number, as it was typed. */
export interface YearLine {
  number: number
  text: string
  session: SessionDay | null
  problem: LineProblem | { kind: 'closes-after'; on: Day; closesOn: Day } | { kind: 'twice'; line: number } | null
}

/** Every line that says something, each read or refused. */
export function yearLines({ lines: text, body, year, closesBefore }: YearForm): YearLine[] {
  const first = new Map<Day, number>()
  return text.split('\n').flatMap((typed, place): YearLine[] => {
    if (typed.trim() === '') return []
    const line = { number: place + 1, text: typed.trim() }
    const read = readLine(typed, year)
    if (!read.ok) return [{ ...line, session: null, problem: read.problem }]
    const { on } = read
    const closesOn = read.closesOn ?? (closesBefore === null ? null : addDays(on, -closesBefore))
    const session = { body, heldOn: on, closesOn }
    if (closesOn && closesOn > on) return [{ ...line, session, problem: { kind: 'closes-after', on, closesOn } }]
    const earlier = first.get(on)
    if (earlier !== undefined) return [{ ...line, session, problem: { kind: 'twice', line: earlier } }]
    first.set(on, line.number)
    return [{ ...line, session, problem: null }]
  })
}

/** What is wrong with the lines as a whole: their numbers, or that they are too many. */
export function errorsOfLines(lines: readonly YearLine[]): FieldErrors {
  const wrong = lines.filter(({ problem }) => problem !== null)
  if (lines.length > mostLines) {
    return { lines: { key: 'session.year.too-many', values: { count: lines.length, max: mostLines } } }
  }
  if (wrong.length === 0) return {}
  const numbers = wrong.map(({ number }) => number).join(', ')
  return { lines: { key: 'session.year.wrong', values: { count: wrong.length, numbers } } }
}

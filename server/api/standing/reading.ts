import { isDay, isPartialDay, readDuration } from '../../rules/calendar.ts'
import type { Day, Duration, PartialDay } from '../../rules/facts.ts'

/** What is wrong with one value, and where it stands: `facts.term.duration`, `on[0]`. */
export interface Problem {
  path: string
  problem: ProblemCode
}

export type ProblemCode =
  | 'required'
  | 'wrong-type'
  | 'unknown-word'
  | 'impossible-day'
  | 'impossible-duration'
  | 'impossible-number'
  | 'too-many'
  | 'one-of-both'
  | 'ends-before-start'
  | 'before-notified'
  | 'until-before-from'
  | 'order-twice'
  | 'too-long'

/** A value of a request's body as it came, where it stands, and the list that its problems go to. */
export interface Value {
  raw: unknown
  path: string
  problems: Problem[]
}

/** Reads one value: null where it is absent, or wrong and told so. */
export type Reader<T> = (value: Value) => T | null

/** Says what is wrong with a value. */
export function refuse({ path, problems }: Value, problem: ProblemCode): null {
  problems.push({ path, problem })
  return null
}

export function isAbsent({ raw }: Value): boolean {
  return raw === undefined || raw === null
}

/** Reads a value that has to be there. */
export function required<T>(value: Value, read: Reader<T>): T | null {
  return isAbsent(value) ? refuse(value, 'required') : read(value)
}

/** The value under a key. */
export function at(value: Value, key: string): Value {
  const raw = Object.hasOwn(value.raw as object, key) ? (value.raw as Record<string, unknown>)[key] : undefined
  return { raw, path: value.path === '' ? key : `${value.path}.${key}`, problems: value.problems }
}

/** Whether a value has keys; where it is absent or something else, it has none. */
export function isObject(value: Value): boolean {
  if (isAbsent(value)) return false
  if (typeof value.raw === 'object' && !Array.isArray(value.raw)) return true
  refuse(value, 'wrong-type')
  return false
}

/** A list's entries, each read in its place; more than `most` are refused unread. */
export function listOf<T>(value: Value, most: number, read: Reader<T>): T[] {
  if (isAbsent(value)) return []
  if (!Array.isArray(value.raw)) refuse(value, 'wrong-type')
  else if (value.raw.length > most) refuse(value, 'too-many')
  else {
    const entries = value.raw.map((raw, place) => ({ raw, path: `${value.path}[${place}]`, problems: value.problems }))
    return entries.map((entry) => required(entry, read)).filter((entry) => entry !== null)
  }
  return []
}

export const text: Reader<string> = (value) => matching(value, () => true, 'wrong-type')
/** A text that is more than spaces. */
export const words: Reader<string> = (value) => matching(value, (raw) => raw.trim() !== '', 'required')
export const day: Reader<Day> = (value) => matching(value, isDay, 'impossible-day')
export const partialDay: Reader<PartialDay> = (value) => matching(value, isPartialDay, 'impossible-day')
export const duration: Reader<Duration> = (value) =>
  matching(value, (raw) => readDuration(raw) !== null, 'impossible-duration')

/** A whole number from `least` on. */
export function count(value: Value, least: number): number | null {
  if (isAbsent(value)) return null
  if (typeof value.raw !== 'number') return refuse(value, 'wrong-type')
  return Number.isSafeInteger(value.raw) && value.raw >= least ? value.raw : refuse(value, 'impossible-number')
}

/** One word of a closed list. */
export function oneOf<const W extends string>(value: Value, list: readonly W[]): W | null {
  return matching(value, (raw) => (list as readonly string[]).includes(raw), 'unknown-word') as W | null
}

function matching(value: Value, isRight: (raw: string) => boolean, problem: ProblemCode): string | null {
  if (isAbsent(value)) return null
  if (typeof value.raw !== 'string') return refuse(value, 'wrong-type')
  return isRight(value.raw) ? value.raw : refuse(value, problem)
}

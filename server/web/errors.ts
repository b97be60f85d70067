import type { Key, Values } from '../locale/locale.ts'

/** A refusal that a person is told about: its HTTP status, its sentence. */
export class Refusal extends Error {
  readonly status: number
  readonly key: Key
  readonly values: Values
  constructor(status: number, key: Key, values: Values = {}) {
    super(`${status} ${key}`)
    this.status = status
    this.key = key
    this.values = values
  }
}

/** @throws Refusal 404 where there is no such record */
export function found<T>(record: T | null | undefined): T {
  if (record === null || record === undefined) throw new Refusal(404, 'error.404.text')
  return record
}

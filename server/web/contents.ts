import { type Key, type Locale, translate } from '../locale/locale.ts'

/** A part of a record's page: the id of its heading, what it is called, and whether it stands there. */
export type Part = readonly [id: string, label: Key, shown?: boolean]

/** A page of fewer parts is seen whole. */
const fewest = 3

/** The contents list of a record: its parts in the order of the page, each with the id that it leads to. */
export function contentsOf(locale: Locale, parts: readonly Part[]): { id: string; text: string }[] {
  const there = parts.filter(([, , shown = true]) => shown)
  if (there.length < fewest) return []
  return there.map(([id, label]) => ({ id, text: translate(locale, label) }))
}

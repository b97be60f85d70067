import { type Locale, translate } from '../locale/locale.ts'
import type { ChangeLine } from './lineStore.ts'

/** A period's changes as their file has them: a line a change. */

const columns = ['group', 'day', 'instant', 'label', 'sentence', 'name', 'reference', 'partners', 'address'] as const

export function changesCsvNames(locale: Locale): string[] {
  return columns.map((column) => translate(locale, `changes.csv.${column}`))
}

export function changesCsvCells(locale: Locale, line: ChangeLine): string[] {
  return [
    translate(locale, `changes.group.${line.group}`),
    line.on,
    line.at,
    line.label,
    line.sentence,
    line.name,
    line.reference,
    line.partners,
    line.href,
  ]
}

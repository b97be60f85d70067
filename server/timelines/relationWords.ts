import { type Locale, translate } from '../locale/locale.ts'
import type { Relation } from './relations.ts'
import { onDay, sinceDay } from './words.ts'

/** What began a stretch of the relations: "depuis 1959", "suspendues en mars 2022"; nothing where nobody knows. */
export function relationText(locale: Locale, { by, from, unknown }: Relation): string {
  if (from === null) return ''
  if (by === 'since') return sinceDay(locale, from)
  const day = unknown ? translate(locale, 'drawing.on.unknown') : onDay(locale, from)
  return translate(locale, `drawing.relation.${by}`, { day })
}

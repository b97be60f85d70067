import { type Locale, translate } from '../locale/locale.ts'
import type { ConventionRecord } from './record.ts'

/** What the record lacks: what the rules miss (from *Pourquoi ?*), then what no status hangs on. */
export function missingTexts(locale: Locale, record: ConventionRecord, missedByRules: string[]): string[] {
  const unknown = [
    ['object', record.object === null],
    ['languages', record.languages.length === 0],
  ] as const
  const others = unknown.filter(([, isUnknown]) => isUnknown)
  return [...missedByRules, ...others.map(([name]) => translate(locale, `convention.unknown.${name}`))]
}

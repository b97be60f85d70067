import { type Key, type Locale, translate } from '../locale/locale.ts'

/** A fact that a standing was judged by, with its day or its words. */
export interface UsedFact {
  label: string
  value: string
}

export function usedFact(locale: Locale, label: Key, value: string): UsedFact {
  return { label: translate(locale, label), value }
}

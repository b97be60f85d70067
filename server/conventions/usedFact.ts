import { type Key, type Locale, translate } from '../locale/locale.ts'

/** A fact that a standing was judged by, with its day or its words. */
export interface UsedFact {
  /** Which fact it is: by it its source is found. */
  id: string
  label: string
  value: string
  /** Nobody knows it, or it has not happened: it comes from nowhere. */
  open: boolean
}

export function usedFact(locale: Locale, label: Key, value: string, open = false): UsedFact {
  return { id: label.replace(/^why\.fact\./, ''), label: translate(locale, label), value, open }
}

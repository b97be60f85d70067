import { nothing, type Parts, partsOf } from './calendar.ts'
import type { Renewal } from './facts.ts'

/** What a convention says about its renewal. */
export interface Clause {
  mode: Renewal['mode']
  period: Parts
  /** How many renewals it allows: Infinity where it sets no limit. */
  maximum: number
}

export function clauseOf(renewal: Renewal | null): Clause {
  if (!renewal || renewal.mode === 'none') return { mode: 'none', period: nothing, maximum: 0 }
  return { mode: renewal.mode, period: partsOf(renewal.period), maximum: renewal.maximum ?? Infinity }
}

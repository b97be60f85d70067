import { addDays } from '../calendar.ts'
import type { Case } from '../case.ts'
import type { Day } from '../facts.ts'
import { found, type Rule, slowAfter } from './finding.ts'

/** Signed by all for more than fifteen days and not transmitted: it is not in force. CGCT L.1115-1. */
export const notTransmitted: Rule = (it, on) => {
  const due = dueOn(it)
  return due && on > due ? found('serious', { signedOn: it.beginning.lastSignature?.on, dueOn: due }) : null
}

/** The last day of a timely transmission; null where none is awaited any more, or the last signature's day is not known. */
export function dueOn({ known, beginning }: Case): Day | null {
  const { lastSignature, awaitsTransmission } = beginning
  return awaitsTransmission && !known.transmittedOn && lastSignature?.whole
    ? addDays(lastSignature.on, slowAfter)
    : null
}

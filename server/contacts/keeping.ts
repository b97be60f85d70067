import { Temporal } from 'temporal-polyfill'
import type { Day } from '../rules/facts.ts'

/** Whether a contact must be erased: the last day on which it may be kept is over. */
export function isDue({ keptUntil }: { keptUntil: Day }, today: Day): boolean {
  return keptUntil < today
}

/** Until when a contact recorded today is proposed to be kept: three years on. */
export function proposedUntil(today: Day): Day {
  return Temporal.PlainDate.from(today).add({ years: 3 }).toString()
}

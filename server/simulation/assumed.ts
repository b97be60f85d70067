import { firstDay, lastDay } from '../rules/calendar.ts'
import type { ConventionFacts } from '../rules/facts.ts'
import { plannedTerms } from '../rules/plannedTerms.ts'

/** As many express renewals are assumed where the clause sets no limit. */
const mostAssumed = 100

/** The express renewals that a clause allows, each taken as agreed on the last day of the term before. */
export function assumedRenewals(facts: ConventionFacts): { order: number; agreedOn: string }[] {
  const { renewal } = facts
  if (renewal?.mode !== 'express') return []
  const most = Math.min(renewal.maximum ?? mostAssumed, mostAssumed)
  const agreed = Array.from({ length: most }, (_, place) => ({ order: place + 1, agreedOn: firstDay }))
  const whole = { ...facts, renewals: agreed, denunciation: null }
  const { terms } = plannedTerms(whole, { on: firstDay, most: most + 1, until: lastDay })
  return terms.slice(1).map(({ order }, place) => ({ order, agreedOn: terms[place]!.endsOn! }))
}

import type { Timeline, TimelineTerm } from '../rules/timeline.ts'

/** How a term's line is drawn: whole once it has begun and all have signed, else as sure as it is to come. */
export function lookOf({ state }: Pick<TimelineTerm, 'state'>, { signed }: Pick<Timeline, 'signed'>): string {
  if (state === 'opened') return signed ? 'term' : 'term possible'
  return `term ${state === 'planned' && !signed ? 'possible' : state}`
}

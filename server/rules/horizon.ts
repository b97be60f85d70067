import type { Day } from './facts.ts'

const yearsAhead = 10

/** The last day that status rows reach on some day: ten years and more, moved on with the year. */
export function horizonOn(today: Day): Day {
  return `${Number(today.slice(0, 4)) + yearsAhead}-12-31`
}

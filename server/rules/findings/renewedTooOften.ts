import type { Case } from '../case.ts'
import { runBefore } from '../term.ts'
import { found, type Rule } from './finding.ts'

/** An express renewal is recorded beyond the number that the convention allows, whether or not it opened a term. */
export const renewedTooOften: Rule = (it) => {
  const renewals = it.known.renewals.flatMap(({ order, agreedOn }) => {
    const maximum = maximumFor(it, order)
    return order > maximum ? [{ order, agreedOn, maximum }] : []
  })
  return renewals.length > 0 ? found('warning', { renewals }) : null
}

/** What the clause allowed of the term that a renewal follows, or of the last one there is: an amendment may have changed it. */
function maximumFor({ known, runs }: Case, order: number): number {
  const clause = runBefore(runs, order)?.clause ?? known.renewal
  return clause && clause.mode !== 'none' ? (clause.maximum ?? Infinity) : Infinity
}

import { found, type Rule } from './finding.ts'

/** A term was opened by an express renewal agreed after the last day of the term before: between them nothing bound. */
export const lateRenewal: Rule = ({ runs }) => {
  const renewals = runs.flatMap(({ late }) => late ?? [])
  return renewals.length > 0 ? found('warning', { renewals }) : null
}

import { type DossierRule, isBy } from './dossier.ts'
import { found } from './finding.ts'

/** It differs from the draft that was voted, where only changes of detail were allowed. The deliberation's own words. */
export const changedAfterVote: DossierRule = ({ deliberations }, _it, on) => {
  const voted = deliberations.find(({ counts }) => counts)
  if (!voted?.changesOfDetail || !isBy(voted.sessionOn, on) || voted.differences.length === 0) return null
  const { reference, sessionOn, differences } = voted
  return found('warning', { reference, sessionOn, differences })
}

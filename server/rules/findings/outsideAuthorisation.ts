import { type DossierRule, isBy, isSince } from './dossier.ts'
import { found, law1982 } from './finding.ts'

/** The deliberation that counts authorises another partner, or another convention. CGCT L.2121-29. */
export const outsideAuthorisation: DossierRule = ({ deliberations }, it, on) => {
  const voted = deliberations.find(({ counts }) => counts)
  if (!voted || !isBy(voted.sessionOn, on)) return null
  const { reference, sessionOn, strangers, otherConvention } = voted
  const [first] = it.beginning.authoritySigned
  if (first && !isSince(first, law1982)) return null
  if (strangers.length === 0 && otherConvention === null) return null
  return found('serious', { reference, sessionOn, strangers, otherConvention, signedOn: first?.on ?? null })
}

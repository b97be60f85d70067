import { transmissionLaw } from '../beginning.ts'
import { type DossierRule, isSince } from './dossier.ts'
import { found } from './finding.ts'

/** A foreign State is a party, and none of the cases in which the law allows it is recorded. CGCT L.1115-5, since 1992. */
export const partyIsAState: DossierRule = ({ parties, stateException }, it, on) => {
  const states = parties.filter(({ isState }) => isState).map(({ name }) => name)
  if (states.length === 0 || stateException !== null) return null
  const { lastSignature } = it.beginning
  const begun = it.known.authorisation.sessionOn !== null || it.known.signatures.some((one) => one.on !== null)
  const underLaw = lastSignature ? isSince(lastSignature, transmissionLaw) : on >= transmissionLaw
  return begun && underLaw ? found('serious', { states }) : null
}

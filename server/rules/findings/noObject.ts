import { isBinding } from '../beginning.ts'
import { type DossierRule, underLaw2007 } from './dossier.ts'
import { found } from './finding.ts'

/** Binding, voted or signed, and no object is stated. CGCT L.1115-1, since 6 February 2007. */
export const noObject: DossierRule = ({ object }, it, on) =>
  object === null && isBinding(it.known.kind) && underLaw2007(it, on) ? found('warning', {}) : null

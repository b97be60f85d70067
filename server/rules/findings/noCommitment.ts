import { isBinding } from '../beginning.ts'
import { type DossierRule, underLaw2007 } from './dossier.ts'
import { found } from './finding.ts'

/** Binding, voted or signed, and what it costs is not estimated, not even to nothing. CGCT L.1115-1, since 6 February 2007. */
export const noCommitment: DossierRule = ({ estimated }, it, on) =>
  !estimated && isBinding(it.known.kind) && underLaw2007(it, on) ? found('warning', {}) : null

import type { DossierRule } from './dossier.ts'
import { found } from './finding.ts'

/** The parties speak different languages, and nothing says in which ones the convention is written. Good practice. */
export const noLanguages: DossierRule = ({ parties, languages }, it) => {
  const spoken = [...new Set(['fr', ...parties.flatMap(({ language }) => language ?? [])])]
  const signed = it.known.signatures.some(({ on }) => on)
  return languages.length === 0 && spoken.length > 1 && signed ? found('note', { spoken }) : null
}

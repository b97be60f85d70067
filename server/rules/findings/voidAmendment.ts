import { signingOf } from '../known.ts'
import type { DossierRule } from './dossier.ts'
import { found } from './finding.ts'

/** An amendment is signed and changes no term that there is: it came after the term's end, or starts in none. */
export const voidAmendment: DossierRule = (_dossier, { voids }) => {
  const amendments = voids.map((amendment) => ({ signedOn: signingOf(amendment), startsOn: amendment.startsOn }))
  return amendments.length > 0 ? found('warning', { amendments }) : null
}

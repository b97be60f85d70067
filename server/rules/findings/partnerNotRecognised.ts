import type { Day } from '../facts.ts'
import { type DossierParty, type DossierRule, isWithin } from './dossier.ts'
import { found } from './finding.ts'

/** Signed while France did not recognise a partner, or while it was under sanctions. CE 13 May 2024, n° 474652. */
export const partnerNotRecognised: DossierRule = ({ parties }, { beginning }) => {
  const days = beginning.authoritySigned.filter(({ whole }) => whole).map(({ on }) => on)
  const partners = parties.flatMap((party) => {
    const day = days.find((on) => reasonOn(party, on) !== null)
    return day ? [{ name: party.name, reason: reasonOn(party, day), signedOn: day }] : []
  })
  return partners.length > 0 ? found('serious', { partners }) : null
}

function reasonOn({ recognition, sanctions }: DossierParty, on: Day): 'unrecognised' | 'sanctions' | null {
  if (recognition && recognition.recognised !== isWithin(recognition, on)) return 'unrecognised'
  // Sanctions whose day nobody knows are no evidence.
  return sanctions?.from && isWithin(sanctions, on) ? 'sanctions' : null
}

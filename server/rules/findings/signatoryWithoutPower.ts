import { isWhole } from '../calendar.ts'
import { bestPower, powerOn } from '../mandate.ts'
import { type DossierRule, type DossierSigning, isBy } from './dossier.ts'
import { found, isBefore1982 } from './finding.ts'

/**
 * Whoever signed for the authority held no mandate on that day that covers it: by election, in the place of an absent
 * mayor, or by an executory delegation. Of whom no mandate is recorded it says nothing. CGCT L.2122-17, L.2122-18, L.2122-21.
 */
export const signatoryWithoutPower: DossierRule = ({ signings }, _it, on) => {
  const powerless = signings.filter(({ signedOn }) => isBy(signedOn, on)).flatMap((signing) => refusalOf(signing) ?? [])
  return powerless.length > 0 ? found('serious', { signings: powerless }) : null
}

/** Why each of the person's mandates let them sign nothing on that day; null where one did, or may have. */
function refusalOf({ name, signedOn, mandates }: DossierSigning) {
  if (!isWhole(signedOn) || isBefore1982(signedOn) || mandates.length === 0) return null
  if (bestPower(mandates, signedOn) !== 'none') return null
  const refused = mandates.map((mandate) => ({
    capacity: mandate.capacity,
    way: mandate.way,
    ...powerOn(mandate, signedOn),
  }))
  return { name, signedOn, mandates: refused }
}

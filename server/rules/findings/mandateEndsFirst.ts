import { isWhole } from '../calendar.ts'
import type { Day } from '../facts.ts'
import { bestPower, type Mandate, mandateEnd, mandateStart } from '../mandate.ts'
import type { DossierRule } from './dossier.ts'
import { found } from './finding.ts'

/** Whoever is to sign for the authority holds a mandate that ends before the planned day, and none that covers it. CGCT L.2122-18. */
export const mandateEndsFirst: DossierRule = ({ signings }, _it, on) => {
  const planned = signings.flatMap(({ name, signedOn, mandates }) => {
    if (!isWhole(signedOn) || signedOn <= on || bestPower(mandates, signedOn) !== 'none') return []
    const last = endingBefore(mandates, on, signedOn)
    return last ? [{ name, signedOn, capacity: last.mandate.capacity, endsOn: last.endsOn }] : []
  })
  return planned.length > 0 ? found('note', { planned }) : null
}

/** Of the mandates begun by a day, the one that ends last before another day. */
function endingBefore(mandates: readonly Mandate[], on: Day, signedOn: Day): { mandate: Mandate; endsOn: Day } | null {
  const ending = mandates.flatMap((mandate) => {
    const [start, endsOn] = [mandateStart(mandate), mandateEnd(mandate)]
    const begun = start !== null && start <= on && mandate.order?.covers !== false
    return begun && endsOn !== null && start <= endsOn && endsOn < signedOn ? [{ mandate, endsOn }] : []
  })
  return ending.sort((one, other) => (one.endsOn < other.endsOn ? 1 : -1))[0] ?? null
}

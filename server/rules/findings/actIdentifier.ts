import { readActIdentifier } from '../actIdentifier.ts'
import { isWhole } from '../calendar.ts'
import { type Dossier, type DossierRule, isBy } from './dossier.ts'
import { found } from './finding.ts'

/** The prefecture's number of a deliberation is malformed, another authority's, or of another day than its session. @CTES */
export const actIdentifier: DossierRule = ({ deliberations, siren }, _it, on) => {
  const wrong = deliberations
    .filter(({ sessionOn }) => isBy(sessionOn, on))
    .flatMap((deliberation) => problemOf(deliberation, siren) ?? [])
  return wrong.length > 0 ? found('warning', { deliberations: wrong }) : null
}

function problemOf({ reference, sessionOn, actIdentifier: text }: Dossier['deliberations'][number], siren: string) {
  if (text === null) return null
  const reading = readActIdentifier(text)
  if (!reading.ok) return { reference, actIdentifier: text, problem: reading.problem }
  if (reading.value.siren !== siren) return { reference, actIdentifier: text, problem: 'other-authority' }
  // A session known to its month or year alone is no evidence against a day.
  const differs = sessionOn !== null && isWhole(sessionOn) && reading.value.on !== sessionOn
  return differs ? { reference, actIdentifier: text, problem: 'other-day', sessionOn } : null
}

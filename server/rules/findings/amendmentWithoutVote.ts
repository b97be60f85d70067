import { opening } from '../calendar.ts'
import type { PartialDay } from '../facts.ts'
import type { DossierRule } from './dossier.ts'
import { found, isBefore1982 } from './finding.ts'

/**
 * An amendment without a deliberation of its own, where those of the convention do not cover acts of application. An
 * amendment that is no convention of its own can have none recorded: of it nothing is said.
 */
export const amendmentWithoutVote: DossierRule = ({ amendments, applications }, _it, on) => {
  const mayBeHeld = (session: PartialDay | null) => session === null || opening(session) <= on
  if (applications.some(mayBeHeld)) return null
  const unvoted = amendments.flatMap(({ reference, signedOn, votes }) => {
    const judged = signedOn !== null && signedOn <= on && !isBefore1982(signedOn) && votes !== null
    return judged && !votes.some(mayBeHeld) ? [{ reference, signedOn }] : []
  })
  return unvoted.length > 0 ? found('warning', { amendments: unvoted }) : null
}

import type { Signed } from '../beginning.ts'
import { isWhole } from '../calendar.ts'
import type { Case } from '../case.ts'
import type { Day, Finding, Severity } from '../facts.ts'

/** What a rule found: how grave it is, and every day and number that its sentence needs. */
export type Found = Omit<Finding, 'rule'>

/** A rule says what it found on a day of the case, or nothing. */
export type Rule = (it: Case, on: Day) => Found | null

/** The day on which law 82-213 of 2 March 1982 made acts executory by publication and receipt. */
export const law1982: Day = '1982-03-02'

/** Days after which a receipt or a transmission is slow: a setting of good practice, no legal limit. */
export const slowAfter = 15

export function found(severity: Severity, evidence: Finding['evidence']): Found {
  return { severity, evidence }
}

/** The authority's first signature, where the law of 1982 holds for it and its day is known. */
export function firstOfAuthority({ beginning }: Case): Signed | null {
  const first = beginning.authoritySigned[0]
  return first?.whole && !isBefore1982(first.on) ? first : null
}

/** The day of the authorising session, once it is held, where the day itself is known. */
export function sessionOf({ known }: Case): Day | null {
  const { sessionOn } = known.authorisation
  return sessionOn && isWhole(sessionOn) ? sessionOn : null
}

/** The same where the law of 1982 holds for the session. */
export function sessionUnderLaw(it: Case): Day | null {
  const sessionOn = sessionOf(it)
  return sessionOn && !isBefore1982(sessionOn) ? sessionOn : null
}

export function isBefore1982(day: Day): boolean {
  return day < law1982
}

/**
 * A finding on the authority's first signature: a note once it has signed again on or after the receipt and the known
 * publication of the deliberation, which cures it.
 */
export function curable(it: Case, severity: Severity, evidence: Finding['evidence'] & { signedOn: Day }): Found {
  const curedOn = cure(it, evidence.signedOn)
  return curedOn ? found('note', { ...evidence, curedOn }) : found(severity, evidence)
}

function cure({ known, beginning }: Case, signedOn: Day): Day | null {
  const { receivedOn, publishedOn } = known.authorisation
  if (!receivedOn) return null
  const again = beginning.authoritySigned.find(
    ({ on, whole }) => whole && on > signedOn && on >= receivedOn && on >= (publishedOn ?? receivedOn),
  )
  return again?.on ?? null
}

import { executoryOn, firstSignature } from './beginning.ts'
import { closing, opening } from './calendar.ts'
import type { Day, PartialDay, SignatureFacts } from './facts.ts'

/** What one deliberation allows about a convention. */
export interface AuthorisationCandidate {
  sessionOn: PartialDay | null
  receivedOn: Day | null
  publishedOn: Day | null
  completedOn: Day | null
  /** Whether it allows to sign, and does not merely approve. */
  signs: boolean
  /** The session of the deliberation which replaces it. */
  replacedFrom: PartialDay | null
}

/**
 * Why an authorisation is the one that counts: executory before the others by the authority's first signature; held last
 * by that signature, or by the day; or, where none is held yet: perhaps held already (only its month or year is known),
 * the next one to come, of a session whose day is not known at all.
 */
export type AuthorisationReason =
  | 'executory-first'
  | 'last-held-by-signature'
  | 'last-held'
  | 'perhaps-held'
  | 'planned'
  | 'session-unknown'

export interface ChosenAuthorisation<C> {
  authorisation: C
  reason: AuthorisationReason
}

/** Of several authorisations of one convention the one that counts on a day, and why; null where none allows to sign. */
export function chooseAuthorisation<C extends AuthorisationCandidate>(
  authorisations: C[],
  signatures: SignatureFacts[],
  day: Day,
): ChosenAuthorisation<C> | null {
  const standing = authorisations.filter(({ signs, replacedFrom }) => signs && !isBy(replacedFrom, day))
  const signedOn = firstSignature(signatures, 'authority')?.on ?? null
  const inTime = signedOn && signedOn <= day ? standing.filter(({ sessionOn }) => isBy(sessionOn, signedOn)) : []
  const executory = inTime.filter((one) => isBy(executoryOn(one), signedOn!))
  return (
    chosen(executory.sort(byDay(executoryOn))[0], 'executory-first') ??
    chosen(inTime.sort(byDay(sessionDay)).at(-1), 'last-held-by-signature') ??
    chosen(held(standing, day).sort(byDay(sessionDay)).at(-1), 'last-held') ??
    nextToCome(standing, day)
  )
}

/** Every day, by day, from which on another one may count. */
export function authorisationDays(authorisations: AuthorisationCandidate[], signatures: SignatureFacts[]): Day[] {
  const signing = authorisations.filter(({ signs }) => signs)
  const sessions = signing.flatMap(({ sessionOn }) => (sessionOn ? [opening(sessionOn), closing(sessionOn)] : []))
  const replaced = signing.flatMap(({ replacedFrom }) => (replacedFrom ? [closing(replacedFrom)] : []))
  const signed = firstSignature(signatures, 'authority')
  return [...new Set([...sessions, ...replaced, ...(signed ? [signed.on] : [])])].sort()
}

function nextToCome<C extends AuthorisationCandidate>(standing: C[], day: Day): ChosenAuthorisation<C> | null {
  const ahead = standing.filter(({ sessionOn }) => sessionOn).sort(byDay(sessionDay))
  const perhaps = ahead.find(({ sessionOn }) => opening(sessionOn!) <= day)
  return chosen(perhaps, 'perhaps-held') ?? chosen(ahead[0], 'planned') ?? chosen(standing[0], 'session-unknown')
}

function chosen<C>(authorisation: C | undefined, reason: AuthorisationReason): ChosenAuthorisation<C> | null {
  return authorisation ? { authorisation, reason } : null
}

function held<C extends AuthorisationCandidate>(authorisations: C[], day: Day): C[] {
  return authorisations.filter(({ sessionOn }) => isBy(sessionOn, day))
}

function isBy(on: PartialDay | null, day: Day): boolean {
  return on !== null && closing(on) <= day
}

function sessionDay({ sessionOn }: AuthorisationCandidate): Day {
  return closing(sessionOn!)
}

/** Earliest first; two of one day as they were listed. */
function byDay<C>(dayOf: (one: C) => Day | null): (one: C, other: C) => number {
  return (one, other) => {
    const [day, otherDay] = [dayOf(one) ?? '', dayOf(other) ?? '']
    return Number(day > otherDay) - Number(day < otherDay)
  }
}
